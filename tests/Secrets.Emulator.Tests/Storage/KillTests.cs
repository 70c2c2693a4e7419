using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Storage;

/// <summary>Kills the program under load, again and again: what it acknowledged must be there, and nothing may be half done.</summary>
public sealed class KillTests
{
    private const int Writers = 4;
    private const int SecretsPerWriter = 5;

    /// <summary>What each secret must hold: the value last acknowledged, or the one that was on its way when the process died.</summary>
    private readonly ConcurrentDictionary<string, Expectation> _expected = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acknowledged_writes_survive_every_kill()
    {
        int rounds = int.Parse(Environment.GetEnvironmentVariable("SECRETS_EMULATOR_KILL_ROUNDS") ?? "3", CultureInfo.InvariantCulture);
        Random random = new(20261124);
        using TemporaryFolder folder = new();
        for (int round = 0; round < rounds; round++)
        {
            await using HostProcess process = await HostProcess.StartAsync(folder.File("vault.db"), Cancellation);
            await VerifyAsync(process.Client);
            Task[] writers = [.. Enumerable.Range(0, Writers).Select(writer => WriteUntilKilledAsync(process.Client, writer, round))];
            int enough = Acknowledged + random.Next(20, 200);
            while (Acknowledged < enough)
            {
                await Task.Delay(1, Cancellation);
            }

            await process.KillAsync(Cancellation);
            await Task.WhenAll(writers);
        }

        await using HostProcess last = await HostProcess.StartAsync(folder.File("vault.db"), Cancellation);
        await VerifyAsync(last.Client);
        Assert.Equal(Writers * SecretsPerWriter, _expected.Count);
    }

    private int Acknowledged => _expected.Values.Sum(expectation => expectation.Versions);

    private async Task WriteUntilKilledAsync(HttpClient client, int writer, int round)
    {
        for (int i = 0; ; i++)
        {
            string name = $"w{writer}-s{i % SecretsPerWriter}";
            Expectation before = _expected.GetValueOrDefault(name) ?? new Expectation(null, null, 0);
            string value = $"{round}:{i}:{new string('x', 200)}";
            _expected[name] = before with { InFlight = value };
            try
            {
                using StringContent body = new($$"""{"value":"{{value}}"}""", Encoding.UTF8, "application/json");
                using HttpResponseMessage response = await client.PutAsync(new Uri($"secrets/{name}?api-version=7.4", UriKind.Relative), body, Cancellation);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
            catch (HttpRequestException)
            {
                return;
            }

            _expected[name] = new Expectation(value, null, before.Versions + 1);
        }
    }

    private async Task VerifyAsync(HttpClient client)
    {
        foreach ((string name, Expectation expectation) in _expected)
        {
            List<string> values = await ReadVersionsAsync(client, name);
            bool arrived = expectation.InFlight is not null && values.Count > 0 && values[^1] == expectation.InFlight;
            Assert.Equal(expectation.Versions + (arrived ? 1 : 0), values.Count);
            if (values.Count > 0)
            {
                Assert.Equal(arrived ? expectation.InFlight : expectation.Value, values[^1]);
            }

            _expected[name] = new Expectation(values.LastOrDefault(), null, values.Count);
        }
    }

    /// <summary>The values of all versions, oldest first.</summary>
    private static async Task<List<string>> ReadVersionsAsync(HttpClient client, string name)
    {
        List<(long Created, string Id)> versions = [];
        for (string? next = $"secrets/{name}/versions?api-version=7.4"; next is not null;)
        {
            JsonNode page = await ReadAsync(client, next);
            versions.AddRange(page["value"]!.AsArray().Select(item => ((long)item!["attributes"]!["created"]!, (string)item["id"]!)));
            next = (string?)page["nextLink"];
        }

        List<string> values = [];
        foreach ((_, string id) in versions.Order())
        {
            values.Add((string)(await ReadAsync(client, $"{id}?api-version=7.4"))["value"]!);
        }

        return values;
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string address) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(address, UriKind.RelativeOrAbsolute), Cancellation))!;

    /// <param name="Value">The value last acknowledged, or null.</param>
    /// <param name="InFlight">The value sent and not acknowledged yet, or null.</param>
    /// <param name="Versions">How many versions were acknowledged.</param>
    private sealed record Expectation(string? Value, string? InFlight, int Versions);
}
