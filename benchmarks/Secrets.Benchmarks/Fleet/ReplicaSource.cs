namespace Secrets.Benchmarks.Fleet;

/// <summary>One replica's way to the vault: its first request is challenged, and costs two.</summary>
internal sealed class ReplicaSource(SimulatedVault vault, IReadOnlyDictionary<string, KeyVaultSecret> secrets) : SecretSource
{
    private int _isChallenged;

    public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isChallenged, 1) == 0)
        {
            try
            {
                await vault.GetAsync(secrets[name]).WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                Volatile.Write(ref _isChallenged, 0);
                throw;
            }
        }

        return await vault.GetAsync(secrets[name]).WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
