namespace Secrets.Tests.Store.Soak;

/// <summary>Reads all secrets over and over, and complains when a read fails that must not, or gives an older value than before.</summary>
internal sealed class SoakReader(SoakSecret[] secrets, SecretAccessor<int>[] accessors, TimeProvider clock, Action<string> complain)
{
    /// <summary>At the very end of a value's time either answer is right.</summary>
    private static readonly TimeSpan Edge = TimeSpan.FromSeconds(1);

    private readonly int[] _seen = new int[secrets.Length];
    private long _reads;
    private long _refusals;

    public long Reads => Volatile.Read(ref _reads);

    /// <summary>Reads that failed because no value could be used any more.</summary>
    public long Refusals => Volatile.Read(ref _refusals);

    public async Task RunAsync(CancellationToken end)
    {
        try
        {
            for (int round = 0; !end.IsCancellationRequested; round++)
            {
                for (int index = 0; index < secrets.Length; index++)
                {
                    await ReadAsync(index, round, end);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(1), end);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }
    }

    private async Task ReadAsync(int index, int round, CancellationToken end)
    {
        DateTimeOffset mayFailFrom = secrets[index].MayFailFrom;
        try
        {
            Interlocked.Increment(ref _reads);
            int number = round % 50 == index ? await UseAsync(index, end) : (await accessors[index].GetAsync(end)).Reveal();
            if (number < _seen[index])
            {
                complain($"A read of {secrets[index].Name} gave {number} after {_seen[index]}.");
            }

            _seen[index] = number;
        }
        catch (SecretUnavailableException exception)
        {
            Interlocked.Increment(ref _refusals);
            DateTimeOffset later = secrets[index].MayFailFrom;
            DateTimeOffset now = clock.GetUtcNow();
            if (now + Edge < (later < mayFailFrom ? later : mayFailFrom))
            {
                complain($"A read of {secrets[index].Name} failed ({exception.Reason}) at {now:T} though its value could be used until {later:T}.");
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            complain($"A read of {secrets[index].Name} threw {exception.GetType()}: {exception.Message}");
        }
    }

    /// <summary>A target that knows each rotation at once and takes no other value.</summary>
    private async Task<int> UseAsync(int index, CancellationToken end)
    {
        try
        {
            return await accessors[index].UseAsync(
                (number, _) => number < secrets[index].Latest ? throw new OutdatedException() : ValueTask.FromResult(number), static exception => exception is OutdatedException, end);
        }
        catch (OutdatedException)
        {
            return _seen[index];
        }
    }

    private sealed class OutdatedException : Exception;
}
