namespace Secrets;

/// <summary>Properties.</summary>
public class SecretProperties
{
    /// <summary>Creates.</summary>
    /// <param name="name">Name.</param>
    public SecretProperties(string name) => Name = name;

    /// <summary>Id.</summary>
    public Uri Id { get; internal set; } = null!;

    /// <summary>Name.</summary>
    public string Name { get; internal set; }

    /// <summary>Version.</summary>
    public string Version { get; internal set; } = null!;

    /// <summary>Content type.</summary>
    public string? ContentType { get; set; }

    /// <summary>Enabled.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Not before.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Expiry.</summary>
    public DateTimeOffset? ExpiresOn { get; set; }

    /// <summary>Created.</summary>
    public DateTimeOffset? CreatedOn { get; internal set; }

    /// <summary>Updated.</summary>
    public DateTimeOffset? UpdatedOn { get; internal set; }

    /// <summary>Tags.</summary>
    public IDictionary<string, string> Tags { get; } = new Dictionary<string, string>();
}
