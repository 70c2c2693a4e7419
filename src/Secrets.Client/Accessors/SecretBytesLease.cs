namespace Secrets;

/// <summary>Access to the bytes of a <see cref="SecretBytes"/>, until it is disposed.</summary>
public sealed class SecretBytesLease : IDisposable
{
    private SecretBytes? _owner;

    internal SecretBytesLease(SecretBytes owner) => _owner = owner;

    /// <summary>The bytes. Don't use the span after the lease has ended.</summary>
    /// <exception cref="ObjectDisposedException">The lease has ended.</exception>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(_owner is null, this);
            return _owner.Span;
        }
    }

    /// <summary>Ends the lease.</summary>
    public void Dispose() => Interlocked.Exchange(ref _owner, null)?.Release();
}
