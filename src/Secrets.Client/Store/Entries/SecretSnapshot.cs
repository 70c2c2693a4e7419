using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>What the source said about a secret at one moment: the secret, or that there is none.</summary>
internal sealed class SecretSnapshot
{
    private volatile bool _isUnfit;

    private SecretSnapshot(KeyVaultSecret? secret, TimeSpan firstSeen)
    {
        Secret = secret;
        FirstSeen = firstSeen;

        // The properties are the user's to change; what the store decides by is copied.
        Version = string.IsNullOrEmpty(secret?.Properties.Version) ? null : secret.Properties.Version;
        CreatedOn = secret?.Properties.CreatedOn;
        UpdatedOn = secret?.Properties.UpdatedOn;
        ExpiresOn = secret?.Properties.ExpiresOn;
    }

    public KeyVaultSecret? Secret { get; }

    [MemberNotNullWhen(true, nameof(Secret))]
    public bool Exists => Secret is not null;

    /// <summary>When this content was first seen, on the store's clock.</summary>
    public TimeSpan FirstSeen { get; }

    public string? Version { get; }

    public DateTimeOffset? CreatedOn { get; }

    public DateTimeOffset? UpdatedOn { get; }

    public DateTimeOffset? ExpiresOn { get; }

    /// <summary>Whether a reader could not convert it.</summary>
    public bool IsUnfit
    {
        get => _isUnfit;
        set => _isUnfit = value;
    }

    public static SecretSnapshot Of(KeyVaultSecret secret, TimeSpan firstSeen) => new(secret, firstSeen);

    public static SecretSnapshot Absent(TimeSpan firstSeen) => new(secret: null, firstSeen);

    /// <summary>The same content with newer properties.</summary>
    public SecretSnapshot FirstSeenAt(TimeSpan firstSeen) => new(Secret, firstSeen) { IsUnfit = IsUnfit };
}
