namespace Secrets.Benchmarks.Fleet;

/// <summary>What a phase of a fleet's life cost the vault.</summary>
/// <param name="Requests">All requests.</param>
/// <param name="Throttled">How many of them were throttled.</param>
/// <param name="Peak">The most in ten seconds.</param>
/// <param name="Mean">The mean in ten seconds.</param>
/// <param name="AllReady">When the last replica had all its secrets; null when one never had.</param>
/// <param name="Failed">How many readers failed.</param>
internal sealed record FleetResult(int Requests, int Throttled, int Peak, double Mean, TimeSpan? AllReady, int Failed)
{
    public double ThrottledShare => Requests == 0 ? 0 : (double)Throttled / Requests;
}
