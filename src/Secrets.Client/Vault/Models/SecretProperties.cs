namespace Secrets;

/// <summary>What the vault keeps about a secret besides its value.</summary>
/// <remarks>
/// An update sends the members that were assigned and the tags that were touched, nothing else; assigning null to <see cref="ContentType"/>,
/// <see cref="NotBefore"/> or <see cref="ExpiresOn"/> and clearing <see cref="Tags"/> removes them from the secret. Not safe for use by several threads while one of
/// them writes.
/// </remarks>
public class SecretProperties
{
    private SecretId? _id;
    private TagDictionary? _tags;
    private string? _name;
    private string? _contentType;
    private bool? _enabled;
    private DateTimeOffset? _notBefore;
    private DateTimeOffset? _expiresOn;
    private Uri? _vaultUri;
    private Uri? _uri;
    private string? _version;

    /// <summary>Creates properties for the secret of a name, in its latest version.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public SecretProperties(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
    }

    /// <summary>Creates properties for the secret and version that an identifier names.</summary>
    /// <param name="id">The identifier of the secret.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not the identifier of a secret.</exception>
    public SecretProperties(Uri id) => _id = SecretId.FromUri(id);

    internal SecretProperties()
    {
    }

    /// <summary>The identifier of the secret; null as long as only a name is known.</summary>
    public Uri? Id
    {
        get => _uri ?? _id?.Uri;
        internal set => _uri = value;
    }

    /// <summary>The address of the vault; null as long as only a name is known.</summary>
    public Uri? VaultUri
    {
        get => _vaultUri ?? _id?.VaultUri;
        internal set => _vaultUri = value;
    }

    /// <summary>The name of the secret.</summary>
    public string Name
    {
        get => _name ?? _id?.Name!;
        internal set => _name = value;
    }

    /// <summary>The version of the secret; null in lists of secrets and for the latest version.</summary>
    public string? Version
    {
        get => _version ?? _id?.Version;
        internal set => _version = value;
    }

    /// <summary>The content type of the value, at most 255 characters; null for none.</summary>
    public string? ContentType
    {
        get => _contentType;
        set
        {
            _contentType = value;
            Changes |= SecretChanges.ContentType;
        }
    }

    /// <summary>Whether the vault manages the secret, because it belongs to a certificate.</summary>
    public bool Managed { get; internal set; }

    /// <summary>The version before this one, for the secret of a certificate; null when the vault does not say.</summary>
    public string? PreviousVersion { get; internal set; }

    /// <summary>The identifier of the certificate's key, for the secret of a certificate.</summary>
    public Uri? KeyId { get; internal set; }

    /// <summary>Whether the value can be read; null when unknown or left to the vault.</summary>
    public bool? Enabled
    {
        get => _enabled;
        set
        {
            _enabled = value;
            Changes |= SecretChanges.Enabled;
        }
    }

    /// <summary>The time before which the secret should not be used, in whole seconds. The vault returns the value all the same.</summary>
    public DateTimeOffset? NotBefore
    {
        get => _notBefore;
        set
        {
            _notBefore = value;
            Changes |= SecretChanges.NotBefore;
        }
    }

    /// <summary>The time from which the secret should not be used, in whole seconds. The vault returns the value all the same.</summary>
    public DateTimeOffset? ExpiresOn
    {
        get => _expiresOn;
        set
        {
            _expiresOn = value;
            Changes |= SecretChanges.ExpiresOn;
        }
    }

    /// <summary>When this version was created.</summary>
    public DateTimeOffset? CreatedOn { get; internal set; }

    /// <summary>When this version was last updated.</summary>
    public DateTimeOffset? UpdatedOn { get; internal set; }

    /// <summary>The days for which a deleted secret can be recovered, 7 to 90; null for a vault without soft delete.</summary>
    public int? RecoverableDays { get; internal set; }

    /// <summary>What a deletion leaves, for example <c>Recoverable+Purgeable</c>.</summary>
    public string? RecoveryLevel { get; internal set; }

    /// <summary>The tags of the secret: at most 15, with names and values of at most 512 characters. An update replaces them as a whole.</summary>
    public IDictionary<string, string> Tags => _tags ??= new TagDictionary();

    internal SecretChanges Changes { get; private set; }

    internal bool HasTags => _tags is { Count: > 0 };

    internal bool HasChangedTags => _tags is { IsChanged: true };

    /// <summary>Takes over what the vault said, which is not a change.</summary>
    internal void Load(SecretId id, string? contentType, bool? enabled, DateTimeOffset? notBefore, DateTimeOffset? expiresOn, TagDictionary? tags)
    {
        _id = id;
        _contentType = contentType;
        _enabled = enabled;
        _notBefore = notBefore;
        _expiresOn = expiresOn;
        _tags = tags;
    }
}
