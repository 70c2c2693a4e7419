using System.Collections.Immutable;

namespace Secrets.Emulator.Vault;

/// <summary>What a caller sends to update a version; what is absent stays as it is.</summary>
internal sealed record SecretChanges
{
    public Change<string> ContentType { get; init; }

    public Change<ImmutableSortedDictionary<string, string>> Tags { get; init; }

    public Change<long?> NotBefore { get; init; }

    public Change<long?> Expires { get; init; }

    public bool? Enabled { get; init; }

    public SecretVersion ApplyTo(SecretVersion version, long now) => version with
    {
        ContentType = ContentType.Over(version.ContentType),
        Tags = Tags.Over(version.Tags),
        NotBefore = NotBefore.Over(version.NotBefore),
        Expires = Expires.Over(version.Expires),
        Enabled = Enabled ?? version.Enabled,
        Updated = Math.Max(now, version.Updated),
    };
}
