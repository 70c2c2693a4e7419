using Azure;

namespace Secrets;

/// <summary>
/// Holds secrets in memory, for tests and local runs: they can be set, rotated, disabled and removed while a store reads them, and the source can
/// be made to fail. Safe for use by many threads.
/// </summary>
public sealed class InMemorySecretSource : SecretSource
{
    private readonly object _gate = new();
    private readonly Dictionary<string, List<KeyVaultSecret>> _secrets = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider _timeProvider;
    private Exception? _failure;

    /// <summary>Creates an empty source.</summary>
    /// <param name="timeProvider">Where creation times come from; null: the system's clock.</param>
    public InMemorySecretSource(TimeProvider? timeProvider = null) => _timeProvider = timeProvider ?? TimeProvider.System;

    /// <summary>Creates a source with one version of each given secret.</summary>
    /// <param name="secrets">Names and values.</param>
    /// <param name="timeProvider">Where creation times come from; null: the system's clock.</param>
    public InMemorySecretSource(IEnumerable<KeyValuePair<string, string>> secrets, TimeProvider? timeProvider = null)
        : this(timeProvider)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        foreach ((string name, string value) in secrets)
        {
            Set(name, value);
        }
    }

    /// <summary>Sets a secret; one that is there gets a new version.</summary>
    /// <param name="name">The secret's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="contentType">The content type, for example <c>application/x-pkcs12</c>.</param>
    /// <param name="expiresOn">When the secret expires.</param>
    /// <returns>The new version.</returns>
    public string Set(string name, string value, string? contentType = null, DateTimeOffset? expiresOn = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        DateTimeOffset now = _timeProvider.GetUtcNow();
        KeyVaultSecret secret = new(name, value);
        secret.Properties.Version = Guid.NewGuid().ToString("N");
        secret.Properties.CreatedOn = now;
        secret.Properties.UpdatedOn = now;
        secret.Properties.Enabled = true;
        secret.Properties.ContentType = contentType;
        secret.Properties.ExpiresOn = expiresOn;
        Set(secret);
        return secret.Properties.Version;
    }

    /// <summary>Adds a version with the properties it bears.</summary>
    /// <param name="secret">The secret, for example from <c>SecretModelFactory.KeyVaultSecret</c>.</param>
    public void Set(KeyVaultSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        lock (_gate)
        {
            if (!_secrets.TryGetValue(secret.Name, out List<KeyVaultSecret>? versions))
            {
                _secrets.Add(secret.Name, versions = []);
            }

            versions.Add(secret);
        }
    }

    /// <summary>Removes a secret with all its versions.</summary>
    /// <param name="name">The secret's name.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string name)
    {
        lock (_gate)
        {
            return _secrets.Remove(name);
        }
    }

    /// <summary>Disables the latest version of a secret, or enables it again.</summary>
    /// <param name="name">The secret's name.</param>
    /// <param name="enabled">Whether the version is to be enabled.</param>
    /// <returns>Whether the secret was there.</returns>
    public bool SetEnabled(string name, bool enabled)
    {
        lock (_gate)
        {
            if (!_secrets.TryGetValue(name, out List<KeyVaultSecret>? versions))
            {
                return false;
            }

            versions[^1].Properties.Enabled = enabled;
            return true;
        }
    }

    /// <summary>Makes every read fail, as in an outage, until it is called with null.</summary>
    /// <param name="exception">
    /// What reads throw, for example <c>new RequestFailedException(503, "down")</c>, or null to recover.
    /// </param>
    public void FailWith(Exception? exception) => Volatile.Write(ref _failure, exception);

    /// <inheritdoc/>
    public override ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<KeyVaultSecret?>(cancellationToken);
        }

        if (Volatile.Read(ref _failure) is { } failure)
        {
            return ValueTask.FromException<KeyVaultSecret?>(failure);
        }

        KeyVaultSecret? secret = Find(name, version);
        return secret?.Properties.Enabled == false
            ? ValueTask.FromException<KeyVaultSecret?>(
                new RequestFailedException(403, "Operation get is not allowed on a disabled secret.", "SecretDisabled", innerException: null))
            : ValueTask.FromResult(secret);
    }

    private KeyVaultSecret? Find(string name, string? version)
    {
        lock (_gate)
        {
            if (!_secrets.TryGetValue(name, out List<KeyVaultSecret>? versions))
            {
                return null;
            }

            return string.IsNullOrEmpty(version) ? versions[^1] : versions.Find(secret => secret.Properties.Version == version);
        }
    }
}
