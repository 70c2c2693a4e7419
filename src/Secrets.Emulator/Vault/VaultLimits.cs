using System.Collections.Immutable;
using System.Text;

namespace Secrets.Emulator.Vault;

/// <summary>The service's documented limits.</summary>
internal static class VaultLimits
{
    public const int NameLength = 127;
    public const int ValueBytes = 25 * 1024;
    public const int ContentTypeLength = 255;
    public const int TagCount = 15;
    public const int TagLength = 512;
    public const int BackupVersions = 500;
    public const int PageSize = 25;

    /// <summary>Whether <paramref name="name"/> is 1 to 127 ASCII letters, digits and hyphens.</summary>
    public static bool IsValidName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > NameLength)
        {
            return false;
        }

        foreach (char character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    public static void Check(SecretDraft draft)
    {
        if (Encoding.UTF8.GetByteCount(draft.Value) > ValueBytes)
        {
            throw VaultErrors.InvalidProperty();
        }

        Check(draft.ContentType, draft.Tags);
    }

    public static void Check(SecretChanges changes) => Check(changes.ContentType.Value, changes.Tags.Value);

    private static void Check(string? contentType, ImmutableSortedDictionary<string, string>? tags)
    {
        if (contentType?.Length > ContentTypeLength || tags?.Count > TagCount)
        {
            throw VaultErrors.InvalidProperty();
        }

        foreach ((string key, string value) in tags ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            if (key.Length > TagLength || value.Length > TagLength)
            {
                throw VaultErrors.InvalidProperty();
            }
        }
    }
}
