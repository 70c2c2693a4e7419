namespace Secrets.Benchmarks.Fleet;

/// <summary>Waits until what an event set off on other threads has run, before the simulated time goes on.</summary>
internal static class ThreadPoolWork
{
    private const int QuietLooks = 20;

    public static void Settle()
    {
        long completed = -1;
        for (int quiet = 0; quiet < QuietLooks; quiet++)
        {
            long now = ThreadPool.CompletedWorkItemCount;
            if (now != completed || ThreadPool.PendingWorkItemCount > 0 || OthersAreBusy())
            {
                completed = now;
                quiet = 0;
            }

            Thread.SpinWait(20);
        }
    }

    /// <summary>Whether another thread of the pool is at work; it may have lost its processor in the middle of it.</summary>
    private static bool OthersAreBusy()
    {
        ThreadPool.GetMaxThreads(out int most, out _);
        ThreadPool.GetAvailableThreads(out int available, out _);
        return most - available > (Thread.CurrentThread.IsThreadPoolThread ? 1 : 0);
    }
}
