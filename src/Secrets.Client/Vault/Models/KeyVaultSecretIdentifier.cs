using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>The parts of a secret's identifier, such as <c>https://contoso.vault.azure.net/secrets/db/4387e9f3d6e14c459867679a90fd0f79</c>.</summary>
public readonly struct KeyVaultSecretIdentifier : IEquatable<KeyVaultSecretIdentifier>
{
    /// <summary>Reads an identifier.</summary>
    /// <param name="id">The identifier: the address of a vault, a collection, a name and perhaps a version.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not the identifier of a secret.</exception>
    public KeyVaultSecretIdentifier(Uri id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!TryCreate(id, out KeyVaultSecretIdentifier identifier))
        {
            throw new ArgumentException($"'{id}' is not the identifier of a secret: https://<vault>/secrets/<name>[/<version>].", nameof(id));
        }

        this = identifier;
    }

    private KeyVaultSecretIdentifier(Uri sourceId, Uri vaultUri, string name, string? version)
    {
        SourceId = sourceId;
        VaultUri = vaultUri;
        Name = name;
        Version = version;
    }

    /// <summary>The identifier that was read.</summary>
    public Uri SourceId { get; }

    /// <summary>The address of the vault.</summary>
    public Uri VaultUri { get; }

    /// <summary>The name of the secret.</summary>
    public string Name { get; }

    /// <summary>The version of the secret, or null when the identifier has none.</summary>
    public string? Version { get; }

    /// <summary>Compares two identifiers as addresses.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are the same.</returns>
    public static bool operator ==(KeyVaultSecretIdentifier left, KeyVaultSecretIdentifier right) => left.Equals(right);

    /// <summary>Compares two identifiers as addresses.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(KeyVaultSecretIdentifier left, KeyVaultSecretIdentifier right) => !left.Equals(right);

    /// <summary>Reads an identifier if it is one.</summary>
    /// <param name="id">The identifier to read.</param>
    /// <param name="identifier">Its parts, when the method returns true.</param>
    /// <returns>Whether <paramref name="id"/> is the identifier of a secret.</returns>
    public static bool TryCreate([NotNullWhen(true)] Uri? id, out KeyVaultSecretIdentifier identifier)
    {
        identifier = default;
        if (id is not { IsAbsoluteUri: true } || string.IsNullOrEmpty(id.Host))
        {
            return false;
        }

        string[] parts = id.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (2 or 3))
        {
            return false;
        }

        var vault = new Uri(id.GetLeftPart(UriPartial.Authority));
        identifier = new KeyVaultSecretIdentifier(id, vault, parts[1], parts.Length == 3 ? parts[2] : null);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(KeyVaultSecretIdentifier other) => SourceId is null ? other.SourceId is null : SourceId.Equals(other.SourceId);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is KeyVaultSecretIdentifier other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => SourceId?.GetHashCode() ?? 0;

    /// <summary>The identifier as text.</summary>
    /// <returns>The identifier that was read.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override string ToString() => SourceId?.ToString() ?? string.Empty;
}
