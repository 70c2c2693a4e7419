namespace Secrets;

/// <summary>What one request to a source brought: a secret, its absence (both null) or a failure.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Failure">Why there is no answer.</param>
/// <param name="Duration">How long the source took.</param>
internal readonly record struct FetchOutcome(KeyVaultSecret? Secret, SecretFailure? Failure, TimeSpan Duration = default);
