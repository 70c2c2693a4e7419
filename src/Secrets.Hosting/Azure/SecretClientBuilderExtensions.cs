using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Azure.Core.Extensions;
using Secrets;

namespace Microsoft.Extensions.Azure;

/// <summary>Registers a <see cref="SecretClient"/> with the client factory of Microsoft.Extensions.Azure.</summary>
public static class SecretClientBuilderExtensions
{
    /// <summary>Registers a client of a vault; the factory gives the credential.</summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The client factory's builder.</param>
    /// <param name="vaultUri">The vault's address.</param>
    /// <returns>A builder for the client's options and credential.</returns>
    public static IAzureClientBuilder<SecretClient, SecretClientOptions> AddSecretClient<TBuilder>(this TBuilder builder, Uri vaultUri)
        where TBuilder : IAzureClientFactoryBuilderWithCredential
    {
        ArgumentNullException.ThrowIfNull(vaultUri);
        return builder.RegisterClientFactory<SecretClient, SecretClientOptions>(
            (SecretClientOptions options, TokenCredential credential) => new SecretClient(vaultUri, credential, options));
    }

    /// <summary>Registers a client from configuration: <c>VaultUri</c>, the credential's settings and those of the options.</summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <typeparam name="TConfiguration">The type of the configuration.</typeparam>
    /// <param name="builder">The client factory's builder.</param>
    /// <param name="configuration">The configuration.</param>
    /// <returns>A builder for the client's options and credential.</returns>
    [RequiresUnreferencedCode("Binding strongly typed objects to configuration values is not supported with trimming. Use AddSecretClient with an address.")]
    [RequiresDynamicCode("Binding strongly typed objects to configuration values requires generating dynamic code at runtime. Use AddSecretClient with an address.")]
    public static IAzureClientBuilder<SecretClient, SecretClientOptions> AddSecretClient<TBuilder, TConfiguration>(
        this TBuilder builder, TConfiguration configuration)
        where TBuilder : IAzureClientFactoryBuilderWithConfiguration<TConfiguration> =>
        builder.RegisterClientFactory<SecretClient, SecretClientOptions>(configuration);
}
