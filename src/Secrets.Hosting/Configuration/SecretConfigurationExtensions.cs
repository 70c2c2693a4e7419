using Secrets;
using Secrets.Hosting;

namespace Microsoft.Extensions.Configuration;

/// <summary>Shows secrets to code that reads <see cref="IConfiguration"/> or options.</summary>
public static class SecretConfigurationExtensions
{
    /// <summary>
    /// Adds the secrets of a class as configuration: the key is the prefix, a colon and the member's name, the value the secret's text. They
    /// are read by name, so that no right to list is needed, when the configuration is built, which waits for the vault, and each change reloads
    /// the configuration, also after failures. Whoever prints the configuration prints them: prefer the accessors where code can use them.
    /// </summary>
    /// <typeparam name="TSecrets">The class, implemented by the generator.</typeparam>
    /// <param name="builder">The configuration.</param>
    /// <param name="store">The store to read through. The configuration doesn't own it.</param>
    /// <param name="keyPrefix">The section to put the secrets into, for example <c>Payments</c>; null: the root.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="SecretUnavailableException">Thrown when the configuration is built and a required secret can't be had.</exception>
    public static IConfigurationBuilder AddSecrets<TSecrets>(this IConfigurationBuilder builder, SecretStore store, string? keyPrefix = null)
        where TSecrets : class, ISecrets<TSecrets>
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(store);

        // The instance brings the class's own settings, such as a shorter refresh time, to the store.
        TSecrets.Create(store);
        return builder.Add(new SecretConfigurationSource(store, TSecrets.Manifest, keyPrefix));
    }
}
