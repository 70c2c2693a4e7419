using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Values read as JSON through a <c>JsonSerializerContext</c>.</summary>
internal static class JsonConversions
{
    private const string SerializationNamespace = "System.Text.Json.Serialization";

    public static Conversion For(ITypeSymbol type, ITypeSymbol candidate, INamedTypeSymbol within, Compilation compilation)
    {
        if (!IsContext(candidate))
        {
            return Invalid(NotAContext(candidate));
        }

        INamedTypeSymbol context = (INamedTypeSymbol)candidate;
        if (!compilation.IsSymbolAccessibleWithin(context, within) || context.IsLocalToItsFile() || ObsoleteTypes.IsRefused(context, within))
        {
            return Invalid($"'{context.ToReadable()}' is not accessible here");
        }

        if (!HasDefault(context, within, compilation))
        {
            return Invalid($"'{context.ToReadable()}' has no 'Default'; make it and the types around it partial, so that it can be generated");
        }

        ITypeSymbol value = type.NullableValue() ?? type;
        ITypeSymbol erased = value.Erase(compilation);
        if (!Knows(context, value, compilation))
        {
            return Invalid($"'{context.ToReadable()}' doesn't know the type; add [JsonSerializable(typeof({erased.ToReadable().TrimEnd('?')}))] to it");
        }

        // The context's own properties are written by another generator and can't be seen here; this call is as safe for AOT.
        string code = erased.ToCodeWithoutAnnotations();
        string typeInfo = $"(global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{code}>){context.ToCode()}.Default.GetTypeInfo(typeof({code}))!";
        string converter = $"{SimpleConversions.Converters}Json<{code}>({typeInfo})";
        return Conversion.By(ReferenceEquals(value, type) ? converter : ConversionSelector.Nullable(value, converter));
    }

    public static bool IsContext(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsAbstract: false, IsUnboundGenericType: false } && type.InheritsFrom(SerializationNamespace, "JsonSerializerContext");

    public static string NotAContext(ITypeSymbol type) => type.TypeKind == TypeKind.Error
        ? $"'{type.ToReadable()}' can't be found here; what another source generator makes can't be seen by this one"
        : $"'{type.ToReadable()}' is not a JsonSerializerContext";

    /// <summary>Whether the context has the instance that the call below asks, or will have: the generator of System.Text.Json adds it to partial ones.</summary>
    private static bool HasDefault(INamedTypeSymbol context, INamedTypeSymbol within, Compilation compilation)
    {
        bool willBeGenerated = !context.DeclaringSyntaxReferences.IsEmpty && context.IsPartialThroughout(CancellationToken.None);
        return willBeGenerated || context.GetMembers("Default").Any(member => member is IPropertySymbol { IsStatic: true } && compilation.IsSymbolAccessibleWithin(member, within));
    }

    private static bool Knows(INamedTypeSymbol context, ITypeSymbol type, Compilation compilation)
    {
        foreach (AttributeData attribute in context.GetAttributes())
        {
            if (attribute.AttributeClass?.IsNamed(SerializationNamespace, "JsonSerializableAttribute") == true
                && attribute.ConstructorArguments is [{ Value: ITypeSymbol known }]
                && ErasedTypes.AreSame(known, type, compilation))
            {
                return true;
            }
        }

        return false;
    }

    private static Conversion Invalid(string reason) => Conversion.InvalidOption(VaultSecretOptions.JsonContext, reason);
}
