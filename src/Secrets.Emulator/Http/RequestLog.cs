using System.Collections.Concurrent;

namespace Secrets.Emulator.Http;

/// <summary>The latest requests, up to a limit.</summary>
internal sealed class RequestLog
{
    private const int Limit = 10_000;
    private readonly ConcurrentQueue<VaultRequest> _requests = new();
    private int _count;

    public void Add(VaultRequest request)
    {
        _requests.Enqueue(request);
        if (Interlocked.Increment(ref _count) > Limit && _requests.TryDequeue(out _))
        {
            Interlocked.Decrement(ref _count);
        }
    }

    public IReadOnlyList<VaultRequest> Snapshot() => [.. _requests];
}
