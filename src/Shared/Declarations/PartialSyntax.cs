using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Shared;

/// <summary>
/// Partial types and properties as they are written. The oldest Roslyn we support has no symbol API for partial properties, so the syntax decides.
/// </summary>
internal static class PartialSyntax
{
    public static bool IsPartial(this MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Whether every part of the type, as the user wrote it, is partial.</summary>
    public static bool IsPartial(this INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && !declaration.IsPartial())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the type and all types around it are partial.</summary>
    public static bool IsPartialThroughout(this INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.IsPartial(cancellationToken) && type.ContainingType?.IsPartialThroughout(cancellationToken) != false;

    /// <summary>Whether the property has no body, as the defining part of a partial property or an auto-property.</summary>
    public static bool HasNoBody(this BasePropertyDeclarationSyntax property)
    {
        if (property is PropertyDeclarationSyntax { ExpressionBody: not null } or PropertyDeclarationSyntax { Initializer: not null } || property.AccessorList is null)
        {
            return false;
        }

        foreach (AccessorDeclarationSyntax accessor in property.AccessorList.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the implementing part is there too, and not from us.</summary>
    public static bool HasImplementation(this IPropertySymbol property, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in property.ContainingType.DeclaringSyntaxReferences)
        {
            if (GeneratedOutput.Contains(reference.SyntaxTree) || reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax type)
            {
                continue;
            }

            foreach (MemberDeclarationSyntax member in type.Members)
            {
                if (member is PropertyDeclarationSyntax candidate && candidate.Identifier.ValueText == property.Name && candidate.IsPartial() && !candidate.HasNoBody())
                {
                    return true;
                }
            }
        }

        return false;
    }
}
