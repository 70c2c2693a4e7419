namespace Secrets.Tests.Store.Soak;

/// <summary>Notes what a watcher of each kind is told of one secret.</summary>
internal sealed class SoakWatcher : IAsyncDisposable
{
    private readonly SoakSecret _secret;
    private readonly List<int> _streamed = [];
    private readonly List<int> _told = [];
    private readonly CancellationTokenSource _end = new();
    private readonly IDisposable _subscription;
    private readonly Task _stream;

    /// <param name="secret">The secret, which was read before.</param>
    /// <param name="accessor">An accessor of it.</param>
    /// <param name="pause">How long the stream's reader takes for each value.</param>
    public SoakWatcher(SoakSecret secret, SecretAccessor<int> accessor, TimeSpan pause)
    {
        _secret = secret;
        _subscription = accessor.OnChange(changed => Note(_told, changed.Reveal()));
        _stream = StreamAsync(accessor, pause);
    }

    /// <summary>Whether both heard of the last that the store was given.</summary>
    public bool IsUpToDate
    {
        get
        {
            int last = _secret.Given[^1];
            lock (_told)
            {
                lock (_streamed)
                {
                    return _streamed.LastOrDefault() == last && (_streamed.Count == 1 || _told.LastOrDefault() == last);
                }
            }
        }
    }

    /// <summary>What is wrong with what was heard, or null: each must have heard of all that the store was given since, once and in order.</summary>
    public string? Verdict
    {
        get
        {
            int[] given = _secret.Given;
            int[] expected = given[Math.Max(0, Array.IndexOf(given, _streamed[0]))..];
            return !_streamed.SequenceEqual(expected) ? Describe("stream", expected, _streamed)
                : !_told.SequenceEqual(expected[1..]) ? Describe("listener", expected[1..], _told)
                : null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _end.CancelAsync();
        await Eventually.InTimeAsync(_stream);
        _end.Dispose();
    }

    private async Task StreamAsync(SecretAccessor<int> accessor, TimeSpan pause)
    {
        try
        {
            await foreach (Secret<int> secret in accessor.WatchAsync(_end.Token))
            {
                Note(_streamed, secret.Reveal());
                await Task.Delay(pause, _end.Token);
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
        }
    }

    private string Describe(string who, IEnumerable<int> expected, IEnumerable<int> heard) =>
        $"The {who} of {_secret.Name} was to hear [{string.Join(' ', expected)}] and heard [{string.Join(' ', heard)}].";

    private static void Note(List<int> heard, int number)
    {
        lock (heard)
        {
            heard.Add(number);
        }
    }
}
