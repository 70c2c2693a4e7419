using Secrets.TestSupport;

namespace Secrets.Samples.Tests;

public sealed class WorkerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_follows_rotations_and_survives_an_outage()
    {
        DotnetCommand run = await DotnetCommand.RunAsync(Path.Combine(RepositoryRoot.Path, "samples", "Worker"), ["run", "--no-build"], Cancellation);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(3, Count(run.Output, "Signing with Secret<byte[]>(jobs-signing-key), version "));
        Assert.Equal(2, Count(run.Output, "Signed with version "));
        Assert.Contains("Refresh of secret jobs-signing-key failed (Unreachable)", run.Output, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
