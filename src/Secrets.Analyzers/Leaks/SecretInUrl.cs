using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret in a URL.</summary>
internal static class SecretInUrl
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Url,
        "Secret in a URL",
        LeakMessage.Format,
        "Addresses are logged by clients, proxies and servers, and kept in histories. Send the value in a header.");
}
