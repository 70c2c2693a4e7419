using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Exceptions: their constructors, data, and the calls that throw or crash with a message.</summary>
internal static class ExceptionApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Exception, Exposure.Log, "System.Exception", ".ctor HelpLink Source"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Text, "System.Environment", "FailFast"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Text, "System.ArgumentOutOfRangeException", "ThrowIf*", parameters: "value paramName"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Text, "System.ArgumentException", "ThrowIf*", parameters: "paramName"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Text, "System.ArgumentNullException", "ThrowIf*", parameters: "paramName"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Text, "Microsoft.Extensions.Options.ValidateOptionsResult", "Fail"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Text, "Microsoft.Extensions.Options.ValidateOptionsResultBuilder", "AddError", parameters: "error"),
    ];
}
