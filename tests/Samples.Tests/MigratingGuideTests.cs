using Secrets.TestSupport;

namespace Secrets.Samples.Tests;

public sealed class MigratingGuideTests
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrated_program_of_the_guide_follows_a_rotation_and_survives_an_outage()
    {
        using MigratingGuide guide = MigratingGuide.Copy();
        Assert.Equal(["/charge", "/rotate", "/charge", "/outage", "/health", "/charge", "/recovery", "/health"], guide.Steps.Select(static step => step.Path));
        DotnetCommand build = await guide.BuildAsync(Cancellation);
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("warning KVS", build.Output, StringComparison.Ordinal);

        await using DotnetProcess program = DotnetProcess.Start(guide.Folder, ["run", "--no-build", "--", "--urls", "http://127.0.0.1:0"]);
        string line = await program.WaitForLineAsync(Listening, Limit, Cancellation);
        using HttpClient http = new() { BaseAddress = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim()) };
        foreach (MigratingGuide.Step step in guide.Steps)
        {
            await AssertAnswerAsync(http, step, program);
        }

        Assert.Contains("Secret<string>(Payments--StripeApiKey) has the new version ", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_test", program.Output, StringComparison.Ordinal);
    }

    /// <summary>Health follows the next refresh; everything else is so at once.</summary>
    private static async Task AssertAnswerAsync(HttpClient http, MigratingGuide.Step step, DotnetProcess program)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Limit);
        string answer = await SendAsync(http, step, limit.Token);
        while (answer != step.Answer && !step.IsPost)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
            answer = await SendAsync(http, step, limit.Token);
        }

        Assert.True(answer == step.Answer, $"{step}: the answer was '{answer}'.\n{program.Output}");
    }

    private static async Task<string> SendAsync(HttpClient http, MigratingGuide.Step step, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(step.IsPost ? HttpMethod.Post : HttpMethod.Get, step.Path);
        using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
