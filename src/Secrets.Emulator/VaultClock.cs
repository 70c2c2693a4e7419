namespace Secrets.Emulator;

/// <summary>The clock of an emulated vault: it follows another clock, and can be stopped or made to jump. Thread-safe.</summary>
public sealed class VaultClock : TimeProvider
{
    private readonly TimeProvider _source;
    private readonly Lock _gate = new();
    private TimeSpan _offset;
    private DateTimeOffset? _stoppedAt;

    internal VaultClock(TimeProvider source) => _source = source;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _stoppedAt ?? (_source.GetUtcNow() + _offset);
        }
    }

    /// <summary>Stops the clock: the vault's time stays what it is until <see cref="Resume"/> or <see cref="Jump"/>.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stoppedAt ??= _source.GetUtcNow() + _offset;
        }
    }

    /// <summary>Lets a stopped clock go on from where it stands.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            if (_stoppedAt is DateTimeOffset stoppedAt)
            {
                _offset = stoppedAt - _source.GetUtcNow();
                _stoppedAt = null;
            }
        }
    }

    /// <summary>Moves the clock; a stopped one stays stopped. Tokens expire and deletions complete as if the time had passed.</summary>
    /// <param name="by">How far; negative is back.</param>
    public void Jump(TimeSpan by)
    {
        lock (_gate)
        {
            if (_stoppedAt is DateTimeOffset stoppedAt)
            {
                _stoppedAt = stoppedAt + by;
            }
            else
            {
                _offset += by;
            }
        }
    }
}
