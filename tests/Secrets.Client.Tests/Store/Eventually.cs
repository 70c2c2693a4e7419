namespace Secrets.Tests.Store;

/// <summary>Waits for what happens on another thread and has no signal of its own.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task TrueAsync(Func<bool> condition)
    {
        using CancellationTokenSource patience = new(Patience);
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), patience.Token);
        }
    }

    public static Task<T> InTimeAsync<T>(ValueTask<T> task) => task.AsTask().WaitAsync(Patience);

    public static Task InTimeAsync(ValueTask task) => task.AsTask().WaitAsync(Patience);

    public static Task<T> InTimeAsync<T>(Task<T> task) => task.WaitAsync(Patience);

    public static Task InTimeAsync(Task task) => task.WaitAsync(Patience);
}
