using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>The conversion of a value type where the secret may be missing: a secret that is there has to convert.</summary>
/// <typeparam name="T">The value type.</typeparam>
internal sealed class NullableConverter<T> : ISecretConverter<T?>
    where T : struct
{
    private readonly ISecretConverter<T> _converter;

    public NullableConverter(ISecretConverter<T> converter) => _converter = converter;

    public bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out T? value)
    {
        bool converts = _converter.TryConvert(secret, out T inner);
        value = converts ? inner : null;
        return converts;
    }
}
