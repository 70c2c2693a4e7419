using System.IO.Compression;
using System.Text.RegularExpressions;
using Secrets.TestSupport;

namespace Secrets.Package.Tests;

/// <summary>What each package says about itself, to the letter, and that it holds what it names.</summary>
[Collection(SharedPackage.Name)]
public sealed partial class NuspecTests(PackedFeed feed)
{
    public static TheoryData<string> Packages => [.. PackedFeed.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task Package_describes_itself_and_names_its_own_dependencies_only(string id)
    {
        await using ZipArchive package = await OpenAsync(feed.PackagePath(id));
        using StreamReader reader = new(await package.GetEntry(id + ".nuspec")!.OpenAsync(TestContext.Current.CancellationToken));
        string nuspec = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Snapshot.Verify(CommitAttribute().Replace(nuspec.Replace(feed.Version, "VERSION", StringComparison.Ordinal), string.Empty), "xml", testName: id);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task Package_holds_its_readme_and_icon_and_has_symbols_for_every_framework(string id)
    {
        await using ZipArchive package = await OpenAsync(feed.PackagePath(id));
        await using ZipArchive symbols = await OpenAsync(feed.SymbolsPath(id));

        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("icon.png"));
        Assert.Equal(Files(package, $"/{id}.dll"), Files(symbols, $"/{id}.pdb"));
    }

    private static Task<ZipArchive> OpenAsync(string path) => ZipFile.OpenReadAsync(path, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Files(ZipArchive archive, string end) =>
        archive.Entries.Select(static entry => entry.FullName).Where(name => name.EndsWith(end, StringComparison.Ordinal)).Select(static name => Path.ChangeExtension(name, null)).Order(StringComparer.Ordinal);

    [GeneratedRegex(" commit=\"[0-9a-f]+\"")]
    private static partial Regex CommitAttribute();
}
