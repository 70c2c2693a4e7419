using System.Net;
using System.Text.Json.Nodes;

namespace Secrets.Emulator.Tests.Support;

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawResponse(HttpStatusCode Status, JsonNode? Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? ErrorCode => (string?)Body?["error"]?["code"];

    public string? InnerCode => (string?)Body?["error"]?["innererror"]?["code"];

    public string? Message => (string?)Body?["error"]?["message"];

    /// <summary>The members of the body, in order.</summary>
    public string Members => string.Join(",", Body!.AsObject().Select(member => member.Key));

    public long Attribute(string name) => (long)Body!["attributes"]![name]!;
}
