using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>What a type says about a value of it.</summary>
internal static class FlowTypes
{
    /// <summary>Whether a value computed from a secret can still tell it: not a number, a truth value, an enum member or a time.</summary>
    public static bool CanCarry(ITypeSymbol? type)
    {
        type = Unwrap(type);
        if (type is null || type.TypeKind is TypeKind.Enum || type is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask" } && IsSystem(type))
        {
            return false;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Void:
            case SpecialType.System_Boolean:
            case SpecialType.System_SByte:
            case SpecialType.System_Int16:
            case SpecialType.System_UInt16:
            case SpecialType.System_Int32:
            case SpecialType.System_UInt32:
            case SpecialType.System_Int64:
            case SpecialType.System_UInt64:
            case SpecialType.System_Single:
            case SpecialType.System_Double:
            case SpecialType.System_Decimal:
            case SpecialType.System_DateTime:
                return false;
            default:
                return type.Name is not ("Type" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "CancellationToken" or "Index" or "Range") || !IsSystem(type);
        }
    }

    /// <summary>Text or bytes in any form.</summary>
    public static bool IsText(ITypeSymbol? type)
    {
        type = Unwrap(type);
        return type switch
        {
            null => false,
            IArrayTypeSymbol array => IsCharOrByte(array.ElementType),
            { SpecialType: SpecialType.System_String } => true,
            INamedTypeSymbol { TypeArguments.Length: 1 } named when named.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment" or "ReadOnlySequence" =>
                IsCharOrByte(named.TypeArguments[0]),
            _ => IsCharOrByte(type) || (type.Name is "StringBuilder" or "FormattableString" or "StringSegment" or "StringValues" or "BinaryData" or "PathString"),
        };
    }

    public static bool IsCollection(ITypeSymbol? type)
    {
        if (type is null || type.SpecialType == SpecialType.System_String)
        {
            return false;
        }

        if (type is IArrayTypeSymbol || IsEnumerable(type) || type.Name is "IAsyncEnumerable" or "IEnumerator" or "IAsyncEnumerator")
        {
            return true;
        }

        if (type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ReadOnlySequence" } named && IsSystem(named))
        {
            return !IsCharOrByte(named.TypeArguments[0]);
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (IsEnumerable(implemented))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an object that holds a secret shows nothing of it by its text.</summary>
    public static bool IsOpaque(ITypeSymbol? type) =>
        type is { Name: "X509Certificate" or "X509Certificate2" or "X509Certificate2Collection" or "SecretBytes" or "SecureString" };

    /// <summary>Whether what is written to an object of the type is the object's whole content.</summary>
    public static bool IsBuffer(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return IsCharOrByte(array.ElementType);
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "Span" or "Memory" or "StringBuilder" or "Stream" or "TextWriter" or "BinaryWriter" or "IBufferWriter" or "Utf8JsonWriter" or "XmlWriter")
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsDelegate(ITypeSymbol? type) => type?.TypeKind == TypeKind.Delegate;

    /// <summary>Whether objects of a type are functions or hold some: a table of handlers, a list of filters, a pair of a function and a number.</summary>
    public static bool HoldsDelegates(ITypeSymbol? type)
    {
        switch (type)
        {
            case { TypeKind: TypeKind.Delegate }:
                return true;
            case IArrayTypeSymbol array:
                return HoldsDelegates(array.ElementType);
            case INamedTypeSymbol { IsGenericType: true } named:
                foreach (ITypeSymbol argument in named.TypeArguments)
                {
                    if (HoldsDelegates(argument))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Whether methods that add to a collection return another one and leave it as it is.</summary>
    public static bool IsImmutable(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_String } or { Name: not "Builder", ContainingNamespace: { Name: "Immutable" or "Frozen", ContainingNamespace.Name: "Collections" } };

    /// <summary>Whether an object whose type is known may pass a test for another: a boxed number is no text.</summary>
    public static bool MayBe(ITypeSymbol? known, ITypeSymbol? tested)
    {
        bool isDecided = known is { IsValueType: true } or { SpecialType: SpecialType.System_String } && known.TypeKind != TypeKind.TypeParameter
            && tested is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Array };
        if (!isDecided || SymbolEqualityComparer.Default.Equals(Unwrap(known), Unwrap(tested)))
        {
            return true;
        }

        for (ITypeSymbol? type = known; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, tested))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The result type of a task, the underlying type of a nullable; any other type as it is.</summary>
    public static ITypeSymbol? Unwrap(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } named
            && named.Name is "Task" or "ValueTask" or "Nullable" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable"
            && IsSystem(type))
        {
            type = ((INamedTypeSymbol)type).TypeArguments[0];
        }

        return type;
    }

    public static bool IsSystem(ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false } && space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space?.Name == "System";
    }

    /// <summary>Whether a type is a named one or derives from it.</summary>
    public static bool Derives(ITypeSymbol? type, string space, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (IsNamed(current, space, name))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsNamed(ITypeSymbol? type, string space, string name) =>
        type is INamedTypeSymbol named && named.MetadataName == name && TypeNames.Namespace(named.ContainingNamespace) == space;

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator
        || type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T;

    private static bool IsCharOrByte(ITypeSymbol type) => type.SpecialType is SpecialType.System_Char or SpecialType.System_Byte;
}
