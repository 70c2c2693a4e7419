using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>Holds the values of a class of secrets as configuration, and follows their rotation.</summary>
internal sealed class SecretsConfigurationProvider : ConfigurationProvider, IDisposable
{
    private readonly object _gate = new();
    private readonly SecretStore _store;
    private readonly SecretManifest _manifest;
    private readonly IReadOnlyList<SecretAccessor> _accessors;
    private readonly BridgedSecret[] _secrets;
    private IDisposable[] _subscriptions = [];

    public SecretsConfigurationProvider(SecretStore store, string? keyPrefix, SecretManifest manifest, IReadOnlyList<SecretAccessor> accessors)
    {
        _store = store;
        _manifest = manifest;
        _accessors = accessors;
        _secrets = [.. manifest.Secrets.Select(secret => BridgedSecret.Create(store, keyPrefix, secret, accessors))];
    }

    /// <summary>Reads all secrets. Configuration is built synchronously; the pool's thread has no context that the wait could block.</summary>
    public override void Load() => Task.Run(LoadAsync).GetAwaiter().GetResult();

    public void Dispose()
    {
        lock (_gate)
        {
            Array.ForEach(_subscriptions, static subscription => subscription.Dispose());
            _subscriptions = [];
        }
    }

    private async Task LoadAsync()
    {
        IReadOnlyList<SecretProblem> problems = await _store.ValidateAsync(_accessors).ConfigureAwait(false);
        if (problems.Count > 0)
        {
            throw new SecretValidationException(problems, [_manifest]);
        }

        lock (_gate)
        {
            // Subscribed before the values are taken: a change in between is told again rather than lost.
            if (_subscriptions.Length == 0)
            {
                _subscriptions = [.. _secrets.Select(secret => secret.Accessor.OnChange(_ => Reload()))];
            }
        }

        await Task.WhenAll(_secrets.Select(static secret => secret.Accessor.GetAsync().AsTask())).ConfigureAwait(false);
        TakeValues();
    }

    private void Reload()
    {
        TakeValues();
        OnReload();
    }

    private void TakeValues()
    {
        lock (_gate)
        {
            Dictionary<string, string?> data = new(StringComparer.OrdinalIgnoreCase);
            foreach (BridgedSecret secret in _secrets)
            {
                secret.AddTo(data);
            }

            Data = data;
        }
    }
}
