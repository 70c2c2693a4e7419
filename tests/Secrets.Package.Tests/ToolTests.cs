using System.Diagnostics;
using Secrets.TestSupport;

namespace Secrets.Package.Tests;

/// <summary>The emulator installed as a tool.</summary>
[Collection(SharedPackage.Name)]
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task Tool_installs_and_shows_its_help()
    {
        string folder = feed.PathOf("tool");
        DotnetCommand install = await feed.RunAsync(".", "tool", "install", "Secrets.Emulator.Host", "--tool-path", folder, "--version", feed.Version);
        Assert.True(install.ExitCode == 0, install.Output);

        string command = Path.Combine(folder, OperatingSystem.IsWindows() ? "secrets-emulator.exe" : "secrets-emulator");
        using Process process = Process.Start(new ProcessStartInfo(command, "--help") { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("--port", output, StringComparison.Ordinal);
    }
}
