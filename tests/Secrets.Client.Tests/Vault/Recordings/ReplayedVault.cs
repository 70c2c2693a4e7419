using System.Text.Json.Nodes;
using System.Web;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault.Recordings;

/// <summary>Serves a recording in its order, and checks each request against the recorded one.</summary>
internal sealed class ReplayedVault
{
    // Members that older clients sent, which no client should: the service ignores them.
    private static readonly string[] ServiceOwnedAttributes = ["recoverableDays", "recoveryLevel", "created", "updated", "tags"];

    private readonly IReadOnlyList<RecordedExchange> _exchanges;
    private int _next;

    public ReplayedVault(IReadOnlyList<RecordedExchange> exchanges)
    {
        _exchanges = exchanges;
        Handler = new ScriptedVault(Answer);
    }

    public ScriptedVault Handler { get; }

    /// <summary>The exchange that the next call is about; null at the end.</summary>
    public RecordedExchange? Upcoming => _exchanges.Skip(_next).FirstOrDefault(exchange => !exchange.IsChallenge);

    /// <summary>The bodies of the list that begins here, as many of its pages as were recorded.</summary>
    public IEnumerable<JsonObject> UpcomingPages()
    {
        string path = Upcoming!.Uri.AbsolutePath;
        bool isLast = false;
        foreach (RecordedExchange exchange in _exchanges.Skip(_next).Where(exchange => !exchange.IsChallenge))
        {
            if (isLast || exchange.Uri.AbsolutePath != path)
            {
                yield break;
            }

            yield return exchange.Received;
            isLast = exchange.Received["nextLink"] is null;
        }
    }

    private HttpResponseMessage Answer(VaultRequestRecord request)
    {
        if (!request.HasToken)
        {
            Assert.Null(request.Body);
            return _exchanges[_next].IsChallenge ? _exchanges[_next++].CreateResponse() : ScriptedVault.Unauthorized(ScriptedVault.Challenge);
        }

        RecordedExchange exchange = _exchanges[_next++];
        Check(exchange, request);
        return exchange.CreateResponse();
    }

    private static void Check(RecordedExchange exchange, VaultRequestRecord request)
    {
        Assert.Equal(exchange.Verb, request.Method);
        Assert.Equal(exchange.Uri.AbsolutePath.TrimEnd('/'), request.Path.TrimEnd('/'));
        Assert.Equal(QueryNames(exchange.Uri), QueryNames(request.Uri));
        if (exchange.Sent is JsonObject expected)
        {
            JsonObject actual = JsonNode.Parse(request.Body!)!.AsObject();
            Assert.True(JsonNode.DeepEquals(WithoutServiceOwned(expected), WithoutServiceOwned(actual)), $"Expected body {expected.ToJsonString()}, sent {request.Body}");
        }
    }

    private static IEnumerable<string?> QueryNames(Uri uri) => HttpUtility.ParseQueryString(uri.Query).AllKeys.Order(StringComparer.Ordinal);

    private static JsonObject WithoutServiceOwned(JsonObject body)
    {
        JsonObject copy = body.DeepClone().AsObject();
        if (copy["attributes"] is JsonObject attributes)
        {
            foreach (string member in ServiceOwnedAttributes)
            {
                attributes.Remove(member);
            }

            if (attributes.Count == 0)
            {
                copy.Remove("attributes");
            }
        }

        return copy;
    }
}
