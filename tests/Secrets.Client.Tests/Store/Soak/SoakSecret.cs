using System.Globalization;

namespace Secrets.Tests.Store.Soak;

/// <summary>What the vault told the store of one secret, and until when the store has to give it to readers. Its value is a number that each rotation raises.</summary>
internal sealed class SoakSecret(string name, TimeSpan expireAfter, TimeSpan grace)
{
    private readonly object _gate = new();
    private readonly List<int> _given = [];
    private DateTimeOffset _givenAt;
    private DateTimeOffset? _firstDefinitiveAt;
    private DateTimeOffset _settledKeepUntil;
    private int _latest;

    public string Name => name;

    /// <summary>The number that the vault holds.</summary>
    public int Latest => Volatile.Read(ref _latest);

    /// <summary>The numbers that the store was given, each once and in order.</summary>
    public int[] Given
    {
        get
        {
            lock (_gate)
            {
                return [.. _given];
            }
        }
    }

    /// <summary>The earliest moment from which a read may fail, whether or not the store has taken the last answers in.</summary>
    public DateTimeOffset MayFailFrom
    {
        get
        {
            lock (_gate)
            {
                return _settledKeepUntil < KeepUntil ? _settledKeepUntil : KeepUntil;
            }
        }
    }

    private DateTimeOffset KeepUntil => _firstDefinitiveAt + grace is { } graceEnds && graceEnds < _givenAt + expireAfter ? graceEnds : _givenAt + expireAfter;

    public string Rotate() => Interlocked.Increment(ref _latest).ToString(CultureInfo.InvariantCulture);

    public void Answered(KeyVaultSecret secret, DateTimeOffset at)
    {
        int number = int.Parse(secret.Value, CultureInfo.InvariantCulture);
        lock (_gate)
        {
            _givenAt = at;
            _firstDefinitiveAt = null;
            if (_given.Count == 0 || _given[^1] != number)
            {
                _given.Add(number);
            }
        }
    }

    public void Refused(DateTimeOffset at)
    {
        lock (_gate)
        {
            _firstDefinitiveAt ??= at;

            // An answer that follows may be taken in only after the grace is over.
            _settledKeepUntil = MayFailFrom;
        }
    }

    /// <summary>The store has taken in all that was answered.</summary>
    public void Settle()
    {
        lock (_gate)
        {
            _settledKeepUntil = KeepUntil;
        }
    }

    /// <summary>Whether the store's own account shows the last answer.</summary>
    public bool IsTakenIn(SecretStatus status)
    {
        lock (_gate)
        {
            return status.LastRefresh >= _givenAt && (_firstDefinitiveAt is null || status.LastError is not null);
        }
    }
}
