using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret is written to console, debug, trace or event log.</summary>
internal static class SecretIsWrittenToConsole
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Console,
        "Secret is written to console, debug, trace or event log",
        LeakMessage.Format,
        "What a process prints is collected and kept like a log. Print the Secret<T>, which shows its name, or the name itself.");
}
