using System.Collections.Immutable;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator;

/// <summary>What a seeded secret has besides its name and value.</summary>
public sealed class SecretSeed
{
    internal SecretSeed()
    {
    }

    /// <summary>The content type, up to 255 characters, or null for none.</summary>
    public string? ContentType { get; set; }

    /// <summary>Up to 15 tags.</summary>
    public IDictionary<string, string> Tags { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>False for a secret that may not be read.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>When it becomes valid, to the second; the vault gives it out before, too.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>When it expires, to the second; the vault gives it out after, too.</summary>
    public DateTimeOffset? ExpiresOn { get; set; }

    /// <summary>True for the secret that backs a certificate.</summary>
    public bool Managed { get; set; }

    internal SecretDraft ToDraft(string value) => new()
    {
        Value = value,
        ContentType = ContentType,
        Tags = Tags.Count == 0 && !Managed ? null : Tags.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Enabled = Enabled,
        NotBefore = NotBefore?.ToUnixTimeSeconds(),
        Expires = ExpiresOn?.ToUnixTimeSeconds(),
        Managed = Managed,
    };
}
