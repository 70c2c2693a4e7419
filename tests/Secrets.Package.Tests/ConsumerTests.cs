using Secrets.TestSupport;

namespace Secrets.Package.Tests;

/// <summary>Projects of users, built and run against the packed file.</summary>
[Collection(SharedPackage.Name)]
public sealed class ConsumerTests(PackedFeed feed)
{
    private const string Expected = "name=api-key exists=True length=5 port=True note=False";

    [Fact]
    public async Task Project_for_net8_with_partial_methods_builds_and_runs_on_net8() => await AssertRunsAsync("Net8Methods", Expected + " runtime=8");

    [Fact]
    public async Task Project_that_installs_hosting_alone_has_the_generator() => await AssertRunsAsync("Hosted");

    [Fact]
    public async Task Strict_project_and_its_friend_without_nullable_build_and_run() => await AssertRunsAsync(Path.Combine("Strict", "App"));

    [Fact]
    public async Task Leak_and_wrong_declaration_are_reported_in_the_users_build()
    {
        DotnetCommand build = await feed.RunAsync("Leak", "build", "--no-incremental", "-nologo", "-v", "q");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("warning KVS0001", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning KVS1002", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strict", "error KVS1002")]
    [InlineData("Default", "warning KVS1002")]
    [InlineData("Strickt", "error SECRETS002: SecretsAnalysisMode is 'Strickt'.")]
    public async Task Analysis_mode_sets_the_severity_of_a_leak(string mode, string expected)
    {
        DotnetCommand build = await feed.RunAsync("Leak", "build", "--no-incremental", "-nologo", "-v", "q", $"-p:SecretsAnalysisMode={mode}");

        Assert.Contains(expected, build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_that_stops_before_the_analyzers_names_the_rules()
    {
        DotnetCommand build = await feed.RunAsync("Broken", "build", "--no-incremental", "-nologo", "-v", "q");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("CS9248", build.Output, StringComparison.Ordinal);
        Assert.Contains("KVS0002", build.Output, StringComparison.Ordinal);
        Assert.Contains("KVS0005", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyzers_can_be_switched_off()
    {
        DotnetCommand build = await feed.RunAsync("Leak", "build", "--no-incremental", "-nologo", "-v", "q", "-p:EnableSecretsAnalyzers=false");

        Assert.True(build.ExitCode == 0, build.Output);
    }

    [Fact]
    public async Task Compiler_that_is_too_old_is_named()
    {
        DotnetCommand build = await feed.RunAsync("Net8Methods", "build", "-nologo", "-v", "q", "-p:CompilerApiVersion=roslyn4.7");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("SECRETS001", build.Output, StringComparison.Ordinal);
        Assert.Contains("Roslyn 4.7", build.Output, StringComparison.Ordinal);
    }

    private async Task AssertRunsAsync(string consumer, string expected = Expected)
    {
        DotnetCommand run = await feed.RunAsync(consumer, "run", "-v", "q");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Output, StringComparison.OrdinalIgnoreCase);
    }
}
