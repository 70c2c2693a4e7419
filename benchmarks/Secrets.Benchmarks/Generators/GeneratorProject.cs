using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.Logging;

namespace Secrets.Benchmarks.Generators;

/// <summary>A project of many files, 20 of which hold a class for the generator, and its edits.</summary>
internal sealed class GeneratorProject
{
    private const int AnnotatedClasses = 20;
    private const int MembersPerClass = 5;

    private GeneratorProject(CSharpCompilation compilation) => Compilation = compilation;

    public CSharpCompilation Compilation { get; }

    /// <summary>A project of classes with secrets.</summary>
    public static GeneratorProject OfSecrets(int files) => Create(files, static i =>
        $"[Secrets.VaultSecret] public sealed partial class Annotated{i} {{ {Repeat(static n => $"public partial Secrets.SecretAccessor<string> Member{n} {{ get; }}")} }}");

    /// <summary>A project of classes with log methods.</summary>
    public static GeneratorProject OfLogMethods(int files) => Create(files, static i =>
        $"public static partial class Annotated{i} {{ {Repeat(static n => $"[Microsoft.Extensions.Logging.LoggerMessage({n}, Microsoft.Extensions.Logging.LogLevel.Information, \"Text {n}\")] public static partial void Member{n}(Microsoft.Extensions.Logging.ILogger logger);")} }}");

    /// <summary>The project after an edit in a file without an annotated class. Each call makes a compilation that nothing has looked at yet.</summary>
    public CSharpCompilation EditUnrelated() => Edit(Compilation.SyntaxTrees[^1], "=> 0", "=> 1");

    /// <summary>The project after a member of an annotated class was renamed.</summary>
    public CSharpCompilation EditRelated() => Edit(Compilation.SyntaxTrees[0], "Member0", "Renamed");

    private CSharpCompilation Edit(SyntaxTree tree, string old, string replacement) =>
        Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().Replace(old, replacement, StringComparison.Ordinal))));

    private static GeneratorProject Create(int files, Func<int, string> annotatedClass)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp14);
        IEnumerable<string> sources = Enumerable.Range(0, files).Select(i => "namespace Contoso; " + (i < AnnotatedClasses ? annotatedClass(i) : PlainClass(i)));
        return new GeneratorProject(CSharpCompilation.Create(
            "Contoso",
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, options, i.ToString(CultureInfo.InvariantCulture) + ".cs")),
            [.. Net100.References.All, Reference<VaultSecretAttribute>(), Reference<ILogger>()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));
    }

    private static string PlainClass(int i) => $"public sealed class Plain{i} {{ public int Number => 0; {Repeat(static n => $"public int Method{n}(int x) => x + {n};")} }}";

    private static string Repeat(Func<int, string> member) => string.Join('\n', Enumerable.Range(0, MembersPerClass).Select(member));

    private static PortableExecutableReference Reference<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
