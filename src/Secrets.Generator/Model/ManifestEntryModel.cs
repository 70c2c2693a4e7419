namespace Secrets.Generator.Model;

/// <summary>What the manifest says of one secret, own or inherited.</summary>
internal sealed record ManifestEntryModel(string Member, string Name, string Type, bool Required, string? Version);
