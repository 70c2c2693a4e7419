using System.Collections.Immutable;

namespace Secrets.Emulator.Vault;

/// <summary>One secret with all its versions. Immutable: a change makes a new record, which replaces the old one at once.</summary>
internal sealed record SecretRecord
{
    /// <summary>The name as first written; names are compared without regard to case.</summary>
    public required string Name { get; init; }

    public required ImmutableSortedDictionary<string, SecretVersion> Versions { get; init; }

    public required SecretVersion Latest { get; init; }

    /// <summary>When it was deleted, or null while it was not.</summary>
    public DateTimeOffset? DeletedOn { get; init; }

    /// <summary>When its recovery began, or null where it was never recovered.</summary>
    public DateTimeOffset? RecoveredOn { get; init; }

    /// <summary>A secret with its first version.</summary>
    public static SecretRecord Create(string name, SecretVersion first) => new()
    {
        Name = name,
        Versions = ImmutableSortedDictionary.Create<string, SecretVersion>(StringComparer.Ordinal).Add(first.Id, first),
        Latest = first,
    };

    /// <summary>The secret with one version added or replaced.</summary>
    public SecretRecord With(SecretVersion version) => this with
    {
        Versions = Versions.SetItem(version.Id, version),
        Latest = version.Created >= Latest.Created ? version : Latest,
    };
}
