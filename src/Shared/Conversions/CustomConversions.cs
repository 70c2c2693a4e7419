using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>Values read by the user's own <c>ISecretConverter&lt;T&gt;</c>.</summary>
internal static class CustomConversions
{
    public static Conversion For(ITypeSymbol type, ITypeSymbol converter, INamedTypeSymbol within, Compilation compilation)
    {
        if (converter.TypeKind == TypeKind.Error)
        {
            return Invalid($"'{converter.ToReadable()}' can't be found here; what another source generator makes can't be seen by this one");
        }

        bool converts = Converts(converter, type, compilation);
        ITypeSymbol? value = converts ? null : type.NullableValue();
        if (!converts && (value is null || !Converts(converter, value, compilation)))
        {
            return Invalid($"'{converter.ToReadable()}' doesn't implement ISecretConverter<{type.ToReadable()}>");
        }

        if (!CanBeCreated(converter, within, compilation))
        {
            return Invalid($"'{converter.ToReadable()}' can't be created here: it needs to be accessible, not abstract, not local to its file, and to have a constructor without parameters");
        }

        string expression = $"new {converter.ToCode()}()";
        return Conversion.By(value is null ? expression : ConversionSelector.Nullable(value, expression));
    }

    private static bool CanBeCreated(ITypeSymbol converter, INamedTypeSymbol within, Compilation compilation) =>
        converter is INamedTypeSymbol { IsUnboundGenericType: false, IsRefLikeType: false } named
        && !named.IsLocalToItsFile()
        && !ObsoleteTypes.IsRefused(named, within)
        && compilation.IsSymbolAccessibleWithin(named, within)
        && named.HasUsableConstructor(within, compilation);

    private static bool Converts(ITypeSymbol converter, ITypeSymbol type, Compilation compilation)
    {
        foreach (INamedTypeSymbol candidate in converter.AllInterfaces)
        {
            if (SecretsTypes.IsConverter(candidate) && ErasedTypes.AreSame(candidate.TypeArguments[0], type, compilation))
            {
                return true;
            }
        }

        return false;
    }

    private static Conversion Invalid(string reason) => Conversion.InvalidOption(VaultSecretOptions.Converter, reason);
}
