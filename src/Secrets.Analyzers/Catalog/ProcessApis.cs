using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Processes: their arguments and environment are seen by every tool on the machine.</summary>
internal static class ProcessApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "System.Diagnostics.Process", "Start", parameters: "fileName arguments"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "System.Diagnostics.ProcessStartInfo", ".ctor Arguments FileName", parameters: "fileName arguments"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "System.Environment", "SetEnvironmentVariable"),
        ApiEntry.Consumer("System.Diagnostics.ProcessStartInfo", "Password PasswordInClearText"),
    ];
}
