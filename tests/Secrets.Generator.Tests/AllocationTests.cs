using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Secrets.Generator.Tests.Infrastructure;

namespace Secrets.Generator.Tests;

/// <summary>What a keystroke costs in a project with 20 annotated classes in 200 files. Bytes, since times depend on the machine.</summary>
public sealed class AllocationTests
{
    // Half as much again as the 1,038,000 bytes that the second edit took, in three runs of this test alone, Debug build, .NET 10 and Roslyn 5.9.
    private const long Limit = 1_560_000;

    [Fact]
    public void Unrelated_edit_allocates_little()
    {
        CSharpCompilation compilation = TestCompilation.Create(Files());
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new VaultSecretGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGenerators(compilation, TestContext.Current.CancellationToken);

        // The first edit warms up what later ones share.
        driver = driver.RunGenerators(Edit(compilation, 1), TestContext.Current.CancellationToken);
        CSharpCompilation edited = Edit(compilation, 2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        driver = driver.RunGenerators(edited, TestContext.Current.CancellationToken);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(20, driver.GetRunResult().GeneratedTrees.Length);
        Assert.True(allocated < Limit, $"The edit allocated {allocated} bytes, and the limit is {Limit}.");
    }

    private static IEnumerable<(string Path, string Source)> Files()
    {
        for (int i = 0; i < 200; i++)
        {
            string body = string.Concat(Enumerable.Range(0, 10).Select(static n => $"public int Method{n}(int x) => x + {n};\n"));
            yield return ($"File{i}.cs", $"namespace Contoso; public class Plain{i} {{ {body} }}");
        }

        for (int i = 0; i < 20; i++)
        {
            string body = string.Concat(Enumerable.Range(0, 5).Select(static n => $"public partial SecretAccessor<string> Key{n} {{ get; }}\n"));
            yield return ($"Secrets{i}.cs", $"namespace Contoso; [VaultSecret] public sealed partial class Secrets{i} {{ {body} }}");
        }
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, int number)
    {
        SyntaxTree tree = compilation.SyntaxTrees[0];
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().Replace("x + 0", $"x + {number}00", StringComparison.Ordinal))));
    }
}
