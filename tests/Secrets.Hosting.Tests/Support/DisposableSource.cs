namespace Secrets.Hosting.Tests;

internal sealed class DisposableSource : SecretSource, IDisposable
{
    public bool IsDisposed { get; private set; }

    public override ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken) => new((KeyVaultSecret?)null);

    public void Dispose() => IsDisposed = true;
}
