using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Leaks;

/// <summary>Finds what a debugger is told to evaluate: <c>[DebuggerDisplay("{_key.Reveal()}")]</c> stands in a text, which no flow leads through.</summary>
internal static class DisplayedSecrets
{
    private static readonly Regex Revealed = new(@"\{\s*(?:this\.)?(?<member>\w+)\.(?<door>Reveal\(\)|Value)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The attribute, when its format reveals a member of the type it stands on; null otherwise.</summary>
    public static AttributeSyntax? Find(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!NameOf(attribute.Name).StartsWith("DebuggerDisplay", StringComparison.Ordinal) || attribute.Parent?.Parent is not TypeDeclarationSyntax type)
        {
            return null;
        }

        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } format
                && Revealed.Match(format.Token.ValueText) is { Success: true } match
                && Reveals(context.SemanticModel, type, match.Groups["member"].Value, match.Groups["door"].Value))
            {
                return attribute;
            }
        }

        return null;
    }

    private static bool Reveals(SemanticModel model, TypeDeclarationSyntax type, string member, string door)
    {
        foreach (ISymbol symbol in model.LookupSymbols(type.OpenBraceToken.Span.End, name: member))
        {
            ITypeSymbol? held = symbol switch
            {
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                IParameterSymbol parameter => parameter.Type,
                _ => null,
            };
            if (held is not null && held.GetMembers(door.TrimEnd('(', ')')).Any(static opened => opened is IMethodSymbol method ? Sources.IsSource(method) : opened is IPropertySymbol value && Sources.IsSource(value)))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
