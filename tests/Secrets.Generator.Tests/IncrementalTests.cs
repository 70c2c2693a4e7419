using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Secrets.Generator.Model;
using Secrets.Generator.Tests.Infrastructure;

namespace Secrets.Generator.Tests;

/// <summary>What the generator does again after an edit, in both directions, and what its models hold on to.</summary>
public sealed class IncrementalTests
{
    private const string Annotated = """
        namespace Contoso;

        [VaultSecret]
        public sealed partial class PaymentSecrets
        {
            public partial SecretAccessor<string> StripeApiKey { get; }
        }
        """;

    private const string Broken = "namespace Contoso; [VaultSecret] public partial class Broken { public static partial SecretAccessor<string> Key { get; } }";

    private const string Other = "namespace Contoso; public class Unrelated { public int Number => 1; }";

    [Fact]
    public void Unrelated_edit_writes_nothing_again()
    {
        (IncrementalStepRunReason model, IncrementalStepRunReason output) = ReasonsAfter(static compilation =>
            Replace(compilation, "Other.cs", Other.Replace("=> 1", "=> 2", StringComparison.Ordinal)));

        Assert.Contains(model, Unchanged);
        Assert.Equal(IncrementalStepRunReason.Cached, output);
    }

    [Fact]
    public void Edit_of_the_class_that_changes_no_declaration_writes_nothing_again()
    {
        (IncrementalStepRunReason model, IncrementalStepRunReason output) = ReasonsAfter(static compilation =>
            Replace(compilation, "Annotated.cs", "// A comment that moves everything.\n\n" + Annotated));

        Assert.Equal(IncrementalStepRunReason.Unchanged, model);
        Assert.Equal(IncrementalStepRunReason.Cached, output);
    }

    [Theory]
    [InlineData("StripeApiKey", "StripeKey")]
    [InlineData("SecretAccessor<string>", "SecretAccessor<string?>")]
    [InlineData("[VaultSecret]", "[VaultSecret(Prefix = \"p-\")]")]
    [InlineData("public partial SecretAccessor", "internal partial SecretAccessor")]
    public void Relevant_edit_writes_the_file_again(string old, string replacement)
    {
        (IncrementalStepRunReason model, IncrementalStepRunReason output) = ReasonsAfter(compilation =>
            Replace(compilation, "Annotated.cs", Annotated.Replace(old, replacement, StringComparison.Ordinal)));

        Assert.Equal(IncrementalStepRunReason.Modified, model);
        Assert.Equal(IncrementalStepRunReason.Modified, output);
    }

    [Fact]
    public void Edit_of_a_type_that_a_secret_uses_writes_the_file_again()
    {
        const string Source = "namespace Contoso; [VaultSecret] public partial class S { public partial SecretAccessor<Mode> Mode { get; } } public enum Mode { On }";
        CSharpCompilation compilation = TestCompilation.Create([("Annotated.cs", Source), ("Other.cs", Other)]);
        CSharpCompilation edited = Replace(compilation, "Annotated.cs", Source.Replace("enum Mode { On }", "class Mode { }", StringComparison.Ordinal));

        GeneratorDriver driver = CreateDriver(compilation).RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(edited, TestContext.Current.CancellationToken);

        Assert.Equal(IncrementalStepRunReason.Modified, StepReason(driver, TrackingNames.Candidates));
    }

    [Fact]
    public void Removed_class_removes_its_file()
    {
        CSharpCompilation compilation = CreateCompilation();
        GeneratorDriver driver = CreateDriver(compilation).RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(Replace(compilation, "Annotated.cs", ""), TestContext.Current.CancellationToken);

        Assert.Empty(driver.GetRunResult().GeneratedTrees);
    }

    [Fact]
    public void Edit_elsewhere_tells_a_problem_no_second_time()
    {
        CSharpCompilation compilation = TestCompilation.Create([("Annotated.cs", Broken), ("Other.cs", Other)]);
        GeneratorDriver driver = CreateDriver(compilation).RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(Replace(compilation, "Other.cs", Other.Replace("=> 1", "=> 2", StringComparison.Ordinal)), TestContext.Current.CancellationToken);

        GeneratorRunResult result = driver.GetRunResult().Results[0];
        Assert.Equal("KVS0005", Assert.Single(result.Diagnostics).Id);
        Assert.All(result.TrackedOutputSteps.Values.SelectMany(static steps => steps).SelectMany(static step => step.Outputs), static output =>
            Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Models_hold_on_to_nothing_of_the_compilation()
    {
        CSharpCompilation compilation = TestCompilation.Create([("Annotated.cs", Annotated), ("Broken.cs", Broken)]);
        GeneratorDriver driver = CreateDriver(compilation).RunGenerators(compilation, TestContext.Current.CancellationToken);
        GeneratorRunResult result = driver.GetRunResult().Results[0];

        HashSet<object> visited = new(ReferenceEqualityComparer.Instance);
        string[] steps = [TrackingNames.Candidates, TrackingNames.Classes, TrackingNames.Problems];
        foreach (object value in steps.SelectMany(step => result.TrackedSteps[step]).SelectMany(static step => step.Outputs).Select(static output => output.Value))
        {
            AssertHoldsNoSymbols(value, visited);
        }

        Assert.Contains(visited, static value => value is SecretModel);
        Assert.Contains(visited, static value => value is ReportedProblem);
    }

    private static readonly IncrementalStepRunReason[] Unchanged = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    private static (IncrementalStepRunReason Model, IncrementalStepRunReason Output) ReasonsAfter(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        CSharpCompilation compilation = CreateCompilation();
        GeneratorDriver driver = CreateDriver(compilation).RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(edit(compilation), TestContext.Current.CancellationToken);
        IncrementalGeneratorRunStep output = Assert.Single(driver.GetRunResult().Results[0].TrackedOutputSteps.Single().Value);
        return (StepReason(driver, TrackingNames.Candidates), Assert.Single(output.Outputs).Reason);
    }

    private static IncrementalStepRunReason StepReason(GeneratorDriver driver, string step) =>
        Assert.Single(Assert.Single(driver.GetRunResult().Results[0].TrackedSteps[step]).Outputs).Reason;

    private static CSharpCompilation CreateCompilation() => TestCompilation.Create([("Annotated.cs", Annotated), ("Other.cs", Other)]);

    private static CSharpGeneratorDriver CreateDriver(CSharpCompilation compilation) => CSharpGeneratorDriver.Create(
        [new VaultSecretGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static CSharpCompilation Replace(CSharpCompilation compilation, string path, string source)
    {
        SyntaxTree old = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return compilation.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From(source)));
    }

    private static void AssertHoldsNoSymbols(object? value, HashSet<object> visited)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or AttributeData or SemanticModel or SyntaxReference,
            $"A model holds a {value.GetType()}.");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                AssertHoldsNoSymbols(item, visited);
            }
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                AssertHoldsNoSymbols(field.GetValue(value), visited);
            }
        }
    }
}
