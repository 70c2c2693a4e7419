using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Types without what only the compiler knows of: the names of a tuple's elements, and <c>dynamic</c>.</summary>
internal static class ErasedTypes
{
    /// <summary>Whether a value of one type is one of the other without a conversion: <c>(int X, int Y)</c> and <c>(int, int)</c>.</summary>
    public static bool AreSame(ITypeSymbol first, ITypeSymbol second, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(first, second)
        || SymbolEqualityComparer.Default.Equals(first.Erase(compilation), second.Erase(compilation));

    public static ITypeSymbol Erase(this ITypeSymbol type, Compilation compilation) => type switch
    {
        IDynamicTypeSymbol => compilation.GetSpecialType(SpecialType.System_Object),
        IArrayTypeSymbol array => compilation.CreateArrayTypeSymbol(array.ElementType.Erase(compilation), array.Rank),
        INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } tuple } => tuple.Erase(compilation),
        INamedTypeSymbol { IsUnboundGenericType: false, TypeArguments.IsEmpty: false } generic => EraseArguments(generic, compilation),
        _ => type,
    };

    private static ITypeSymbol EraseArguments(INamedTypeSymbol generic, Compilation compilation)
    {
        ITypeSymbol[] arguments = [.. generic.TypeArguments.Select(argument => argument.Erase(compilation))];
        bool isErased = Enumerable.SequenceEqual<ISymbol>(arguments, generic.TypeArguments, SymbolEqualityComparer.Default);
        return isErased || generic.ContainingType?.IsGenericType == true ? generic : generic.OriginalDefinition.Construct(arguments);
    }
}
