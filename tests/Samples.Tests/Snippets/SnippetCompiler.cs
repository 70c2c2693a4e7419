using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Generator;

namespace Secrets.Samples.Tests.Snippets;

/// <summary>Compiles a snippet as a project that references all packages and runs the generator.</summary>
internal static class SnippetCompiler
{
    /// <summary>The implicit usings of a web project, and ours.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using Secrets;
        global using static SnippetContext;
        """;

    /// <summary>What a reader has at hand where a page shows a few lines of a larger program.</summary>
    private const string Context = """
        public static class SnippetContext
        {
            public static WebApplicationBuilder builder => WebApplication.CreateBuilder();
            public static IServiceCollection services => builder.Services;
            public static IConfiguration configuration => builder.Configuration;
            public static Uri vaultUri => new("https://contoso.vault.azure.net");
            public static Azure.Core.TokenCredential credential => new Azure.Identity.DefaultAzureCredential();
            public static SecretStore store => new(new SecretClient(vaultUri, credential));
        }
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    /// <summary>All that this test project references, which is more than a snippet needs.</summary>
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>The errors that a reader who copies the snippet would see.</summary>
    public static IReadOnlyList<Diagnostic> Compile(Snippet snippet, CancellationToken cancellationToken)
    {
        SyntaxTree tree = Parse(snippet.Code);
        bool isProgram = tree.GetRoot(cancellationToken).ChildNodes().OfType<GlobalStatementSyntax>().Any();
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet",
            [tree, Parse(ImplicitUsings), Parse(Context)],
            References,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        CSharpGeneratorDriver.Create([new VaultSecretGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, cancellationToken);
        return [.. output.GetDiagnostics(cancellationToken).Where(static problem => problem.Severity == DiagnosticSeverity.Error)];
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);
}
