namespace Secrets;

/// <summary>A secret.</summary>
public class KeyVaultSecret
{
    /// <summary>Creates.</summary>
    /// <param name="name">Name.</param>
    /// <param name="value">Value.</param>
    public KeyVaultSecret(string name, string value)
    {
        Properties = new SecretProperties(name);
        Value = value;
    }

    /// <summary>Id.</summary>
    public Uri Id => Properties.Id;

    /// <summary>Name.</summary>
    public string Name => Properties.Name;

    /// <summary>Properties.</summary>
    public SecretProperties Properties { get; }

    /// <summary>Value.</summary>
    public string Value { get; internal set; }
}
