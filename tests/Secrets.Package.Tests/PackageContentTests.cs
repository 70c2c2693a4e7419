using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Secrets.Package.Tests;

/// <summary>What is in the package, and what its compiler parts ask of the user's compiler.</summary>
[Collection(SharedPackage.Name)]
public sealed class PackageContentTests(PackedFeed feed)
{
    private const string Slot = "analyzers/dotnet/roslyn4.8/cs/";

    private static readonly Version OldestRoslyn = new(4, 8, 0, 0);

    [Fact]
    public void Package_holds_the_client_for_both_frameworks_and_one_slot_of_compiler_parts()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackagePath("Secrets.Client"));
        string[] files = [.. package.Entries.Select(static entry => entry.FullName)];

        Assert.Equal(
            [
                Slot + "Secrets.Analyzers.dll", Slot + "Secrets.CodeFixes.dll", Slot + "Secrets.Generator.dll",
                "lib/net10.0/Secrets.Client.dll", "lib/net8.0/Secrets.Client.dll",
            ],
            files.Where(static file => file.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("lib/net8.0/Secrets.Client.xml", files);
        Assert.Contains("lib/net10.0/Secrets.Client.xml", files);
        Assert.Contains("buildTransitive/Secrets.Client.props", files);
        Assert.Contains("buildTransitive/Secrets.Client.targets", files);
    }

    [Theory]
    [InlineData("Secrets.Generator", false)]
    [InlineData("Secrets.Analyzers", false)]
    [InlineData("Secrets.CodeFixes", true)]
    public void Compiler_part_loads_on_the_oldest_compiler(string name, bool mayUseWorkspaces)
    {
        (string Name, Version Version)[] references = ReferencesOf(Slot + name + ".dll");
        string[] allowed =
        [
            "netstandard", "System.Collections.Immutable", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp",
            .. mayUseWorkspaces ? (string[])["Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel"] : [],
        ];

        Assert.Empty(references.Select(static reference => reference.Name).Except(allowed));
        Assert.All(
            references.Where(static reference => reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            static reference => Assert.True(reference.Version <= OldestRoslyn, $"{reference.Name} {reference.Version}"));
    }

    private (string Name, Version Version)[] ReferencesOf(string file)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackagePath("Secrets.Client"));
        using MemoryStream image = new();
        using (Stream entry = package.GetEntry(file)!.Open())
        {
            entry.CopyTo(image);
        }

        image.Position = 0;
        using PEReader reader = new(image);
        MetadataReader metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => (metadata.GetString(reference.Name), reference.Version))];
    }
}
