using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Values read as JSON through a <c>JsonSerializerContext</c>.</summary>
internal static class JsonConversions
{
    private const string SerializationNamespace = "System.Text.Json.Serialization";

    public static Conversion For(ITypeSymbol type, INamedTypeSymbol context, INamedTypeSymbol within, Compilation compilation)
    {
        if (!context.InheritsFrom(SerializationNamespace, "JsonSerializerContext") || context.IsAbstract || context.IsUnboundGenericType)
        {
            return Invalid($"'{context.ToReadable()}' is not a JsonSerializerContext");
        }

        if (!compilation.IsSymbolAccessibleWithin(context, within))
        {
            return Invalid($"'{context.ToReadable()}' is not accessible here");
        }

        ITypeSymbol value = type.NullableValue() ?? type;
        if (!Knows(context, value))
        {
            return Invalid($"'{context.ToReadable()}' doesn't know the type; add [JsonSerializable(typeof({value.ToReadable().TrimEnd('?')}))] to it");
        }

        // The context's own properties are written by another generator and can't be seen here; this call is as safe for AOT.
        string code = value.ToCodeWithoutAnnotations();
        string typeInfo = $"(global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{code}>){context.ToCode()}.Default.GetTypeInfo(typeof({code}))!";
        string converter = $"{SimpleConversions.Converters}Json<{code}>({typeInfo})";
        return Conversion.By(ReferenceEquals(value, type) ? converter : ConversionSelector.Nullable(value, converter));
    }

    private static bool Knows(INamedTypeSymbol context, ITypeSymbol type)
    {
        foreach (AttributeData attribute in context.GetAttributes())
        {
            if (attribute.AttributeClass?.IsNamed(SerializationNamespace, "JsonSerializableAttribute") == true
                && attribute.ConstructorArguments is [{ Value: ITypeSymbol known }]
                && SymbolEqualityComparer.Default.Equals(known, type))
            {
                return true;
            }
        }

        return false;
    }

    private static Conversion Invalid(string reason) => Conversion.InvalidOption(VaultSecretOptions.JsonContext, reason);
}
