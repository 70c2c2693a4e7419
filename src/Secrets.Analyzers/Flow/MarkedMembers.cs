using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Flow;

/// <summary>Finds the names of members that are marked as sources: <c>[SecretValue]</c>, and <c>[VaultSecret]</c> methods.</summary>
internal static class MarkedMembers
{
    private static readonly HashSet<int> Attributes = [WordSet.Hash("SecretValue"), WordSet.Hash("SecretValueAttribute"), WordSet.Hash("VaultSecret"), WordSet.Hash("VaultSecretAttribute")];

    public static void AddTo(SourceWords words, Compilation compilation, CancellationToken cancellationToken)
    {
        var added = new HashSet<int>();
        words.Add("SecretValue", added);
        words.Add("SecretValueAttribute", added);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (WordSet.Of(tree, cancellationToken).ContainsAny(Attributes))
            {
                AddDeclared(tree.GetRoot(cancellationToken), words, added, cancellationToken);
            }
        }

        foreach (MetadataReference reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && MayMark(assembly))
            {
                AddReferenced(assembly.GlobalNamespace, words, added);
            }
        }
    }

    private static void AddDeclared(SyntaxNode root, SourceWords words, HashSet<int> added, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode declaration in MemberBodies.DeclarationsOf(root))
        {
            if (declaration is TypeDeclarationSyntax { ParameterList: { } parameters })
            {
                foreach (ParameterSyntax parameter in parameters.Parameters)
                {
                    if (parameter.AttributeLists.Count > 0)
                    {
                        words.Add(parameter.Identifier.ValueText, added);
                    }
                }
            }

            if (declaration is not MemberDeclarationSyntax { AttributeLists.Count: > 0 } member || !words.Of(declaration, cancellationToken).ContainsAny(Attributes))
            {
                continue;
            }

            switch (member)
            {
                case MethodDeclarationSyntax method:
                    words.Add(method.Identifier.ValueText, added);
                    break;
                case PropertyDeclarationSyntax property:
                    words.Add(property.Identifier.ValueText, added);
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                    {
                        words.Add(variable.Identifier.ValueText, added);
                    }

                    break;
            }
        }
    }

    /// <summary>Only an assembly that knows our attributes can bear them.</summary>
    private static bool MayMark(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == KnownSymbols.Client)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddReferenced(INamespaceOrTypeSymbol container, SourceWords words, HashSet<int> added)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    AddReferenced(inner, words, added);
                    break;
                case IMethodSymbol method when Sources.IsSource(method):
                case IPropertySymbol or IFieldSymbol when Sources.IsMarkedMember(member):
                    words.Add(member.Name, added);
                    break;
            }
        }
    }
}
