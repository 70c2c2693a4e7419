using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret in telemetry.</summary>
internal static class SecretInTelemetry
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Telemetry,
        "Secret in telemetry",
        LeakMessage.Format,
        "Tags, baggage and events are exported, indexed and sent on to other services. Tag with the secret's name.");
}
