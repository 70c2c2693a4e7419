using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Values read by the user's own <c>ISecretConverter&lt;T&gt;</c>.</summary>
internal static class CustomConversions
{
    public static Conversion For(ITypeSymbol type, INamedTypeSymbol converter, INamedTypeSymbol within, Compilation compilation)
    {
        bool converts = Converts(converter, type);
        ITypeSymbol? value = converts ? null : type.NullableValue();
        if (!converts && (value is null || !Converts(converter, value)))
        {
            return Invalid($"'{converter.ToReadable()}' doesn't implement ISecretConverter<{type.ToReadable()}>");
        }

        if (converter.IsUnboundGenericType || !compilation.IsSymbolAccessibleWithin(converter, within) || !converter.HasUsableConstructor(within, compilation))
        {
            return Invalid($"'{converter.ToReadable()}' can't be created here: it needs to be accessible, not abstract, and to have a constructor without parameters");
        }

        string expression = $"new {converter.ToCode()}()";
        return Conversion.By(value is null ? expression : ConversionSelector.Nullable(value, expression));
    }

    private static bool Converts(INamedTypeSymbol converter, ITypeSymbol type)
    {
        foreach (INamedTypeSymbol candidate in converter.AllInterfaces)
        {
            if (SecretsTypes.IsConverter(candidate) && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type))
            {
                return true;
            }
        }

        return false;
    }

    private static Conversion Invalid(string reason) => Conversion.InvalidOption(VaultSecretOptions.Converter, reason);
}
