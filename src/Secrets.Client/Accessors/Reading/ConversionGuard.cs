using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>Runs a converter so that nothing it throws gets out: parse exceptions quote their input.</summary>
internal static class ConversionGuard
{
    public static bool TryConvert<T>(ISecretConverter<T> converter, KeyVaultSecret secret, [NotNullWhen(true)] out T value)
    {
        try
        {
            return converter.TryConvert(secret, out value!) && value is not null;
        }
#pragma warning disable CA1031 // Whatever a converter throws may hold the value.
        catch (Exception)
#pragma warning restore CA1031
        {
            value = default!;
            return false;
        }
    }
}
