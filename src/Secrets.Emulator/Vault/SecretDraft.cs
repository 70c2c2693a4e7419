using System.Collections.Immutable;

namespace Secrets.Emulator.Vault;

/// <summary>What a caller sends to make a version.</summary>
internal sealed record SecretDraft
{
    public required string Value { get; init; }

    public string? ContentType { get; init; }

    public ImmutableSortedDictionary<string, string>? Tags { get; init; }

    public bool Enabled { get; init; } = true;

    public long? NotBefore { get; init; }

    public long? Expires { get; init; }

    public bool Managed { get; init; }
}
