namespace Secrets;

/// <summary>Sends one request to the source, within the store's limit, and tells what came of it. Never throws.</summary>
internal sealed class SecretFetcher
{
    private readonly SecretSource _source;
    private readonly RequestGate _gate;
    private readonly StoreClock _clock;

    public SecretFetcher(SecretSource source, RequestGate gate, StoreClock clock)
    {
        _source = source;
        _gate = gate;
        _clock = clock;
    }

    /// <summary>Asks the source.</summary>
    /// <param name="profile">What to read.</param>
    /// <param name="isAwaited">Whether a reader waits for it.</param>
    /// <param name="cancellationToken">Cancelled when the store is disposed.</param>
    public async Task<FetchOutcome> FetchAsync(EntryProfile profile, bool isAwaited, CancellationToken cancellationToken)
    {
        try
        {
            await _gate.EnterAsync(isAwaited, cancellationToken).ConfigureAwait(false);
            try
            {
                KeyVaultSecret? secret = await _source.GetSecretAsync(profile.Name, profile.Version, cancellationToken).ConfigureAwait(false);
                return Judge(secret);
            }
            finally
            {
                _gate.Leave();
            }
        }
#pragma warning disable CA1031 // A source may throw anything; each failure is classified, logged and counted.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new FetchOutcome(null, FailureClassifier.Classify(exception, _source.IsTrusted, _clock.UtcNow));
        }
    }

    private static FetchOutcome Judge(KeyVaultSecret? secret) =>
        secret?.Properties.Enabled == false ? new FetchOutcome(null, SecretFailure.Disabled) : new FetchOutcome(secret, null);
}
