using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Finds the names of members that are marked as sources, <c>[SecretValue]</c> and <c>[VaultSecret]</c> methods, and of members that hold the
/// clients' own secret objects: a body that uses one of them need not name the type.
/// </summary>
internal static class MarkedMembers
{
    private static readonly HashSet<int> Attributes = [WordSet.Hash("SecretValue"), WordSet.Hash("SecretValueAttribute"), WordSet.Hash("VaultSecret"), WordSet.Hash("VaultSecretAttribute")];

    private const string RawObject = "KeyVaultSecret";
    private static readonly HashSet<int> RawObjects = [WordSet.Hash(RawObject)];

    public static void AddTo(SourceWords words, Compilation compilation, CancellationToken cancellationToken)
    {
        var added = new HashSet<int>();
        words.Add("SecretValue", added);
        words.Add("SecretValueAttribute", added);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            WordSet all = WordSet.Of(tree, cancellationToken);
            if (all.ContainsAny(Attributes))
            {
                AddDeclared(tree.GetRoot(cancellationToken), words, added, cancellationToken);
            }

            if (all.ContainsAny(RawObjects))
            {
                AddHolders(tree.GetRoot(cancellationToken), words, added);
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

    /// <summary>Fields, properties, methods and primary constructors' parameters whose type names the raw object.</summary>
    private static void AddHolders(SyntaxNode root, SourceWords words, HashSet<int> added)
    {
        foreach (SyntaxNode declaration in MemberBodies.DeclarationsOf(root))
        {
            switch (declaration)
            {
                case TypeDeclarationSyntax { ParameterList: { } parameters }:
                    foreach (ParameterSyntax parameter in parameters.Parameters)
                    {
                        AddHolder(parameter.Type, parameter.Identifier, words, added);
                    }

                    break;
                case MethodDeclarationSyntax method:
                    AddHolder(method.ReturnType, method.Identifier, words, added);
                    break;
                case PropertyDeclarationSyntax property:
                    AddHolder(property.Type, property.Identifier, words, added);
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                    {
                        AddHolder(field.Declaration.Type, variable.Identifier, words, added);
                    }

                    break;
            }
        }
    }

    private static void AddHolder(TypeSyntax? type, SyntaxToken name, SourceWords words, HashSet<int> added)
    {
        if (type is not null && type.ToString().Contains(RawObject))
        {
            words.Add(name.ValueText, added);
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
