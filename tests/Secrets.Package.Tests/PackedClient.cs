using System.Xml.Linq;
using Secrets.TestSupport;

namespace Secrets.Package.Tests;

/// <summary>Packs the client once, into a feed in a temporary folder, and copies consumer projects beside it.</summary>
public sealed class PackedClient : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("secrets-package-").FullName;

    /// <summary>A version of its own, so that no older package of the machine's cache is taken for this one.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    public string PackagePath => Path.Combine(_folder, "feed", $"Secrets.Client.{Version}.nupkg");

    public string SymbolsPath => Path.ChangeExtension(PackagePath, "snupkg");

    public async ValueTask InitializeAsync()
    {
        string feed = Path.Combine(_folder, "feed");
        string project = Path.Combine(RepositoryRoot.Path, "src", "Secrets.Client");
        DotnetCommand pack = await DotnetCommand.RunAsync(
            RepositoryRoot.Path, ["pack", project, "--no-restore", "-c", "Debug", "-o", feed, $"-p:PackageVersion={Version}", "-nologo", "-v", "q"], TestContext.Current.CancellationToken);
        Assert.True(pack.ExitCode == 0, pack.Output);
        WriteSettings(feed);
        CopyConsumers();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the .NET command line in a consumer's folder.</summary>
    public Task<DotnetCommand> RunAsync(string consumer, params string[] arguments) =>
        DotnetCommand.RunAsync(PathOf(consumer), arguments, TestContext.Current.CancellationToken);

    public string PathOf(string consumer) => Path.Combine(_folder, "consumers", consumer);

    /// <summary>
    /// Adds the feed to the user's own. The package under test is unpacked below the temporary folder; all others come from the machine's cache.
    /// </summary>
    private void WriteSettings(string feed)
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string consumers = Path.Combine(_folder, "consumers");
        Directory.CreateDirectory(consumers);
        new XElement("configuration", new XElement("packageSources", new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", feed))))
            .Save(Path.Combine(consumers, "nuget.config"));
        new XElement("Project", new XElement(
            "PropertyGroup",
            new XElement("SecretsVersion", Version),
            new XElement("RestorePackagesPath", Path.Combine(_folder, "packages")),
            new XElement("RestoreFallbackFolders", cache))).Save(Path.Combine(consumers, "Directory.Build.props"));
    }

    private void CopyConsumers()
    {
        string source = Path.Combine(RepositoryRoot.Path, "tests", "Secrets.Package.Tests", "Consumers");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = PathOf(Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
