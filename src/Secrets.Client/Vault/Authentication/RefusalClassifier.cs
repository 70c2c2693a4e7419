using Azure.Core;

namespace Secrets.Authentication;

/// <summary>Takes a refusal of the token for no error as long as it will be answered with another token.</summary>
internal sealed class RefusalClassifier(ResponseClassifier inner, bool claimsOnly) : ResponseClassifier
{
    /// <summary>What decides on all other responses.</summary>
    public ResponseClassifier Inner { get; } = inner;

    /// <summary>Whether a new token is asked for only when the refusal demands claims.</summary>
    public bool ClaimsOnly { get; } = claimsOnly;

    public override bool IsErrorResponse(HttpMessage message) => !WillBeAnswered(message) && Inner.IsErrorResponse(message);

    public override bool IsRetriableResponse(HttpMessage message) => Inner.IsRetriableResponse(message);

    public override bool IsRetriableException(Exception exception) => Inner.IsRetriableException(exception);

    public override bool IsRetriable(HttpMessage message, Exception exception) => Inner.IsRetriable(message, exception);

    private bool WillBeAnswered(HttpMessage message) =>
        message.Response.Status == ChallengeAuthenticationPolicy.Unauthorized
        && ChallengeAuthenticationPolicy.ReadChallenge(message.Response) is { } challenge
        && (!ClaimsOnly || ClaimsChallenge.Read(challenge) is not null);
}
