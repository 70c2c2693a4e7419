using Microsoft.Extensions.Hosting;

namespace Secrets.Hosting;

/// <summary>Reads the secrets of every store that asks for it, before any other hosted service starts.</summary>
internal sealed class SecretStartupValidator : IHostedLifecycleService
{
    private readonly IServiceProvider _provider;
    private readonly StoreRegistration[] _stores;
    private readonly HostingLog _log;

    public SecretStartupValidator(IServiceProvider provider, IEnumerable<StoreRegistration> stores, HostingLog log)
    {
        _provider = provider;
        _stores = [.. stores.Where(static store => store.ValidatesOnStart)];
        _log = log;
    }

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        StoreReading[] readings = [.. _stores.Select(store => StoreReading.Of(store, _provider))];
        SecretProblem[] problems = await ValidateAsync(readings, cancellationToken).ConfigureAwait(false);
        if (problems.Length > 0)
        {
            throw new SecretValidationException(problems, _stores.SelectMany(static store => store.Secrets).Select(static secrets => secrets.Manifest));
        }

        _log.Validated(readings.Sum(static reading => reading.Accessors.Count));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<SecretProblem[]> ValidateAsync(StoreReading[] readings, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<SecretProblem>[] problems = await Task.WhenAll(
                readings.Select(reading => reading.Store.ValidateAsync(reading.Accessors, cancellationToken))).ConfigureAwait(false);
            return [.. problems.SelectMany(static found => found)];
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _log.ValidationCancelled(Pending(readings));
            throw;
        }
    }

    /// <summary>The secrets that no answer had come for: the host's start-up timeout says nothing of whom it waited for.</summary>
    private static string Pending(StoreReading[] readings) =>
        string.Join(", ", readings.SelectMany(static reading => reading.Accessors).Where(static accessor => !accessor.Status.HasValue).Select(static accessor => accessor.Name).Distinct());

    private sealed record StoreReading(SecretStore Store, IReadOnlyList<SecretAccessor> Accessors)
    {
        public static StoreReading Of(StoreRegistration store, IServiceProvider provider) => new(store.GetStore(provider), store.GetAccessors(provider));
    }
}
