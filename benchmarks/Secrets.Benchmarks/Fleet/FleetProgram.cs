using System.Globalization;

namespace Secrets.Benchmarks.Fleet;

/// <summary>Prints what fleets of several sizes cost a vault.</summary>
internal static class FleetProgram
{
    private const int Secrets = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    /// <summary>Prints the table for fleets of these sizes; after the word "stores", without the fleets to compare with, which take hours at 10,000 replicas.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        bool storesOnly = arguments is ["stores", ..];
        IEnumerable<string> sizes = storesOnly ? arguments.Skip(1) : arguments;
        Console.WriteLine("| Replicas | With | Phase | Peak per 10 s | Mean per 10 s | Throttled | All ready | Failed |");
        Console.WriteLine("|-:|-|-|-:|-:|-:|-:|-:|");
        foreach (string size in sizes.DefaultIfEmpty("1000"))
        {
            int replicas = int.Parse(size, CultureInfo.InvariantCulture);
            await using StoreFleet fleet = new(replicas, Secrets);
            Print(replicas, "stores", "cold deployment", fleet.Deploy(Patience));
            Print(replicas, "stores", "the three hours after it", fleet.Live(TimeSpan.FromHours(3)));
            if (storesOnly)
            {
                continue;
            }

            OfficialFleet polling = new(replicas, Secrets);
            Print(replicas, "polling", "cold deployment", polling.Deploy(static replica => replica.PollAsync(), Patience));
            Print(replicas, "polling", "the three hours after it", polling.Live(TimeSpan.FromHours(3)));
            Print(replicas, "no cache", "ten minutes", new OfficialFleet(replicas, Secrets).LiveFrom(static replica => replica.UseAsync(), TimeSpan.FromMinutes(10)));
        }
    }

    private static void Print(int replicas, string with, string phase, FleetResult result) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {replicas:N0} | {with} | {phase} | {result.Peak:N0} | {result.Mean:N0} | {result.ThrottledShare:P0} ({result.Throttled:N0}) | {(result.AllReady is { } ready ? $"{ready.TotalSeconds:F1} s" : "")} | {result.Failed} |"));
}
