using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Shared;

namespace Secrets.Generator.Parsing;

/// <summary>Which emitted members override or hide an inherited one. An annotated base's generated members count although they aren't there yet.</summary>
internal static class Inheritance
{
    private const string New = "new ";

    public static string AccessorsModifier(SecretClassDeclaration declaration, Compilation compilation)
    {
        ISymbol? inherited = InheritedAccessors.Find(declaration.Type, compilation);
        if (declaration.Base is not null || (inherited is not null && InheritedAccessors.IsOverridable(inherited)))
        {
            return "override ";
        }

        return (inherited is null ? "" : New) + (declaration.Type.IsSealed ? "" : "virtual ");
    }

    public static string CreateModifier(SecretClassDeclaration declaration, Compilation compilation) =>
        HasStaticInterfaceBase(declaration)
        || InheritedMembers.Find(declaration.Type, "Create", compilation, static method => BaseConstructors.IsStoreConstructor(method)) is not null ? New : "";

    public static string ManifestModifier(SecretClassDeclaration declaration, Compilation compilation) =>
        HasStaticInterfaceBase(declaration) || InheritedMembers.Find(declaration.Type, "Manifest", compilation) is not null ? New : "";

    public static string FromValuesModifier(SecretClassDeclaration declaration, ImmutableArray<ITypeSymbol> parameters, Compilation compilation)
    {
        bool hidesSymbol = InheritedMembers.Find(
            declaration.Type,
            "FromValues",
            compilation,
            method => method.Parameters.Select(static parameter => parameter.Type).SequenceEqual(parameters, SymbolEqualityComparer.Default)) is not null;
        return hidesSymbol || HasBaseWithSameSecrets(declaration) ? New : "";
    }

    /// <summary>Whether an annotated base's FromValues takes the same: the classes in between add nothing.</summary>
    private static bool HasBaseWithSameSecrets(SecretClassDeclaration declaration)
    {
        for (SecretClassDeclaration current = declaration; current.Members.IsEmpty && current.Base is { } parent; current = parent)
        {
            if (!parent.Type.IsAbstract && TestDoubles.AccessibilityOf(parent) != "private")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasStaticInterfaceBase(SecretClassDeclaration declaration)
    {
        for (SecretClassDeclaration? current = declaration.Base; current is not null; current = current.Base)
        {
            if (current.HasStaticInterface)
            {
                return true;
            }
        }

        return false;
    }
}
