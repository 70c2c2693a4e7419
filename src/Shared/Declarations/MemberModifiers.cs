using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Shared;

/// <summary>The modifiers of a member, which its generated part repeats.</summary>
internal static class MemberModifiers
{
    /// <summary>Why a modifier keeps the member from being generated, or null when none does.</summary>
    public static string? FindMisfit(MemberDeclarationSyntax member)
    {
        foreach (SyntaxToken modifier in member.Modifiers)
        {
            bool isOverride = member.Modifiers.Any(SyntaxKind.OverrideKeyword);
            bool fits = modifier.Kind() switch
            {
                SyntaxKind.PartialKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.NewKeyword or SyntaxKind.UnsafeKeyword => true,
                SyntaxKind.SealedKeyword => isOverride,
                SyntaxKind kind => SyntaxFacts.IsAccessibilityModifier(kind),
            };
            if (!fits)
            {
                return $"it can't be '{modifier.ValueText}'; remove the modifier";
            }
        }

        return null;
    }

    public static bool HasAccessibility(this MemberDeclarationSyntax member)
    {
        foreach (SyntaxToken modifier in member.Modifiers)
        {
            if (SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
            {
                return true;
            }
        }

        return false;
    }
}
