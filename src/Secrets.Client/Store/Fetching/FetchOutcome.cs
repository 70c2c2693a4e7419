namespace Secrets;

/// <summary>What one request to a source brought: a secret, its absence (both null) or a failure.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Failure">Why there is no answer.</param>
/// <param name="SentAt">When the request went, after its wait in line, on the store's clock.</param>
/// <param name="EndedAt">When it ended.</param>
internal readonly record struct FetchOutcome(KeyVaultSecret? Secret, SecretFailure? Failure, TimeSpan SentAt = default, TimeSpan EndedAt = default)
{
    /// <summary>How long the source took.</summary>
    public TimeSpan Duration => EndedAt - SentAt;
}
