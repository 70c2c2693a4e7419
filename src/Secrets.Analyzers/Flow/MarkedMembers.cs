using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Finds the names of members that are marked as sources, <c>[SecretValue]</c> and <c>[VaultSecret]</c> methods, and of members that hold the
/// clients' own secret objects: a body that uses one of them need not name the type.
/// </summary>
internal static class MarkedMembers
{
    private const string RawObject = "KeyVaultSecret";

    private static readonly HashSet<int> RawObjects = [WordSet.Hash(RawObject)];
    private static readonly HashSet<int> Attributes = [WordSet.Hash("SecretValue"), WordSet.Hash("SecretValueAttribute"), WordSet.Hash("VaultSecret"), WordSet.Hash("VaultSecretAttribute")];
    private static readonly HashSet<int> OfValues = [WordSet.Hash("SecretValue"), WordSet.Hash("SecretValueAttribute")];
    private static readonly ConditionalWeakTable<Compilation, Lazy<HashSet<int>>> Known = new();

    /// <summary>The names that the code and the assemblies it references mark, looked for when first asked.</summary>
    public static Lazy<HashSet<int>> NamesIn(Compilation compilation) => Known.GetValue(compilation, static key => new Lazy<HashSet<int>>(() => Find(key)));

    private static HashSet<int> Find(Compilation compilation)
    {
        var names = new HashSet<int>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            WordSet all = WordSet.Of(tree, CancellationToken.None);
            if (all.ContainsAny(Attributes))
            {
                AddDeclared(tree.GetRoot(), names);
            }

            if (all.ContainsAny(RawObjects))
            {
                AddHolders(tree.GetRoot(), names);
            }
        }

        foreach (MetadataReference reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && KnownSymbols.KnowsLibrary(assembly))
            {
                AddReferenced(assembly.GlobalNamespace, names);
            }
        }

        return names;
    }

    private static void AddDeclared(SyntaxNode root, HashSet<int> names)
    {
        foreach (SyntaxNode declaration in MemberBodies.DeclarationsOf(root))
        {
            if (declaration is TypeDeclarationSyntax { ParameterList: { } parameters })
            {
                foreach (ParameterSyntax parameter in parameters.Parameters)
                {
                    if (parameter.AttributeLists.Count > 0)
                    {
                        names.Add(WordSet.Hash(parameter.Identifier.ValueText));
                    }
                }
            }

            // A property declared as a secret is an accessor, which gives no value by itself.
            if (declaration is not MemberDeclarationSyntax { AttributeLists.Count: > 0 } member
                || !WordSet.Of(root.SyntaxTree.GetText(), declaration.Span).ContainsAny(declaration is MethodDeclarationSyntax ? Attributes : OfValues))
            {
                continue;
            }

            switch (member)
            {
                case MethodDeclarationSyntax method:
                    names.Add(WordSet.Hash(method.Identifier.ValueText));
                    break;
                case PropertyDeclarationSyntax property:
                    names.Add(WordSet.Hash(property.Identifier.ValueText));
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                    {
                        names.Add(WordSet.Hash(variable.Identifier.ValueText));
                    }

                    break;
            }
        }
    }

    /// <summary>Fields, properties, methods and primary constructors' parameters whose type names the raw object.</summary>
    private static void AddHolders(SyntaxNode root, HashSet<int> names)
    {
        foreach (SyntaxNode declaration in MemberBodies.DeclarationsOf(root))
        {
            switch (declaration)
            {
                case TypeDeclarationSyntax { ParameterList: { } parameters }:
                    foreach (ParameterSyntax parameter in parameters.Parameters)
                    {
                        AddHolder(parameter.Type, parameter.Identifier, names);
                    }

                    break;
                case MethodDeclarationSyntax method:
                    AddHolder(method.ReturnType, method.Identifier, names);
                    break;
                case PropertyDeclarationSyntax property:
                    AddHolder(property.Type, property.Identifier, names);
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                    {
                        AddHolder(field.Declaration.Type, variable.Identifier, names);
                    }

                    break;
            }
        }
    }

    private static void AddHolder(TypeSyntax? type, SyntaxToken name, HashSet<int> names)
    {
        if (type is not null && type.ToString().Contains(RawObject))
        {
            names.Add(WordSet.Hash(name.ValueText));
        }
    }

    private static void AddReferenced(INamespaceOrTypeSymbol container, HashSet<int> names)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    AddReferenced(inner, names);
                    break;
                case IMethodSymbol method when Sources.IsSource(method):
                case IPropertySymbol or IFieldSymbol when Sources.IsMarkedMember(member):
                    names.Add(WordSet.Hash(member.Name));
                    break;
            }
        }
    }
}
