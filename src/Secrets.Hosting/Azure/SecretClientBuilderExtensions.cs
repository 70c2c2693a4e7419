using System.Diagnostics.CodeAnalysis;
using Azure.Core.Extensions;
using Secrets;

namespace Microsoft.Extensions.Azure;

/// <summary>Registers a <see cref="SecretClient"/> with <c>services.AddAzureClients</c> of the package Microsoft.Extensions.Azure.</summary>
public static class SecretClientBuilderExtensions
{
    /// <summary>Registers a client of a vault, with the credential of the builder.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="vaultUri">The vault's address, for example <c>https://contoso.vault.azure.net</c>.</param>
    /// <returns>A builder that names and configures the client.</returns>
    public static IAzureClientBuilder<SecretClient, SecretClientOptions> AddSecretClient<TBuilder>(this TBuilder builder, Uri vaultUri)
        where TBuilder : IAzureClientFactoryBuilderWithCredential
    {
        ArgumentNullException.ThrowIfNull(vaultUri);
        return builder.RegisterClientFactory<SecretClient, SecretClientOptions>((options, credential) => new SecretClient(vaultUri, credential, options));
    }

    /// <summary>Registers a client whose vault, credential and options are in a configuration section; <c>VaultUri</c> is the address.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <typeparam name="TConfiguration">The configuration's type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="configuration">The section.</param>
    /// <returns>A builder that names and configures the client.</returns>
    [RequiresUnreferencedCode("The section is bound with reflection. AddSecretStore with a section does without.")]
    [RequiresDynamicCode("The section is bound with reflection. AddSecretStore with a section does without.")]
    public static IAzureClientBuilder<SecretClient, SecretClientOptions> AddSecretClient<TBuilder, TConfiguration>(
        this TBuilder builder, TConfiguration configuration)
        where TBuilder : IAzureClientFactoryBuilderWithConfiguration<TConfiguration> =>
        builder.RegisterClientFactory<SecretClient, SecretClientOptions>(configuration);
}
