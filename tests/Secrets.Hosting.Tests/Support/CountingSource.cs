namespace Secrets.Hosting.Tests;

internal sealed class CountingSource(SecretSource source) : SecretSource
{
    private int _requests;

    public int Requests => _requests;

    public override ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        return source.GetSecretAsync(name, version, cancellationToken);
    }
}
