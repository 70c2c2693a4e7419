using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret in SQL text.</summary>
internal static class SecretInSql
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Sql,
        "Secret in SQL text",
        LeakMessage.Format,
        "Statements are cached, traced and logged by the server and by tools. Pass the value as a parameter.");
}
