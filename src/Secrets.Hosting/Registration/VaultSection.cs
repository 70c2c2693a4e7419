using System.Globalization;
using Azure.Core;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting;

/// <summary>A section of the configuration that describes a vault and how its secrets are kept.</summary>
internal sealed class VaultSection
{
    private const string VaultUriKey = "VaultUri";
    private const string CredentialKey = "Credential";

    private readonly IConfigurationSection _section;

    public VaultSection(IConfigurationSection section) => _section = section;

    public static SecretSource CreateSource(Uri vaultUri, TokenCredential credential, Action<SecretClientOptions>? configureClient)
    {
        SecretClientOptions options = new();
        configureClient?.Invoke(options);
        return SecretSource.FromVault(new SecretClient(vaultUri, credential, options));
    }

    /// <summary>Registers what makes a credential from configuration.</summary>
    public static void AddCredentialServices(IServiceCollection services) => services.AddAzureClientsCore();

    /// <exception cref="InvalidOperationException">The section has no valid vault address.</exception>
    public SecretSource CreateSource(IServiceProvider provider, Action<SecretClientOptions>? configureClient)
    {
        string? address = _section[VaultUriKey];
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? vaultUri))
        {
            throw new InvalidOperationException(
                $"The configuration '{_section.Path}:{VaultUriKey}' must be a vault's address such as https://contoso.vault.azure.net; it is '{address}'.");
        }

        return CreateSource(vaultUri, CreateCredential(provider), configureClient);
    }

    /// <summary>Applies the section's settings to the store's options.</summary>
    /// <exception cref="InvalidOperationException">A setting can't be read; the message names it.</exception>
    public void Apply(SecretStoreOptions options)
    {
        options.RefreshAfter = ReadDuration(nameof(options.RefreshAfter)) ?? options.RefreshAfter;
        options.ExpireAfter = ReadDuration(nameof(options.ExpireAfter)) ?? options.ExpireAfter;
        options.DefinitiveFailureGrace = ReadDuration(nameof(options.DefinitiveFailureGrace)) ?? options.DefinitiveFailureGrace;
        options.StartupTimeout = ReadDuration(nameof(options.StartupTimeout)) ?? options.StartupTimeout;
        options.MaxConcurrency = ReadNumber(nameof(options.MaxConcurrency)) ?? options.MaxConcurrency;
        options.AllowExpired = ReadSwitch(nameof(options.AllowExpired)) ?? options.AllowExpired;
        options.IncludeNamesInMetrics = ReadSwitch(nameof(options.IncludeNamesInMetrics)) ?? options.IncludeNamesInMetrics;
        options.AuditReveals = ReadSwitch(nameof(options.AuditReveals)) ?? options.AuditReveals;
    }

    private TokenCredential CreateCredential(IServiceProvider provider)
    {
        // Settings may be nested, or stand beside the address with the kind of the credential as a plain value.
        IConfigurationSection nested = _section.GetSection(CredentialKey);
        IConfiguration settings = nested.GetChildren().Any() ? nested : _section;
        return provider.GetRequiredService<AzureComponentFactory>().CreateTokenCredential(settings);
    }

    private TimeSpan? ReadDuration(string key)
    {
        if (_section[key] is not { } text)
        {
            return null;
        }

        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan value)
            ? value
            : throw Unreadable(key, text, "a duration such as 01:00:00");
    }

    private int? ReadNumber(string key)
    {
        if (_section[key] is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : throw Unreadable(key, text, "a whole number");
    }

    private bool? ReadSwitch(string key)
    {
        if (_section[key] is not { } text)
        {
            return null;
        }

        return bool.TryParse(text, out bool value) ? value : throw Unreadable(key, text, "true or false");
    }

    private InvalidOperationException Unreadable(string key, string text, string form) =>
        new($"The configuration '{_section.Path}:{key}' must be {form}; it is '{text}'.");
}
