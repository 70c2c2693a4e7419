using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>The console. Writers that are the console's are told from others by the flow engine.</summary>
internal static class ConsoleApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Console", "Write WriteLine Title"),
    ];
}
