namespace Secrets.Benchmarks.Store;

/// <summary>Runs the same loop on one thread, or on two at once.</summary>
internal sealed class TwinLoop : IDisposable
{
    private readonly Barrier _barrier = new(2);
    private readonly Thread? _second;
    private Func<Task<int>>? _loop;

    public TwinLoop(int threads)
    {
        if (threads == 2)
        {
            _second = new Thread(RunSecond) { IsBackground = true };
            _second.Start();
        }
    }

    /// <summary>Runs the loop, which must end synchronously, on each thread.</summary>
    public int Run(Func<Task<int>> loop)
    {
        if (_second is null)
        {
            return loop().Result;
        }

        _loop = loop;
        _barrier.SignalAndWait();
        int sum = loop().Result;
        _barrier.SignalAndWait();
        return sum;
    }

    public void Dispose()
    {
        if (_second is not null)
        {
            _loop = null;
            _barrier.SignalAndWait();
            _second.Join();
        }

        _barrier.Dispose();
    }

    private void RunSecond()
    {
        while (true)
        {
            _barrier.SignalAndWait();
            if (_loop is not { } loop)
            {
                return;
            }

            _ = loop().Result;
            _barrier.SignalAndWait();
        }
    }
}
