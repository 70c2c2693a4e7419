namespace Secrets;

/// <summary>One declared secret.</summary>
/// <param name="Member">The member that declares it.</param>
/// <param name="Name">Its name in the vault.</param>
/// <param name="Type">The C# type of its value, for example <c>string</c>.</param>
/// <param name="Required">Whether it must exist.</param>
/// <param name="Version">The pinned version, or null for the latest.</param>
public sealed record SecretManifestEntry(string Member, string Name, string Type, bool Required, string? Version);
