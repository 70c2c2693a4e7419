using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Generator;

namespace Secrets.Samples.Tests.Snippets;

/// <summary>Compiles a snippet as a project that references all packages and runs the generator.</summary>
internal static class SnippetCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>All that this test project references, which is more than a snippet needs.</summary>
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>The errors that a reader who copies the snippet would see.</summary>
    public static IReadOnlyList<Diagnostic> Compile(Snippet snippet, CancellationToken cancellationToken)
    {
        CSharpParseOptions parseOptions = new(LanguageVersion.CSharp14);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(snippet.Code, parseOptions, cancellationToken: cancellationToken);
        bool isProgram = tree.GetRoot(cancellationToken).ChildNodes().OfType<GlobalStatementSyntax>().Any();
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet",
            [tree, CSharpSyntaxTree.ParseText(ImplicitUsings, parseOptions, cancellationToken: cancellationToken)],
            References,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        CSharpGeneratorDriver.Create([new VaultSecretGenerator().AsSourceGenerator()], parseOptions: parseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, cancellationToken);
        return [.. output.GetDiagnostics(cancellationToken).Where(static problem => problem.Severity == DiagnosticSeverity.Error)];
    }
}
