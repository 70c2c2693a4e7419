namespace Secrets;

/// <summary>What an entry reads and what its accessors together ask of it.</summary>
/// <param name="Name">The secret's name.</param>
/// <param name="Version">The pinned version, or null for the latest.</param>
/// <param name="RefreshAfter">How long a value counts as fresh: the shortest that an accessor wants.</param>
/// <param name="IsRequired">Whether an accessor can't do without it.</param>
internal sealed record EntryProfile(string Name, string? Version, TimeSpan RefreshAfter, bool IsRequired);
