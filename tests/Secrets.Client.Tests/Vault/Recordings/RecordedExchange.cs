using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Secrets.Client.Tests.Vault.Recordings;

/// <summary>One request and its response, as recorded.</summary>
internal sealed record RecordedExchange(string Verb, Uri Uri, JsonNode? Sent, int Status, IReadOnlyDictionary<string, string> Headers, string ResponseText)
{
    private static readonly string[] NotForContent = ["content-length", "content-type", "transfer-encoding", "expires"];

    public JsonObject Received => JsonNode.Parse(ResponseText)!.AsObject();

    public string[] PathParts => Uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public bool IsChallenge => Status == 401;

    /// <summary>Reads both formats of recordings.</summary>
    public static IReadOnlyList<RecordedExchange> ReadAll(string json)
    {
        JsonObject file = JsonNode.Parse(json)!.AsObject();
        return file["Entries"] is JsonArray entries
            ? [.. entries.Select(entry => FromEntry(entry!.AsObject()))]
            : [.. file["networkCallRecords"]!.AsArray().Select(record => FromNetworkCall(record!.AsObject()))];
    }

    public HttpResponseMessage CreateResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new StringContent(ResponseText, Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in Headers.Where(header => !NotForContent.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static RecordedExchange FromEntry(JsonObject entry) => new(
        entry["RequestMethod"]!.GetValue<string>(),
        new Uri(entry["RequestUri"]!.GetValue<string>()),
        AsJson(entry["RequestBody"]),
        entry["StatusCode"]!.GetValue<int>(),
        entry["ResponseHeaders"]!.AsObject().ToDictionary(header => header.Key, header => HeaderText(header.Value)),
        BodyText(entry["ResponseBody"]));

    private static RecordedExchange FromNetworkCall(JsonObject call)
    {
        JsonObject response = call["Response"]!.AsObject();
        return new RecordedExchange(
            call["Method"]!.GetValue<string>(),
            new Uri(call["Url"]!.GetValue<string>()),
            Sent: null,
            int.Parse(response["STATUS_CODE"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture),
            response.Where(member => member.Key is not "STATUS_CODE" and not "BODY").ToDictionary(member => member.Key, member => HeaderText(member.Value)),
            BodyText(response["BODY"]));
    }

    private static JsonNode? AsJson(JsonNode? body) =>
        body is JsonValue text && text.GetValueKind() == JsonValueKind.String ? (text.GetValue<string>() is { Length: > 0 } json ? JsonNode.Parse(json) : null) : body?.DeepClone();

    private static string BodyText(JsonNode? body) =>
        body is null ? string.Empty : body.GetValueKind() == JsonValueKind.String ? body.GetValue<string>() : body.ToJsonString();

    private static string HeaderText(JsonNode? value) => value is JsonArray values ? string.Join(", ", values.Select(HeaderText)) : value?.GetValue<string>() ?? string.Empty;
}
