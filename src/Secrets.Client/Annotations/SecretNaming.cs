namespace Secrets;

/// <summary>How the generator makes a secret's name from a member's name.</summary>
public enum SecretNaming
{
    /// <summary>Lower-case words with hyphens: <c>StripeApiKey</c> becomes <c>stripe-api-key</c>.</summary>
    KebabCase,

    /// <summary>The member's name as it is: <c>StripeApiKey</c> stays <c>StripeApiKey</c>.</summary>
    AsIs,
}
