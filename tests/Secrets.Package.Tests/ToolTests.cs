using System.Diagnostics;

namespace Secrets.Package.Tests;

/// <summary>The emulator installed as a tool.</summary>
[Collection(SharedPackage.Name)]
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task Tool_installs_and_shows_its_help()
    {
        string command = await feed.InstallToolAsync("Secrets.Emulator.Host", "secrets-emulator");
        using Process process = Process.Start(new ProcessStartInfo(command, "--help") { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("--port", output, StringComparison.Ordinal);
    }
}
