namespace Secrets.Analyzers.Flow;

/// <summary>
/// Compares names of members. Their hashes are the same in every process, unlike those of strings: tables are gone through in the order of
/// hashes, and what a build finds must not depend on it.
/// </summary>
internal sealed class NameComparer : IEqualityComparer<string>
{
    public static readonly NameComparer Instance = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string name) => WordSet.Hash(name);
}
