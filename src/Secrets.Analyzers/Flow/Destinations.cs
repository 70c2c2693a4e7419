using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Places that writers and streams lead to. A value got from such a place, as <c>Console.Out</c>, keeps the type that it was got from; what is
/// written to it, or to a writer made on it, goes there.
/// </summary>
internal static class Destinations
{
    /// <summary>The rule that speaks when something is written to a value with this type of origin; null for other types.</summary>
    public static string? RuleFor(ITypeSymbol type) => IsConsole(type) ? RuleIds.Console : null;

    /// <summary>Whether a member hands out a writer or stream to its type's place.</summary>
    public static bool IsDoor(ISymbol member) => member.IsStatic && IsConsole(member.ContainingType) && member.Name is "Out" or "Error" or "OpenStandardOutput" or "OpenStandardError";

    /// <summary>The place that a writer made from these arguments leads to, or null.</summary>
    public static ITypeSymbol? Of(List<CallArgument> arguments)
    {
        foreach (CallArgument argument in arguments)
        {
            if (argument.Value.Type is { } type && RuleFor(type) is not null)
            {
                return type;
            }
        }

        return null;
    }

    private static bool IsConsole(ITypeSymbol? type) => type is { Name: "Console", IsStatic: true } && FlowTypes.IsNamed(type, "System", "Console");
}
