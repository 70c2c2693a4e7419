using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Secrets.Generator.Tests.Infrastructure;

namespace Secrets.Generator.Tests;

/// <summary>The same project gives the same bytes, whatever the order of its files and the machine's culture.</summary>
public sealed class DeterminismTests
{
    private static readonly (string Path, string Source)[] Files =
    [
        ("B.cs", "namespace Contoso; public partial class Spread { public partial SecretAccessor<int> InB { get; } }"),
        ("A.cs", "namespace Contoso; public partial class Spread { public partial SecretAccessor<string> InA { get; } public partial SecretAccessor<TimeSpan> AlsoInA { get; } }"),
        ("C.cs", "namespace Contoso; [VaultSecret(RefreshAfter = \"1.00:00:00\")] public partial class Spread { public partial SecretAccessor<long> InC { get; } }"),
        ("D.cs", "namespace Contoso; [VaultSecret] public partial class IdentityIndex { public partial SecretAccessor<double> InfoId { get; } }"),
        ("E.cs", "namespace Contoso; [VaultSecret] public partial class identityindex { public partial SecretAccessor<double> Id { get; } }"),
    ];

    [Fact]
    public void Output_is_the_same_for_any_order_of_files()
    {
        string expected = Generate(Files);

        Assert.Contains("InA", expected, StringComparison.Ordinal);
        foreach ((string Path, string Source)[] order in Rotations(Files).Concat(Rotations([.. Files.Reverse()])))
        {
            Assert.Equal(expected, Generate(order));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Output_is_the_same_for_any_culture(string culture)
    {
        string expected = Generate(Files);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Generate(Files));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Members_stand_in_the_order_of_file_and_position()
    {
        string source = Generate(Files);
        List<string> members = ["InA", "AlsoInA", "InB", "InC"];
        List<int> positions = members.ConvertAll(name => source.IndexOf($"\\\"member\\\":\\\"{name}\\\"", StringComparison.Ordinal));

        Assert.DoesNotContain(-1, positions);
        Assert.Equal(positions.Order(), positions);
    }

    private static string Generate(IEnumerable<(string Path, string Source)> files)
    {
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(files, LanguageVersion.CSharp14));
        Assert.Null(run.Result.Exception);
        return string.Join('\n', run.Sources.OrderBy(static source => source.HintName, StringComparer.Ordinal).Select(static source => source.HintName + "\n" + source.SourceText));
    }

    private static IEnumerable<T[]> Rotations<T>(T[] items) => items.Select((_, start) => (T[])[.. items[start..], .. items[..start]]);
}
