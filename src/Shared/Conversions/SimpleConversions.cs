using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>The conversions that need nothing but the type: numbers, dates, text and what parses itself.</summary>
internal static class SimpleConversions
{
    public const string Converters = "global::Secrets.SecretConverters.";

    private const string CertificatesNamespace = "System.Security.Cryptography.X509Certificates";

    /// <summary>The expression that makes the converter, or null when the type has none of its own. Not for nullable value types.</summary>
    public static string? For(ITypeSymbol type, INamedTypeSymbol within, Compilation compilation)
    {
        if (ForSpecialType(type) is { } special)
        {
            return Converters + special;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return Generic("Enum", type);
        }

        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        return ForKnownType(named) is { } known ? Converters + known
            : IsNumber(named) ? Generic("Number", type)
            : ParsesItself(named) ? Generic("Parsable", type)
            : IsConnectionString(named, within, compilation) ? Generic("ConnectionString", type)
            : null;
    }

    public static string Generic(string method, ITypeSymbol type) => $"{Converters}{method}<{type.ToCodeWithoutAnnotations()}>()";

    private static string? ForSpecialType(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "String",
        SpecialType.System_Boolean => "Boolean",
        SpecialType.System_Char => "Char",
        SpecialType.System_DateTime => "DateTime",
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr
            or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => $"Number<{type.ToCode()}>()",
        _ => null,
    };

    private static string? ForKnownType(INamedTypeSymbol type) => type.Name switch
    {
        "TimeSpan" or "DateTimeOffset" or "Uri" or "Version" when type.IsNamed("System", type.Name) => type.Name,
        "X509Certificate2" when type.IsNamed(CertificatesNamespace, type.Name) => "Certificate",
        "X509Certificate2Collection" when type.IsNamed(CertificatesNamespace, type.Name) => "CertificateChain",
        _ => null,
    };

    private static bool IsNumber(INamedTypeSymbol type) => type.Name switch
    {
        "Half" or "Int128" or "UInt128" => type.IsNamed("System", type.Name),
        "BigInteger" => type.IsNamed("System.Numerics", type.Name),
        "NFloat" => type.IsNamed("System.Runtime.InteropServices", type.Name),
        _ => false,
    };

    private static bool ParsesItself(INamedTypeSymbol type)
    {
        // An interface declares parsing, but has no method of its own to call.
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return false;
        }

        foreach (INamedTypeSymbol candidate in type.AllInterfaces)
        {
            if (candidate.IsNamed("System", "IParsable", 1) && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConnectionString(INamedTypeSymbol type, INamedTypeSymbol within, Compilation compilation) =>
        type.InheritsFrom("System.Data.Common", "DbConnectionStringBuilder") && type.HasUsableConstructor(within, compilation);
}
