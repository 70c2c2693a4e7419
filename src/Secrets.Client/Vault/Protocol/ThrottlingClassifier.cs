using Azure.Core;

namespace Secrets.Protocol;

/// <summary>
/// Leaves "too many requests" to the caller, for the calls that start in its scope: the store slows all its requests down at the first such answer,
/// and retries of each request behind its back would add to what the vault already refuses.
/// </summary>
internal sealed class ThrottlingClassifier : ResponseClassifier
{
    private const int TooManyRequests = 429;

    private static readonly ThrottlingClassifier Instance = new();
    private static readonly AsyncLocal<bool> IsLeftToCaller = new();

    private ThrottlingClassifier()
    {
    }

    /// <summary>The classifier for a call that starts here, or null for the usual one.</summary>
    public static ResponseClassifier? Current => IsLeftToCaller.Value ? Instance : null;

    /// <summary>Begins the scope, which ends with the asynchronous method that calls this.</summary>
    public static void LeaveToCaller() => IsLeftToCaller.Value = true;

    public override bool IsRetriableResponse(HttpMessage message) =>
        message.Response.Status != TooManyRequests && base.IsRetriableResponse(message);
}
