namespace Secrets;

/// <summary>
/// Declares secrets of an Azure Key Vault. On a partial class it makes the generator implement the class: every partial property of type
/// <see cref="SecretAccessor{T}"/> becomes a secret, and so does every partial method that bears this attribute. On a member it overrides
/// what the class and the member's name say.
/// </summary>
/// <example>
/// <code>
/// [VaultSecret(Prefix = "payments-")]
/// public sealed partial class PaymentSecrets
/// {
///     public partial SecretAccessor&lt;string&gt; StripeApiKey { get; }   // secret payments-stripe-api-key
///
///     [VaultSecret("payments-db", JsonContext = typeof(AppJson))]
///     public partial SecretAccessor&lt;DbCredentials&gt; Database { get; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class VaultSecretAttribute : Attribute
{
    /// <summary>Declares a class of secrets, or a secret whose name is made from the member's name.</summary>
    public VaultSecretAttribute()
    {
    }

    /// <summary>Declares a secret under the given name.</summary>
    /// <param name="name">The secret's name in the vault, used as written: 1 to 127 letters, digits or hyphens. The class's prefix is not added.</param>
    public VaultSecretAttribute(string name)
    {
        Name = name;
    }

    /// <summary>Member level: the secret's name in the vault, used as written (no prefix is added). Null: made from the member's name.</summary>
    public string? Name { get; set; }

    /// <summary>Class level: text put before every name that is made from a member's name, for example <c>payments-</c>.</summary>
    public string? Prefix { get; set; }

    /// <summary>Class level: how a member's name becomes a secret's name. The default is <see cref="SecretNaming.KebabCase"/>.</summary>
    public SecretNaming Naming { get; set; }

    /// <summary>Member level: the one version to read. A pinned version never changes and is fetched once. Null: the latest.</summary>
    public string? Version { get; set; }

    /// <summary>
    /// How long a value counts as fresh, as an invariant <see cref="TimeSpan"/> such as <c>06:00:00</c>; positive.
    /// Null: <see cref="SecretStoreOptions.RefreshAfter"/> of the store.
    /// </summary>
    public string? RefreshAfter { get; set; }

    /// <summary>
    /// Member level: the secret may be missing. A nullable type says the same; this is for code without nullable annotations.
    /// </summary>
    public bool Optional { get; set; }

    /// <summary>Member level, for <c>byte[]</c>: how the value carries bytes. The default is <see cref="SecretEncoding.Base64"/>.</summary>
    public SecretEncoding Encoding { get; set; }

    /// <summary>Member level, for arrays: the character between the elements, for example <c>','</c>. Elements are trimmed.</summary>
    public char Separator { get; set; }

    /// <summary>A <c>System.Text.Json.Serialization.JsonSerializerContext</c> that knows the secret's type; the value is then read as JSON.</summary>
    public Type? JsonContext { get; set; }

    /// <summary>Member level: an <see cref="ISecretConverter{T}"/> of the secret's type with a public constructor without parameters.</summary>
    public Type? Converter { get; set; }
}
