using Azure.Core;

namespace Secrets.Protocol;

/// <summary>Takes one status, which the caller expects, for no error: it is then logged as information and traced without a failure.</summary>
internal sealed class ExpectedStatusClassifier(int status) : ResponseClassifier
{
    /// <summary>"Not found", which is the answer while a deletion or recovery goes on, and one that a caller may ask for.</summary>
    public static readonly ExpectedStatusClassifier NotFound = new(404);

    /// <summary>"Unauthorized", which is how the vault starts its challenge.</summary>
    public static readonly ExpectedStatusClassifier Challenge = new(401);

    public override bool IsErrorResponse(HttpMessage message) => message.Response.Status != status && base.IsErrorResponse(message);
}
