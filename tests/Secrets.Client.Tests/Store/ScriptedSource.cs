using System.Collections.Concurrent;
using Azure;

namespace Secrets.Tests.Store;

/// <summary>An in-memory source that counts its requests, can hold them up, and fails on cue.</summary>
internal sealed class ScriptedSource : SecretSource
{
    private readonly InMemorySecretSource _inner;
    private readonly ConcurrentQueue<Exception?> _script = new();
    private readonly ConcurrentQueue<string> _names = new();
    private TaskCompletionSource? _hold;
    private int _requests;
    private int _underWay;
    private int _most;

    public ScriptedSource(TimeProvider timeProvider) => _inner = new InMemorySecretSource(timeProvider);

    /// <summary>How many requests came.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What was asked for, in the order in which it was.</summary>
    public IReadOnlyList<string> Names => [.. _names];

    /// <summary>How many requests are under way now.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>How many requests were under way at once at most.</summary>
    public int MostUnderWay => Volatile.Read(ref _most);

    public string Set(string name, string value, string? contentType = null, DateTimeOffset? expiresOn = null) =>
        _inner.Set(name, value, contentType, expiresOn);

    public void Set(KeyVaultSecret secret) => _inner.Set(secret);

    public void Remove(string name) => _inner.Remove(name);

    public void SetEnabled(string name, bool enabled) => _inner.SetEnabled(name, enabled);

    /// <summary>Every request fails with this until null is given.</summary>
    public void FailWith(Exception? exception) => _inner.FailWith(exception);

    /// <summary>The next requests fail with these, one each; null lets one through.</summary>
    public void FailNext(params ReadOnlySpan<Exception?> exceptions)
    {
        foreach (Exception? exception in exceptions)
        {
            _script.Enqueue(exception);
        }
    }

    /// <summary>Holds requests up until <see cref="Release"/>.</summary>
    public void Hold() => _hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => Interlocked.Exchange(ref _hold, null)?.SetResult();

    public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        _names.Enqueue(name);
        int underWay = Interlocked.Increment(ref _underWay);
        InterlockedMax(ref _most, underWay);
        try
        {
            // What the vault would answer is fixed when the request comes, not when it is let go.
            _script.TryDequeue(out Exception? scripted);
            ValueTask<KeyVaultSecret?> answer = scripted is null
                ? _inner.GetSecretAsync(name, version, cancellationToken)
                : ValueTask.FromException<KeyVaultSecret?>(scripted);
            if (Volatile.Read(ref _hold) is { } hold)
            {
                await hold.Task.WaitAsync(cancellationToken);
            }

            return await answer;
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    public static RequestFailedException Status(int status, string? code = null) => new(status, $"The vault answered {status}.", code, innerException: null);

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = Volatile.Read(ref target);
        while (value > seen && Interlocked.CompareExchange(ref target, value, seen) is var actual && actual != seen)
        {
            seen = actual;
        }
    }
}
