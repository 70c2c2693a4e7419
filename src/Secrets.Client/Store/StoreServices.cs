namespace Secrets;

/// <summary>What the entries of one store share.</summary>
internal sealed record StoreServices(
    StoreSettings Settings,
    StoreClock Clock,
    RefreshScheduler Scheduler,
    RequestGate Gate,
    SecretFetcher Fetcher,
    EntryTransitions Transitions,
    StoreLog Log,
    EntryReports Reports,
    RevealAudit? Audit,
    CancellationToken Stopping)
{
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static StoreServices Create(SecretSource source, SecretStoreOptions options, CancellationToken stopping)
    {
        StoreSettings settings = StoreSettings.From(options);
        StoreClock clock = new(options.TimeProvider);
        StoreLog log = new(options.LoggerFactory);
        RefreshScheduler scheduler = new(clock);
        RequestGate gate = new(settings.MaxConcurrency, new RequestPace(options.Randomness), scheduler, clock);
        return new StoreServices(
            settings,
            clock,
            scheduler,
            gate,
            new SecretFetcher(source, gate, clock, log),
            new EntryTransitions(settings, clock, options.Randomness),
            log,
            new EntryReports(log, clock, settings.IncludeNamesInMetrics),
            settings.AuditReveals ? new RevealAudit(log) : null,
            stopping);
    }
}
