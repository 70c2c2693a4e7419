namespace Secrets.Emulator.Vault;

/// <summary>Part of a list, and the marker after which the next part begins; null on the last.</summary>
internal readonly record struct Page<T>(IReadOnlyList<T> Items, string? Marker);
