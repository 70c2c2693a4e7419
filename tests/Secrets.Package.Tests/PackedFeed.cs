using System.Xml.Linq;
using Secrets.TestSupport;

namespace Secrets.Package.Tests;

/// <summary>Packs the packages once, into a feed in a temporary folder, and copies consumer projects beside it.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>Every package of the repository, named as its project.</summary>
    public static readonly string[] Packages = ["Secrets.Client", "Secrets.Hosting", "Secrets.Emulator", "Secrets.Emulator.Host"];

    /// <summary>The configuration that the tests, and so the packages, were built in.</summary>
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private readonly string _folder = Directory.CreateTempSubdirectory("secrets-package-").FullName;

    /// <summary>A version of its own, so that no older package of the machine's cache is taken for this one.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    private string Feed => Path.Combine(_folder, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (string package in Packages)
        {
            string project = Path.Combine(RepositoryRoot.Path, "src", package);
            DotnetCommand pack = await DotnetCommand.RunAsync(
                RepositoryRoot.Path, ["pack", project, "--no-build", "-c", Configuration, "-o", Feed, $"-p:PackageVersion={Version}", "-nologo", "-v", "q"], TestContext.Current.CancellationToken);
            Assert.True(pack.ExitCode == 0, pack.Output);
        }

        WriteSettings();
        CopyConsumers();
    }

    public string PackagePath(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    public string SymbolsPath(string id) => Path.Combine(Feed, $"{id}.{Version}.snupkg");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the .NET command line in a consumer's folder.</summary>
    public Task<DotnetCommand> RunAsync(string consumer, params string[] arguments) =>
        DotnetCommand.RunAsync(PathOf(consumer), arguments, TestContext.Current.CancellationToken);

    /// <summary>Installs a packed tool in a folder of its own.</summary>
    /// <returns>The path of its command.</returns>
    public async Task<string> InstallToolAsync(string id, string command)
    {
        string folder = PathOf(Path.Combine("tools", id));
        string path = Path.Combine(folder, OperatingSystem.IsWindows() ? command + ".exe" : command);
        if (!File.Exists(path))
        {
            DotnetCommand install = await RunAsync(".", "tool", "install", id, "--tool-path", folder, "--version", Version);
            Assert.True(install.ExitCode == 0, install.Output);
        }

        return path;
    }

    public string PathOf(string consumer) => Path.Combine(_folder, "consumers", consumer);

    /// <summary>
    /// Adds the feed to the user's own. The package under test is unpacked below the temporary folder; all others come from the machine's cache.
    /// </summary>
    private void WriteSettings()
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string consumers = Path.Combine(_folder, "consumers");
        Directory.CreateDirectory(consumers);
        new XElement("configuration", new XElement("packageSources", new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Feed))))
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
