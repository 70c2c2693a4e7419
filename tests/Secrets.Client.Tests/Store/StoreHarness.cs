using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Secrets.Tests.Store;

/// <summary>A store on a scripted source and a clock that the test moves.</summary>
internal sealed class StoreHarness : IAsyncDisposable
{
    public static readonly TimeSpan PastRefresh = TimeSpan.FromMinutes(67);

    public StoreHarness(Action<SecretStoreOptions>? configure = null)
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Source = new ScriptedSource(Clock);
        LoggerFactory loggers = new([new FakeLoggerProvider(Logs)]);
        SecretStoreOptions options = new() { TimeProvider = Clock, LoggerFactory = loggers };
        configure?.Invoke(options);
        Store = new SecretStore(Source, options);
    }

    public FakeTimeProvider Clock { get; }

    public FakeLogCollector Logs { get; } = new();

    public ScriptedSource Source { get; }

    public SecretStore Store { get; }

    public SecretAccessor<string> Text(string name, bool isRequired = true, string? version = null, TimeSpan? refreshAfter = null) =>
        Store.GetAccessor(new SecretDefinition<string>(name, SecretConverters.String) { IsRequired = isRequired, Version = version, RefreshAfter = refreshAfter });

    public SecretAccessor<int> Number(string name) => Store.GetAccessor(new SecretDefinition<int>(name, SecretConverters.Number<int>()));

    /// <summary>Moves the clock past the refresh time, reads, which starts the refresh, and gives what it brought.</summary>
    public async Task<Secret<T>> RefreshByReadingAsync<T>(SecretAccessor<T> accessor)
    {
        Clock.Advance(PastRefresh);
        await accessor;
        await Store.RequestsUnderWay;
        return await accessor;
    }

    /// <summary>Moves the clock in small steps, waiting for the requests that each sets off, until the task ends or the time is over.</summary>
    public async Task AdvanceUntilAsync(Task task, TimeSpan time)
    {
        for (TimeSpan passed = TimeSpan.Zero; passed < time && !task.IsCompleted; passed += TimeSpan.FromSeconds(0.5))
        {
            Clock.Advance(TimeSpan.FromSeconds(0.5));

            // Requests that the store holds back end only when the clock moves on; what a request completed goes on elsewhere.
            await Task.WhenAny(Store.RequestsUnderWay, Task.Delay(TimeSpan.FromMilliseconds(5)));
            await Task.Delay(TimeSpan.FromMilliseconds(1));
        }
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
