using Secrets.Emulator.Faults;

namespace Secrets.Emulator;

/// <summary>A fault in force. Disposing it takes it away.</summary>
public sealed class VaultFault : IDisposable
{
    private readonly VaultFaults _owner;
    private readonly FaultScope _scope;
    private int _hits;

    internal VaultFault(VaultFaults owner, FaultKind kind, FaultScope scope)
    {
        _owner = owner;
        _scope = scope;
        Kind = kind;
    }

    /// <summary>How many requests it hit so far.</summary>
    public int Hits => Math.Min(Volatile.Read(ref _hits), _scope.Times ?? int.MaxValue);

    internal FaultKind Kind { get; }

    /// <summary>Whether it can act only once the caller is known.</summary>
    internal bool NeedsIdentity => _scope.Identity is not null;

    /// <summary>Takes the fault away; requests it already hit are not undone.</summary>
    public void Dispose() => _owner.Remove(this);

    /// <summary>Whether the fault hits this request, which counts as one hit.</summary>
    internal bool TryHit(in FaultTarget target)
    {
        if (!Matches(_scope.Method, target.Method) || !Matches(_scope.SecretName, target.SecretName) || !Matches(_scope.Identity, target.Identity))
        {
            return false;
        }

        int hit = Interlocked.Increment(ref _hits);
        if (hit >= _scope.Times)
        {
            _owner.Remove(this);
        }

        return _scope.Times is not int times || hit <= times;
    }

    private static bool Matches(string? wanted, string? actual) => wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);
}
