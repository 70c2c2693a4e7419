namespace Secrets;

/// <summary>The secrets that a class declares. Holds names and types, never values.</summary>
public sealed class SecretManifest
{
    /// <summary>Creates a manifest.</summary>
    /// <param name="type">The full name of the declaring class, for example <c>Contoso.PaymentSecrets</c>.</param>
    /// <param name="secrets">The secrets in the order of declaration.</param>
    public SecretManifest(string type, IReadOnlyList<SecretManifestEntry> secrets)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentNullException.ThrowIfNull(secrets);
        Type = type;
        Secrets = secrets;
    }

    /// <summary>The full name of the declaring class.</summary>
    public string Type { get; }

    /// <summary>The secrets in the order of declaration.</summary>
    public IReadOnlyList<SecretManifestEntry> Secrets { get; }
}
