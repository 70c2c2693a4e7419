using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Shared;

namespace Secrets.Generator.Parsing;

/// <summary>The headers that reopen the types around a nested class.</summary>
internal static class ContainingTypes
{
    public static EquatableArray<string> Of(INamedTypeSymbol type)
    {
        Stack<string> headers = new();
        for (INamedTypeSymbol? current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            headers.Push($"partial {KeywordOf(current)} {CodeText.EscapeIdentifier(current.Name)}");
        }

        return new(headers.ToImmutableArray());
    }

    private static string KeywordOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };
}
