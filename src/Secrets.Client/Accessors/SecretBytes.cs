using System.Security.Cryptography;

namespace Secrets;

/// <summary>
/// Holds key material in memory that the garbage collector doesn't copy, and overwrites it with zeros when the last lease ends after disposal, or
/// when it is collected. Take a lease for each use: <c>using SecretBytesLease lease = bytes.Lease();</c>. The text the vault sent, from which
/// the bytes were made, is an ordinary string and stays until it is collected.
/// </summary>
public sealed class SecretBytes : IDisposable
{
    private readonly object _gate = new();
    private readonly byte[] _bytes;
    private int _leases;
    private bool _isDisposed;

    private SecretBytes(byte[] bytes) => _bytes = bytes;

    /// <summary>Overwrites bytes that nobody disposed.</summary>
    ~SecretBytes() => CryptographicOperations.ZeroMemory(_bytes);

    /// <summary>The number of bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Copies bytes into protected memory. The caller clears the original.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>A holder of the copy.</returns>
    public static SecretBytes Copy(ReadOnlySpan<byte> bytes)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned);
        return new SecretBytes(pinned);
    }

    /// <summary>Gives access to the bytes until the lease is disposed, also when this holder is disposed meanwhile.</summary>
    /// <returns>The lease; dispose it when the work with the bytes is done.</returns>
    /// <exception cref="ObjectDisposedException">The holder was disposed.</exception>
    public SecretBytesLease Lease()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _leases++;
            return new SecretBytesLease(this);
        }
    }

    /// <summary>Ends the holder: no new leases; the bytes are overwritten when the last lease ends, or now.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            ClearIfUnused();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>The number of bytes, never the bytes.</summary>
    /// <returns>A text that may be logged.</returns>
    public override string ToString() => $"SecretBytes({Length} bytes)";

    internal ReadOnlySpan<byte> Span => _bytes;

    internal void Release()
    {
        lock (_gate)
        {
            _leases--;
            ClearIfUnused();
        }
    }

    private void ClearIfUnused()
    {
        if (_isDisposed && _leases == 0)
        {
            CryptographicOperations.ZeroMemory(_bytes);
        }
    }
}
