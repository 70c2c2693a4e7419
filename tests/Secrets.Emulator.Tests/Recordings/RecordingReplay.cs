using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Recordings;

/// <summary>Puts an emulator into the state a recording began in, sends it the recorded requests, and tells where its answers differ.</summary>
internal sealed class RecordingReplay(VaultEmulator vault, FakeTimeProvider time, IReadOnlyList<RecordedExchange> exchanges) : IDisposable
{
    /// <summary>Longer than any delay of the vault, so that what succeeded in the recording has had its time.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private readonly RawClient _client = new(vault);
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);
    private readonly List<string> _differences = [];
    private string? _blob;
    private string? _nextLink;

    public void Dispose() => _client.Dispose();

    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await SeedAsync();
        foreach (RecordedExchange exchange in exchanges)
        {
            if (exchange.IsSuccess)
            {
                time.Advance(Step);
            }

            string? address = AddressOf(exchange);
            if (address is null)
            {
                continue;
            }

            _client.Token = exchange.Status == 401 ? null : RawClient.TokenOf(vault, VaultEmulator.DefaultIdentity);
            RawResponse answer = await _client.SendToAsync(exchange.Method, address, BodyOf(exchange)?.ToJsonString());
            Compare(exchange, answer);
            Learn(exchange, answer);
        }

        return _differences;
    }

    /// <summary>What the recording reads before it writes it was there when it began.</summary>
    private async Task SeedAsync()
    {
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (RecordedExchange exchange in exchanges)
        {
            if (exchange is { IsSuccess: true, Method.Method: "PUT" })
            {
                known.Add(exchange.Parts[1]);
                continue;
            }

            bool isVersions = exchange.Parts is [_, _, "versions"];
            IEnumerable<JsonNode> read = exchange.IsSuccess && exchange.ResponseBody?["id"] is not null ? [exchange.ResponseBody] : exchange.Items;
            foreach (JsonNode item in read.Where(item => isVersions ? !known.Contains(exchange.Parts[1]) : known.Add(NameOf(item))).ToList())
            {
                vault.Seed(NameOf(item), (string?)item["value"] ?? "value", seed => Describe(seed, item));
                if (item["deletedDate"] is not null && exchange.Method == HttpMethod.Get)
                {
                    await _client.DeleteAsync($"/secrets/{NameOf(item)}");
                }
            }
        }
    }

    private static void Describe(SecretSeed seed, JsonNode item)
    {
        JsonNode attributes = item["attributes"]!;
        seed.ContentType = (string?)item["contentType"];
        seed.Managed = item["managed"] is not null;
        seed.NotBefore = DateOf(attributes["nbf"]);
        seed.ExpiresOn = DateOf(attributes["exp"]);
        foreach ((string key, JsonNode? value) in item["tags"]?.AsObject() ?? [])
        {
            seed.Tags[key] = (string)value!;
        }
    }

    private static DateTimeOffset? DateOf(JsonNode? seconds) => seconds is null ? null : DateTimeOffset.FromUnixTimeSeconds((long)seconds);

    private static string NameOf(JsonNode item) => new Uri((string)item["id"]!).Segments[2].TrimEnd('/');

    /// <summary>The recorded address with our version for theirs; null for a page that only the recording has, since it cut its pages elsewhere.</summary>
    private string? AddressOf(RecordedExchange exchange)
    {
        if (exchange.Query.Contains("skiptoken", StringComparison.Ordinal))
        {
            return _nextLink;
        }

        string path = string.Join('/', exchange.Path.Split('/').Select(part => _versions.GetValueOrDefault(part, part)));
        return path + exchange.Query;
    }

    /// <summary>The recorded body; where it was not recorded, one that leads to the recorded answer.</summary>
    private JsonNode? BodyOf(RecordedExchange exchange)
    {
        JsonNode? answer = exchange.ResponseBody?.DeepClone();
        return (exchange.Method.Method, exchange.Parts) switch
        {
            ("POST", ["secrets", "restore"]) => new JsonObject { ["value"] = _blob },
            ("PUT", _) when exchange.IsSuccess && exchange.RequestBody is null => new JsonObject { ["value"] = (string?)answer!["value"] },
            ("PATCH", _) when exchange.RequestBody is null => new JsonObject
            {
                ["contentType"] = answer!["contentType"]?.DeepClone(),
                ["tags"] = answer["tags"]?.DeepClone(),
                ["attributes"] = new JsonObject { ["enabled"] = true },
            },
            _ => exchange.RequestBody,
        };
    }

    private void Learn(RecordedExchange exchange, RawResponse answer)
    {
        _nextLink = exchange.ResponseBody?["value"] is JsonArray ? (string?)answer.Body?["nextLink"] : _nextLink;
        _blob = exchange.Parts is [_, _, "backup"] ? (string?)answer.Body?["value"] : _blob;
        if ((string?)exchange.ResponseBody?["id"] is string theirs && (string?)answer.Body?["id"] is string ours && theirs.Split('/') is [.., _, _, var version])
        {
            _versions[version] = ours.Split('/')[^1];
        }
    }

    private void Compare(RecordedExchange exchange, RawResponse answer)
    {
        string what = $"{exchange.Method} {exchange.Path}";
        Expect(what, "status", exchange.Status, (int)answer.Status);
        Expect(what, "error code", (string?)exchange.ResponseBody?["error"]?["code"], answer.ErrorCode);
        Expect(what, "inner code", (string?)exchange.ResponseBody?["error"]?["innererror"]?["code"], answer.InnerCode);
        Expect(what, "members", MembersOf(exchange.ResponseBody), MembersOf(answer.Body));

        // The front end that added x-powered-by until 2022 is gone from the service.
        string missing = string.Join(",", exchange.ResponseHeaders.Except(answer.Headers.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(header => !header.Equals("x-powered-by", StringComparison.OrdinalIgnoreCase)));
        Expect(what, "missing headers", "", missing);
        Dictionary<string, JsonNode> ours = (answer.Body?["value"] as JsonArray ?? []).ToDictionary(item => (string)item!["id"]!, item => item!);
        foreach (JsonNode item in exchange.Items)
        {
            JsonNode? same = ours.Values.FirstOrDefault(candidate => NameOf(candidate) == NameOf(item));
            Expect($"{what} item {NameOf(item)}", "members", MembersOf(item), same is null ? MembersOf(item) : MembersOf(same));
        }
    }

    /// <summary>Every member with the members of what it holds, in an order of its own; tags and items are data, not members.</summary>
    private static string MembersOf(JsonNode? node) => node is not JsonObject members ? "" : string.Join(",", members
        .OrderBy(member => member.Key, StringComparer.Ordinal)
        .Select(member => member.Key is "tags" || member.Value is not JsonObject ? member.Key : $"{member.Key}({MembersOf(member.Value)})"));

    private void Expect<T>(string what, string about, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            _differences.Add($"{what}: {about} should be {expected} and is {actual}");
        }
    }
}
