using Secrets.TestSupport;

namespace Secrets.Samples.Tests;

public sealed class QuickStartTests
{
    private static readonly string Sample = Path.Combine(RepositoryRoot.Path, "samples", "QuickStart");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task QuickStart_run_on_the_emulator_shows_names_and_rotation_and_no_value()
    {
        DotnetCommand run = await DotnetCommand.RunAsync(Sample, ["run", "--no-build"], Cancellation);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("payments-stripe-api-key", run.Output, StringComparison.Ordinal);
        Assert.Contains("PKCS#12", run.Output, StringComparison.Ordinal);
        Assert.Contains("followed", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_test", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("correct horse", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuickStart_with_a_logged_value_does_not_build()
    {
        using SampleCopy copy = SampleCopy.Of(Sample);
        copy.InsertAfter("Program.cs", "Secret<string> key = await secrets.StripeApiKey;", "logger.LogInformation(\"key {Key}\", key.Reveal());");

        DotnetCommand build = await copy.BuildAsync(Cancellation);

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error KVS1001", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuickStart_copied_without_the_leak_builds()
    {
        using SampleCopy copy = SampleCopy.Of(Sample);

        DotnetCommand build = await copy.BuildAsync(Cancellation);

        Assert.True(build.ExitCode == 0, build.Output);
    }
}
