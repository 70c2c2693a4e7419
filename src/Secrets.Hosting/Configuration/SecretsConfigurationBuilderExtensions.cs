using Secrets;
using Secrets.Hosting;

namespace Microsoft.Extensions.Configuration;

/// <summary>Brings secrets into configuration, for code that needs <see cref="IConfiguration"/> or options.</summary>
public static class SecretsConfigurationBuilderExtensions
{
    /// <summary>
    /// Adds the secrets of a class to the configuration, each under its member's name: <c>Payments:StripeApiKey</c>. Only these secrets are read, so the
    /// right to list is not needed. They are read when the configuration is built, which blocks until all have answered. A rotation changes the value and
    /// fires the reload token, also after refreshes that failed. A secret that is declared as a type and holds a JSON object or array becomes a section,
    /// ready to be bound. Prefer the class itself where you can: configuration shows its values to whoever asks, <c>GetDebugView</c> included.
    /// </summary>
    /// <typeparam name="TSecrets">A class annotated with <see cref="VaultSecretAttribute"/>.</typeparam>
    /// <param name="builder">The configuration.</param>
    /// <param name="store">The store to read through. It must live as long as the configuration; the same store can be given to <c>AddSecretStore</c>.</param>
    /// <param name="keyPrefix">The section to put the secrets in; null: the root.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="SecretValidationException">Secrets can't be used; thrown when the configuration is built.</exception>
    public static IConfigurationBuilder AddSecrets<TSecrets>(this IConfigurationBuilder builder, SecretStore store, string? keyPrefix = null)
        where TSecrets : class, ISecrets<TSecrets>
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(store);
        return builder.Add(new SecretsConfigurationSource<TSecrets>(store, keyPrefix));
    }
}
