using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Secrets;

/// <summary>A secret: its value and its properties. Text and JSON made of it never contain the value.</summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(RedactingSecretConverter))]
public class KeyVaultSecret
{
    /// <summary>Creates a secret to be set.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="value">The value, at most 25 KB; may be empty.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="value"/> is null.</exception>
    public KeyVaultSecret(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Properties = new SecretProperties(name);
        Value = value;
    }

    internal KeyVaultSecret(SecretProperties properties, string? value)
    {
        Properties = properties;
        Value = value!;
    }

    /// <summary>The identifier of the secret; null as long as it was not read from a vault.</summary>
    public Uri? Id => Properties.Id;

    /// <summary>The name of the secret.</summary>
    public string Name => Properties.Name;

    /// <summary>What the vault keeps about the secret besides its value.</summary>
    public SecretProperties Properties { get; }

    /// <summary>The value. Null in a <see cref="DeletedSecret"/>, of which the vault does not show it.</summary>
    [JsonIgnore]
    [IgnoreDataMember]
    public string Value { get; internal set; }

    /// <summary>The name of the secret, without its value.</summary>
    /// <returns>For example <c>KeyVaultSecret(payments-db)</c>.</returns>
    public override string ToString() => $"{GetType().Name}({Name})";
}
