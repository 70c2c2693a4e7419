namespace Secrets.Benchmarks.Fleet;

/// <summary>What a phase of a fleet's life cost the vault.</summary>
/// <param name="Requests">All requests.</param>
/// <param name="Throttled">How many of them were throttled.</param>
/// <param name="Peak">The most in ten seconds.</param>
/// <param name="Mean">The mean in ten seconds.</param>
/// <param name="AllReady">When the last replica that did not fail had all its secrets; null when some were still without.</param>
/// <param name="Failed">How many readers, or starts, failed.</param>
internal sealed record FleetResult(int Requests, int Throttled, int Peak, double Mean, TimeSpan? AllReady, int Failed)
{
    public static FleetResult Of(SimulatedVault vault, TimeSpan time, TimeSpan? allReady, int failed) =>
        new(vault.Requests, vault.Throttled, vault.PerWindow.DefaultIfEmpty().Max(), vault.Requests / Math.Max(time / TimeSpan.FromSeconds(10), 1), allReady, failed);

    public double ThrottledShare => Requests == 0 ? 0 : (double)Throttled / Requests;
}
