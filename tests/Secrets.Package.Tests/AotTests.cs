using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Secrets.TestSupport;

namespace Secrets.Package.Tests;

/// <summary>An app published ahead of time, with the warnings of trimming and AOT as errors.</summary>
[Collection(SharedPackage.Name)]
public sealed class AotTests(PackedFeed feed)
{
    private const double Tolerance = 0.05;

    [Fact]
    public async Task App_publishes_without_a_warning_runs_and_keeps_its_size()
    {
        DotnetCommand publish = await feed.RunAsync("Aot", "publish", "-nologo", "-v", "q", "-o", "published");
        Assert.True(publish.ExitCode == 0, publish.Output);

        string app = Path.Combine(feed.PathOf("Aot"), "published", OperatingSystem.IsWindows() ? "Aot.exe" : "Aot");
        using Process process = Process.Start(new ProcessStartInfo(app) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("name=api-key user=2 port=True days=2", output, StringComparison.Ordinal);
        AssertSize(new FileInfo(app).Length);
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
