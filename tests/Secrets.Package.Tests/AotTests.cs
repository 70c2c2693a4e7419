using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Secrets.TestSupport;

namespace Secrets.Package.Tests;

/// <summary>Apps published ahead of time, with the warnings of trimming and AOT as errors.</summary>
[Collection(SharedPackage.Name)]
public sealed class AotTests(PackedFeed feed)
{
    private const double Tolerance = 0.05;

    [Fact]
    public async Task App_publishes_without_a_warning_runs_and_keeps_its_size()
    {
        string app = await PublishAsync("Aot");

        Assert.Contains("name=api-key user=2 port=True days=2", await RunAsync(app), StringComparison.Ordinal);
        AssertSize(new FileInfo(app).Length);
    }

    [Fact]
    public async Task Hosted_app_publishes_without_a_warning_and_runs()
    {
        string app = await PublishAsync("HostedAot");

        Assert.Contains("name=api-key health=Healthy answer=OK bridged=True", await RunAsync(app), StringComparison.Ordinal);
    }

    /// <summary>Publishes a consumer, and gives the path of its program.</summary>
    private async Task<string> PublishAsync(string consumer)
    {
        DotnetCommand publish = await feed.RunAsync(consumer, "publish", "-nologo", "-v", "q", "-o", "published");
        Assert.True(publish.ExitCode == 0, publish.Output);
        return Path.Combine(feed.PathOf(consumer), "published", OperatingSystem.IsWindows() ? $"{consumer}.exe" : consumer);
    }

    private static async Task<string> RunAsync(string app)
    {
        using Process process = Process.Start(new ProcessStartInfo(app) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    /// <summary>The baseline is of one platform; the file beside this one is changed by hand when a change of size is meant.</summary>
    private static void AssertSize(long bytes)
    {
        if (RuntimeInformation.RuntimeIdentifier != "linux-x64")
        {
            return;
        }

        string file = Path.Combine(RepositoryRoot.Path, "tests", "Secrets.Package.Tests", "AotSize.linux-x64.txt");
        long baseline = long.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture);
        Assert.True(
            Math.Abs(bytes - baseline) <= baseline * Tolerance,
            $"The app has {bytes} bytes, and the baseline in '{file}' is {baseline}. If the change is meant, write the new size there.");
    }
}
