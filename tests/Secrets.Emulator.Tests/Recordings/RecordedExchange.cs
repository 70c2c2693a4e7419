using System.Globalization;
using System.Text.Json.Nodes;

namespace Secrets.Emulator.Tests.Recordings;

/// <summary>One request to the real service and its answer.</summary>
internal sealed record RecordedExchange(
    HttpMethod Method, string Path, string Query, int Status, JsonNode? RequestBody, JsonNode? ResponseBody, IReadOnlyCollection<string> ResponseHeaders)
{
    /// <summary>Whether the caller succeeded.</summary>
    public bool IsSuccess => Status < 400;

    /// <summary>The parts of the path, for example secrets, NAME, VERSION.</summary>
    public string[] Parts => Path.Trim('/').Split('/');

    /// <summary>The items of a list, or none.</summary>
    public IEnumerable<JsonNode> Items => IsSuccess && ResponseBody?["value"] is JsonArray items ? items.Select(item => item!) : [];

    /// <summary>Reads a file in either of the two formats.</summary>
    public static IReadOnlyList<RecordedExchange> ReadFile(string path)
    {
        JsonNode file = JsonNode.Parse(File.ReadAllText(path))!;
        return file["Entries"] is JsonArray entries
            ? [.. entries.Select(entry => FromEntry(entry!))]
            : [.. file["networkCallRecords"]!.AsArray().Select(record => FromRecord(record!))];
    }

    private static RecordedExchange FromEntry(JsonNode entry)
    {
        Uri uri = new((string)entry["RequestUri"]!);
        return new RecordedExchange(
            new HttpMethod((string)entry["RequestMethod"]!),
            uri.AbsolutePath,
            uri.Query,
            (int)entry["StatusCode"]!,
            entry[nameof(RequestBody)],
            entry[nameof(ResponseBody)],
            [.. entry[nameof(ResponseHeaders)]!.AsObject().Select(header => header.Key)]);
    }

    private static RecordedExchange FromRecord(JsonNode record)
    {
        Uri uri = new((string)record["Url"]!);
        JsonObject response = record["Response"]!.AsObject();
        string? body = (string?)response["BODY"];
        return new RecordedExchange(
            new HttpMethod((string)record[nameof(Method)]!),
            uri.AbsolutePath,
            uri.Query,
            int.Parse((string)response["STATUS_CODE"]!, CultureInfo.InvariantCulture),
            null,
            string.IsNullOrEmpty(body) ? null : JsonNode.Parse(body),
            [.. response.Select(member => member.Key).Where(name => name is not ("STATUS_CODE" or "BODY"))]);
    }
}
