using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>The console. Writers that are the console's are told from others by the flow engine.</summary>
internal static class ConsoleApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "System.Console", "Write WriteLine Title"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.AnsiConsole", "Write* Markup* Ask* Confirm*"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.IAnsiConsole", "Write WriteAnsi"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.AnsiConsoleExtensions", "Write* Markup*", except: "console"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Markup", ".ctor", parameters: "text"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Text", ".ctor", parameters: "text"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.TableExtensions", "AddRow", parameters: "columns"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.AnsiConsoleExtensions", "Prompt* Ask* Confirm*", parameters: "prompt defaultValue"),
        ApiEntry.Carrier("Spectre.Console.Markup", "Escape Remove"),
        ApiEntry.Carrier("Spectre.Console.StringExtensions"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Panel", ".ctor", parameters: "text"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.PanelHeader", ".ctor", parameters: "text"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.FigletText", ".ctor", parameters: "text"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Rule", ".ctor Title", parameters: "title"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Tree", ".ctor", parameters: "label"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.HasTreeNodeExtensions", "AddNode*", parameters: "markup"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Paragraph", ".ctor Append", parameters: "text"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Log, "Spectre.Console.TableExtensions", "AddColumn* InsertRow UpdateCell", parameters: "column columns cellData"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Log, "Spectre.Console.GridExtensions", "AddRow", parameters: "columns"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.TextPromptExtensions", "DefaultValue", parameters: "value"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Status", "Start*", parameters: "status"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.StatusContext", "Status"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.ProgressContext", "AddTask*", parameters: "description"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.ProgressTask", "Description"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Log, "ConsoleTables.ConsoleTable", ".ctor AddRow AddColumn From"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "ShellProgressBar.ProgressBarBase", ".ctor Tick Message WriteLine WriteErrorLine Spawn*", parameters: "message"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "McMaster.Extensions.CommandLineUtils.ConsoleExtensions", "Write*", except: "console"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.BarChart", "Label"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.Json.JsonText", ".ctor", parameters: "json"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "ShellProgressBar.IProgressBar", "Tick Message WriteLine WriteErrorLine Spawn*", parameters: "message"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "McMaster.Extensions.CommandLineUtils.IReporter", "Output Verbose Warn Error"),
        ApiEntry.Sink(RuleIds.Console, Exposure.Text, "Spectre.Console.ValidationResult", "Error"),
    ];
}
