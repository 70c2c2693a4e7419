using Azure;
using Microsoft.Extensions.Time.Testing;

namespace Secrets.Tests.Store.Model;

/// <summary>A source that remembers what it answered and when: all that the model needs to know what a read may give.</summary>
internal sealed class RecordingSource(FakeTimeProvider clock, TimeSpan expireAfter, TimeSpan grace) : SecretSource
{
    private readonly object _gate = new();
    private int _version = 1;
    private int _status;
    private int _given;
    private DateTimeOffset _givenAt;
    private DateTimeOffset? _firstDefinitiveAt;
    private int _successes;

    /// <summary>The version that the source has.</summary>
    public int Latest => _version;

    /// <summary>Whether the source answers with the secret.</summary>
    public bool IsUp => _status == 0;

    public void Rotate() => _version++;

    /// <param name="status">What requests fail with; zero: they succeed.</param>
    public void Answer(int status) => _status = status;

    public Knowledge Observe()
    {
        lock (_gate)
        {
            DateTimeOffset keepUntil = _givenAt + expireAfter;
            DateTimeOffset? graceEnds = _firstDefinitiveAt + grace;
            return new Knowledge(_given, _successes, graceEnds < keepUntil ? graceEnds.Value : keepUntil);
        }
    }

    public override ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (_status != 0)
            {
                _firstDefinitiveAt = _status == 403 ? _firstDefinitiveAt ?? now : _firstDefinitiveAt;
                return ValueTask.FromException<KeyVaultSecret?>(new RequestFailedException(_status, "failed on cue"));
            }

            _given = _version;
            _givenAt = now;
            _firstDefinitiveAt = null;
            _successes++;
            return ValueTask.FromResult<KeyVaultSecret?>(
                SecretStoreRefreshTests.Version(name, $"{_version}", $"v{_version}", DateTimeOffset.UnixEpoch.AddDays(_version)));
        }
    }

    /// <param name="Given">The last version that the source gave; zero before the first.</param>
    /// <param name="Successes">How many requests succeeded.</param>
    /// <param name="KeepUntil">Until when that version may be used.</param>
    internal readonly record struct Knowledge(int Given, int Successes, DateTimeOffset KeepUntil);
}
