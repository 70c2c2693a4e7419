using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>Holds the secrets' texts as configuration and reloads on each change.</summary>
internal sealed class SecretConfigurationProvider : ConfigurationProvider, IDisposable
{
    private readonly object _gate = new();
    private readonly SecretStore _store;
    private readonly (string Key, SecretAccessor<string> Accessor)[] _secrets;
    private readonly List<IDisposable> _subscriptions = [];

    public SecretConfigurationProvider(SecretStore store, (string Key, SecretAccessor<string> Accessor)[] secrets)
    {
        _store = store;
        _secrets = secrets;
    }

    /// <summary>Reads all secrets, waiting for the vault: configuration has no asynchronous way to load.</summary>
    public override void Load()
    {
        Task.Run(() => _store.PrefetchAsync(_secrets.Select(static secret => secret.Accessor))).GetAwaiter().GetResult();
        lock (_gate)
        {
            // The first load subscribes before it looks, so that no change falls between the two.
            bool isFirst = _subscriptions.Count == 0;
            foreach ((string key, SecretAccessor<string> accessor) in _secrets)
            {
                if (isFirst)
                {
                    _subscriptions.Add(accessor.OnChange(secret => Change(key, secret)));
                }

                Replace(key, accessor.Current);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _subscriptions.ForEach(static subscription => subscription.Dispose());
            _subscriptions.Clear();
        }
    }

    private void Change(string key, Secret<string> secret)
    {
        lock (_gate)
        {
            Replace(key, secret);
        }

        OnReload();
    }

    /// <summary>Readers of the configuration go through the data without a lock: it is replaced, not changed.</summary>
    private void Replace(string key, Secret<string>? secret)
    {
        Dictionary<string, string?> data = new(Data, StringComparer.OrdinalIgnoreCase);
        if (secret is { Exists: true })
        {
            data[key] = secret.Reveal();
        }
        else
        {
            data.Remove(key);
        }

        Data = data;
    }
}
