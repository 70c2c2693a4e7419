using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Secrets.Hosting.Tests;

/// <summary>A container with a store on an in-memory source and a clock that the test moves.</summary>
internal sealed class HostingHarness : IAsyncDisposable
{
    private ServiceProvider? _provider;

    public HostingHarness()
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Source = new InMemorySecretSource(Clock);
        Source.Set("payments-api-key", "v1");
        Source.Set("payments-retry-limit", "3");
        Services.AddSingleton<TimeProvider>(Clock);
        Builder = Services.AddSecretStore(_ => Source, options => options.StartupTimeout = TimeSpan.Zero).AddSecrets<PaymentSecrets>();
    }

    public FakeTimeProvider Clock { get; }

    public InMemorySecretSource Source { get; }

    public ServiceCollection Services { get; } = new();

    public SecretStoreBuilder Builder { get; }

    public ServiceProvider Provider => _provider ??= Services.BuildServiceProvider();

    public PaymentSecrets Secrets => Provider.GetRequiredService<PaymentSecrets>();

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }
    }

    /// <summary>Waits for what happens on another thread and has no signal of its own.</summary>
    public static async Task EventuallyAsync(Func<bool> condition)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), patience.Token);
        }
    }
}
