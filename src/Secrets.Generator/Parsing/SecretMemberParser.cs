using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Generator.Model;
using Secrets.Shared;

namespace Secrets.Generator.Parsing;

/// <summary>Turns a declared secret into the model of the member that implements it.</summary>
internal static class SecretMemberParser
{
    public static SecretModel Parse(SecretMemberDeclaration member, NameAllocator names, CancellationToken cancellationToken)
    {
        string name = member.Symbol.Name;
        string? token = member.Symbol is IMethodSymbol { Parameters: [var parameter] } ? CodeText.EscapeIdentifier(parameter.Name) : null;
        return new SecretModel
        {
            Kind = member.Kind,
            Signature = SignatureOf(member, token, cancellationToken),
            TokenParameter = token,
            ValueType = member.ValueType.ToCode(),
            SecretName = member.SecretName,
            Version = member.Version,
            RefreshAfterTicks = member.RefreshAfter?.Ticks,
            IsRequired = member.IsRequired,
            Converter = member.Converter,
            DefinitionField = names.Take(name + "Definition"),
            AccessorField = names.Take("_" + SecretNames.ToCamelCase(name)),
            Documentation = Documentation.For(member, cancellationToken),
        };
    }

    private static string SignatureOf(SecretMemberDeclaration member, string? token, CancellationToken cancellationToken)
    {
        MemberDeclarationSyntax syntax = (MemberDeclarationSyntax)member.Symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        string modifiers = ModifiersOf(syntax, isAsync: member.Kind == SecretMemberKind.Revealed);
        string name = CodeText.EscapeIdentifier(member.Symbol.Name);
        return member.Symbol switch
        {
            IMethodSymbol method => $"{modifiers}partial {method.ReturnType.ToCode()} {name}({(token is null ? "" : "global::System.Threading.CancellationToken " + token)})",
            _ => $"{modifiers}partial {((IPropertySymbol)member.Symbol).Type.ToCode()} {name}",
        };
    }

    /// <summary>Both parts of a partial member must bear the same modifiers.</summary>
    private static string ModifiersOf(MemberDeclarationSyntax member, bool isAsync)
    {
        string modifiers = "";
        foreach (SyntaxToken modifier in member.Modifiers)
        {
            if (!modifier.IsKind(SyntaxKind.PartialKeyword))
            {
                modifiers += modifier.Text + " ";
            }
        }

        return isAsync ? modifiers + "async " : modifiers;
    }
}
