using System.Collections.Immutable;

namespace Secrets.Emulator.Vault;

/// <summary>One version of a secret, as the vault keeps it. Times are Unix seconds.</summary>
internal sealed record SecretVersion
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required string Value { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Null where the caller never sent tags: the service then leaves the member out.</summary>
    public ImmutableSortedDictionary<string, string>? Tags { get; init; }

    public bool Enabled { get; init; } = true;

    public long? NotBefore { get; init; }

    public long? Expires { get; init; }

    public required long Created { get; init; }

    public required long Updated { get; init; }

    /// <summary>True for a secret that backs a certificate.</summary>
    public bool Managed { get; init; }

    /// <summary>The version before this one; the service tells it for managed secrets only.</summary>
    public string? PreviousVersion { get; init; }
}
