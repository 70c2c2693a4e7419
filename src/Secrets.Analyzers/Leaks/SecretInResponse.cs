using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret in an HTTP response or view.</summary>
internal static class SecretInResponse
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Response,
        "Secret in an HTTP response or view",
        LeakMessage.Format,
        "Whoever may call the application would see the value. Answer with the secret's name or with the outcome of using it.");
}
