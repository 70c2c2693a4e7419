using System.Globalization;

namespace Secrets.Benchmarks.Fleet;

/// <summary>Prints what fleets of several sizes cost a vault.</summary>
internal static class FleetProgram
{
    private const int Secrets = 50;

    public static async Task RunAsync(IEnumerable<string> sizes)
    {
        Console.WriteLine("| Replicas | Phase | Peak per 10 s | Mean per 10 s | Throttled | All ready | Readers failed |");
        Console.WriteLine("|-:|-|-:|-:|-:|-:|-:|");
        foreach (string size in sizes.DefaultIfEmpty("1000"))
        {
            int replicas = int.Parse(size, CultureInfo.InvariantCulture);
            await using StoreFleet fleet = new(replicas, Secrets);
            Print(replicas, "cold deployment", fleet.Deploy(TimeSpan.FromHours(2)));
            Print(replicas, "the three hours after it", fleet.Live(TimeSpan.FromHours(3)));
        }
    }

    private static void Print(int replicas, string phase, FleetResult result) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {replicas:N0} | {phase} | {result.Peak:N0} | {result.Mean:N0} | {result.ThrottledShare:P0} | {(result.AllReady is { } ready ? $"{ready.TotalSeconds:F1} s" : "")} | {result.Failed} |"));
}
