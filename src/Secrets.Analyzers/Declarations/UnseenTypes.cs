using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Shared;

namespace Secrets.Analyzers.Declarations;

/// <summary>
/// KVS0005 for members that are right as we read them and yet were left out. A type in them comes from another source generator: the analyzers see it,
/// our generator, which runs beside that one, doesn't.
/// </summary>
internal static class UnseenTypes
{
    public static IEnumerable<DeclarationProblem> Check(SecretClassDeclaration declaration, CancellationToken cancellationToken)
    {
        HashSet<string> generated = NamesIn(declaration.Type, cancellationToken);

        // Nothing at all: the generator is switched off, or didn't run here.
        if (generated.Count == 0)
        {
            yield break;
        }

        foreach (SecretMemberDeclaration member in declaration.Members)
        {
            if (!generated.Contains(member.Symbol.Name))
            {
                const string Reason = "a type in it comes from another source generator, and generators don't see each other's types; declare that type in a file of your own";
                yield return new(DeclarationRuleIds.UnsupportedDeclaration, member.Symbol.Locations[0], [member.Symbol.Name, Reason]);
            }
        }
    }

    private static HashSet<string> NamesIn(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (!GeneratedOutput.Contains(reference.SyntaxTree) || reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax part)
            {
                continue;
            }

            foreach (MemberDeclarationSyntax member in part.Members)
            {
                names.Add(member switch
                {
                    PropertyDeclarationSyntax property => property.Identifier.ValueText,
                    MethodDeclarationSyntax method => method.Identifier.ValueText,
                    _ => "",
                });
            }
        }

        return names;
    }
}
