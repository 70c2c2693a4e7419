using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>The console. Writers that are the console's are told from others by the flow engine.</summary>
internal static class ConsoleApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Console", "Write WriteLine Title"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.AnsiConsole", "Write* Markup*"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.IAnsiConsole", "Write WriteAnsi"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.AnsiConsoleExtensions", "Write* Markup*", except: "console"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Markup", ".ctor", parameters: "text"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Text", ".ctor", parameters: "text"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.TableExtensions", "AddRow", parameters: "columns"),
    ];
}
