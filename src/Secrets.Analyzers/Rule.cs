using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers;

/// <summary>Makes descriptors alike: one category, one form of help link.</summary>
internal static class Rule
{
    private const string Category = "Secrets";

    public static DiagnosticDescriptor Create(
        string id,
        string title,
        string message,
        string description,
        DiagnosticSeverity severity = DiagnosticSeverity.Warning,
        bool isEnabledByDefault = true) =>
        new(id, title, message, Category, severity, isEnabledByDefault, description, HelpLink(id));

    private static string HelpLink(string id) => $"https://github.com/secrets-dotnet/secrets/blob/main/docs/rules/{id}.md";
}
