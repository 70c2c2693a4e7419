namespace Secrets;

/// <summary>What one request to a source brought: a secret, its absence (both null) or a failure.</summary>
internal readonly record struct FetchOutcome(KeyVaultSecret? Secret, SecretFailure? Failure)
{
    public static FetchOutcome Absent => default;
}
