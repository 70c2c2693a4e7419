using System.Buffers;

namespace Secrets.Protocol;

/// <summary>The rule for names and versions, checked before a request is made, so that no name can reach another resource of the vault.</summary>
internal static class SecretName
{
    public const int MaxLength = 127;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static void Validate(string? name, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameterName);
        if (name.Length > MaxLength || !IsPlain(name))
        {
            throw new ArgumentException(
                "The name of a secret must match ^[0-9a-zA-Z-]{1,127}$: letters, digits and hyphens only, at most 127 characters.",
                parameterName);
        }
    }

    public static void ValidateVersion(string? version, string parameterName)
    {
        if (!string.IsNullOrEmpty(version) && (version.Length > MaxLength || !IsPlain(version)))
        {
            throw new ArgumentException(
                "The version of a secret must match ^[0-9a-zA-Z-]{1,127}$: it is the last part of the secret's identifier.",
                parameterName);
        }
    }

    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Allowed);
}
