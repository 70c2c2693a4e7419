using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Chooses a secret's conversion from its type and its options, in this order: converter, JSON, built-in, the class's JSON context.</summary>
internal sealed class ConversionSelector(INamedTypeSymbol within, VaultSecretOptions classOptions, Compilation compilation)
{
    public Conversion Select(ITypeSymbol type, VaultSecretOptions options)
    {
        Conversion conversion = SelectUnannotated(type, options);

        // ISecretConverter<string> serves a SecretDefinition<string?> and the reverse: the annotation makes no difference to a conversion.
        bool mayDifferInAnnotations = options.Has(VaultSecretOptions.Converter) || type.ToCode() != type.ToCodeWithoutAnnotations();
        return conversion.Expression is not null && mayDifferInAnnotations ? Conversion.By(conversion.Expression + "!") : conversion;
    }

    private Conversion SelectUnannotated(ITypeSymbol type, VaultSecretOptions options)
    {
        if (FindMisfit(type, options) is { } misfit)
        {
            return misfit;
        }

        if (options.Type(VaultSecretOptions.Converter) is { } converter)
        {
            return CustomConversions.For(type, converter, within, compilation);
        }

        if (options.Type(VaultSecretOptions.JsonContext) is { } context)
        {
            return JsonConversions.For(type, context, within, compilation);
        }

        if (ForBuiltIn(type, options) is { } builtIn)
        {
            return Conversion.By(builtIn);
        }

        return classOptions.Type(VaultSecretOptions.JsonContext) is { } classContext
            ? JsonConversions.For(type, classContext, within, compilation)
            : Conversion.Unsupported(HelpFor(type));
    }

    /// <summary>An option that says nothing about this type, or contradicts another.</summary>
    private static Conversion? FindMisfit(ITypeSymbol type, VaultSecretOptions options)
    {
        bool hasConverter = options.Has(VaultSecretOptions.Converter);
        bool hasContext = options.Has(VaultSecretOptions.JsonContext);
        bool convertsAlready = hasConverter || hasContext;
        if (hasConverter && hasContext)
        {
            return Conversion.InvalidOption(VaultSecretOptions.JsonContext, "Converter already says how the value is read");
        }

        if (options.Has(VaultSecretOptions.Encoding))
        {
            if (convertsAlready || !IsByteArray(type))
            {
                return Conversion.InvalidOption(VaultSecretOptions.Encoding, "it only applies to byte[] without a converter or JSON context");
            }

            if (options.Number(VaultSecretOptions.Encoding) is < 0 or > 1)
            {
                return Conversion.InvalidOption(VaultSecretOptions.Encoding, "it is not a member of SecretEncoding");
            }
        }

        if (options.Has(VaultSecretOptions.Separator))
        {
            if (convertsAlready || type is not IArrayTypeSymbol || IsByteArray(type))
            {
                string reason = IsByteArray(type) ? "byte[] is one value, not a list" : "it only applies to arrays of simple types, without a converter or JSON context";
                return Conversion.InvalidOption(VaultSecretOptions.Separator, reason);
            }

            if (options.Character(VaultSecretOptions.Separator) == '\0')
            {
                return Conversion.InvalidOption(VaultSecretOptions.Separator, "the null character separates nothing");
            }
        }

        return null;
    }

    private string? ForBuiltIn(ITypeSymbol type, VaultSecretOptions options)
    {
        if (type.NullableValue() is { } value)
        {
            return SimpleConversions.For(value, within, compilation) is { } inner ? Nullable(value, inner) : null;
        }

        if (type is not IArrayTypeSymbol { IsSZArray: true } array)
        {
            return SimpleConversions.For(type, within, compilation);
        }

        if (IsByteArray(array))
        {
            return SimpleConversions.Converters + (options.Number(VaultSecretOptions.Encoding) == 1 ? "Utf8Bytes" : "Base64Bytes");
        }

        return options.Has(VaultSecretOptions.Separator) && SimpleConversions.For(array.ElementType, within, compilation) is { } element
            ? $"{SimpleConversions.Converters}Array<{array.ElementType.ToCodeWithoutAnnotations()}>({element}, {CodeText.Quote(options.Character(VaultSecretOptions.Separator))})"
            : null;
    }

    internal static string Nullable(ITypeSymbol value, string converter) =>
        $"{SimpleConversions.Converters}Nullable<{value.ToCodeWithoutAnnotations()}>({converter})";

    private string HelpFor(ITypeSymbol type)
    {
        if (SecretsTypes.IsBytes(type))
        {
            return "declare byte[], or set Converter to an ISecretConverter<SecretBytes> that passes the call on to SecretConverters.Base64SecretBytes";
        }

        if ((SecretsTypes.SecretValue(type) ?? SecretsTypes.AccessorValue(type)) is { } value)
        {
            return $"the wrapper is added for you: name '{value.ToReadable()}' itself as the type of the value";
        }

        bool isSimpleArray = type is IArrayTypeSymbol { IsSZArray: true } array && SimpleConversions.For(array.ElementType, within, compilation) is not null;
        return isSimpleArray
            ? "set Separator to the character between the elements, or JsonContext or Converter"
            : "set JsonContext to a JsonSerializerContext that knows the type, or Converter to an ISecretConverter of the type";
    }

    private static bool IsByteArray(ITypeSymbol type) => type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte };
}
