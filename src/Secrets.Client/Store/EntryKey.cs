namespace Secrets;

/// <summary>What identifies an entry: a secret's name, in any case, and the pinned version.</summary>
internal readonly record struct EntryKey(string Name, string? Version)
{
    public bool Equals(EntryKey other) =>
        string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase) && string.Equals(Version, other.Version, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Name), Version);
}
