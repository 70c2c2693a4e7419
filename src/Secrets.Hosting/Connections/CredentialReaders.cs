using Azure.Core;
using Azure.Identity;

namespace Secrets.Hosting;

/// <summary>Reads the parameters of each kind of credential.</summary>
internal static class CredentialReaders
{
    public static Func<TokenCredential>? Default(SettingReader reader)
    {
        DefaultAzureCredentialOptions options = WithAuthority(reader, new DefaultAzureCredentialOptions());
        options.TenantId = TenantId(reader) ?? options.TenantId;
        options.ManagedIdentityClientId = ClientId(reader) ?? options.ManagedIdentityClientId;
        options.WorkloadIdentityClientId = ClientId(reader) ?? options.WorkloadIdentityClientId;
        options.DisableInstanceDiscovery = DisableInstanceDiscovery(reader);
        AddTenants(reader, options.AdditionallyAllowedTenants);
        return () => new DefaultAzureCredential(options);
    }

    public static Func<TokenCredential>? ManagedIdentity(SettingReader reader) =>
        ReadIdentity(reader) is { } identity ? () => new ManagedIdentityCredential(identity) : null;

    public static Func<TokenCredential>? WorkloadIdentity(SettingReader reader)
    {
        WorkloadIdentityCredentialOptions options = WithAuthority(reader, new WorkloadIdentityCredentialOptions());
        options.TenantId = TenantId(reader) ?? options.TenantId;
        options.ClientId = ClientId(reader) ?? options.ClientId;
        options.TokenFilePath = reader.Text(nameof(options.TokenFilePath)) ?? options.TokenFilePath;
        options.DisableInstanceDiscovery = DisableInstanceDiscovery(reader);
        AddTenants(reader, options.AdditionallyAllowedTenants);
        return () => new WorkloadIdentityCredential(options);
    }

    public static Func<TokenCredential>? Environment(SettingReader reader)
    {
        EnvironmentCredentialOptions options = WithAuthority(reader, new EnvironmentCredentialOptions());
        options.DisableInstanceDiscovery = DisableInstanceDiscovery(reader);
        return () => new EnvironmentCredential(options);
    }

    public static Func<TokenCredential>? ClientSecret(SettingReader reader)
    {
        ClientSecretCredentialOptions options = WithAuthority(reader, new ClientSecretCredentialOptions());
        options.DisableInstanceDiscovery = DisableInstanceDiscovery(reader);
        AddTenants(reader, options.AdditionallyAllowedTenants);
        string? tenant = RequiredTenantId(reader);
        string? client = RequiredClientId(reader);
        string? secret = reader.RequiredText("ClientSecret", "the application's client secret, for example through user secrets or the environment");
        return tenant is null || client is null || secret is null ? null : () => new ClientSecretCredential(tenant, client, secret, options);
    }

    public static Func<TokenCredential>? ClientCertificate(SettingReader reader)
    {
        ClientCertificateCredentialOptions options = WithAuthority(reader, new ClientCertificateCredentialOptions());
        options.SendCertificateChain = reader.Flag(nameof(options.SendCertificateChain)) ?? options.SendCertificateChain;
        options.DisableInstanceDiscovery = DisableInstanceDiscovery(reader);
        AddTenants(reader, options.AdditionallyAllowedTenants);
        string? tenant = RequiredTenantId(reader);
        string? client = RequiredClientId(reader);
        string? path = reader.RequiredText("ClientCertificatePath", "the path of a PEM or PKCS#12 file with the application's certificate and its key");
        return tenant is null || client is null || path is null ? null : () => new ClientCertificateCredential(tenant, client, path, options);
    }

    public static Func<TokenCredential>? AzureCli(SettingReader reader)
    {
        AzureCliCredentialOptions options = new() { TenantId = TenantId(reader) };
        AddTenants(reader, options.AdditionallyAllowedTenants);
        return () => new AzureCliCredential(options);
    }

    public static Func<TokenCredential>? AzureDeveloperCli(SettingReader reader)
    {
        AzureDeveloperCliCredentialOptions options = new() { TenantId = TenantId(reader) };
        AddTenants(reader, options.AdditionallyAllowedTenants);
        return () => new AzureDeveloperCliCredential(options);
    }

    public static Func<TokenCredential>? AzurePowerShell(SettingReader reader)
    {
        AzurePowerShellCredentialOptions options = new() { TenantId = TenantId(reader) };
        AddTenants(reader, options.AdditionallyAllowedTenants);
        return () => new AzurePowerShellCredential(options);
    }

    public static Func<TokenCredential>? VisualStudio(SettingReader reader)
    {
        VisualStudioCredentialOptions options = WithAuthority(reader, new VisualStudioCredentialOptions());
        options.TenantId = TenantId(reader) ?? options.TenantId;
        AddTenants(reader, options.AdditionallyAllowedTenants);
        return () => new VisualStudioCredential(options);
    }

    private static ManagedIdentityId? ReadIdentity(SettingReader reader)
    {
        string? clientId = ClientId(reader);
        string? resourceId = reader.Text("ManagedIdentityResourceId");
        string? objectId = reader.Text("ManagedIdentityObjectId");
        if (new[] { clientId, resourceId, objectId }.Count(static id => id is not null) > 1)
        {
            reader.Report("ClientId", "must not be set together with ManagedIdentityResourceId or ManagedIdentityObjectId: one of them names the identity");
            return null;
        }

        return clientId is not null ? ManagedIdentityId.FromUserAssignedClientId(clientId)
            : resourceId is not null ? ManagedIdentityId.FromUserAssignedResourceId(new ResourceIdentifier(resourceId))
            : objectId is not null ? ManagedIdentityId.FromUserAssignedObjectId(objectId)
            : ManagedIdentityId.SystemAssigned;
    }

    private static string? TenantId(SettingReader reader) => reader.Text("TenantId");

    private static string? ClientId(SettingReader reader) => reader.Text("ClientId");

    private static string? RequiredTenantId(SettingReader reader) => reader.RequiredText("TenantId", "the id of the Microsoft Entra tenant");

    private static string? RequiredClientId(SettingReader reader) => reader.RequiredText("ClientId", "the application's client id");

    private static bool DisableInstanceDiscovery(SettingReader reader) => reader.Flag("DisableInstanceDiscovery") ?? false;

    private static void AddTenants(SettingReader reader, IList<string> tenants)
    {
        foreach (SettingReader tenant in reader.List("AdditionallyAllowedTenants"))
        {
            if (tenant.Value is { Length: > 0 } id)
            {
                tenants.Add(id);
            }
        }
    }

    private static TOptions WithAuthority<TOptions>(SettingReader reader, TOptions options)
        where TOptions : TokenCredentialOptions
    {
        const string Key = "AuthorityHost";
        if (reader.Text(Key) is not { } text)
        {
            return options;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? authority) && authority.Scheme == Uri.UriSchemeHttps)
        {
            options.AuthorityHost = authority;
        }
        else
        {
            reader.Report(Key, "must be an absolute https address, for example https://login.microsoftonline.com");
        }

        return options;
    }
}
