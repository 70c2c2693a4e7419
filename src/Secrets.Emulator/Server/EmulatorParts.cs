using System.Net;
using System.Security.Cryptography.X509Certificates;
using Secrets.Emulator.Http;
using Secrets.Emulator.Tokens;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Server;

/// <summary>The parts of a vault, put together as the options say.</summary>
internal sealed record EmulatorParts(
    VaultState State,
    VaultEndpoint Endpoint,
    TokenIssuer Issuer,
    IdentityRights Rights,
    RequestLog Log,
    IVaultStorage Storage,
    VaultClock Clock,
    VaultFaults Faults,
    X509Certificate2 Certificate,
    IPAddress Address,
    string TenantId)
{
    public static EmulatorParts Create(VaultEmulatorOptions options, Uri vaultUri, X509Certificate2 certificate)
    {
        VaultClock clock = new(options.TimeProvider);
        string resource = $"https://vault.localhost:{vaultUri.Port}";
        string authority = $"https://login.vault.localhost:{vaultUri.Port}/{options.TenantId}";
        IVaultStorage storage = new MemoryStorage();
        VaultState state = new(SettingsOf(options, vaultUri, clock), new SecretTable(storage));
        foreach ((string name, SecretDraft draft) in options.Seeds)
        {
            state.Set(name, draft);
        }

        IdentityRights rights = new(clock, options.RightsPropagation);
        rights.Assign(VaultEmulator.DefaultIdentity, SecretPermissions.All);
        foreach ((string identity, SecretPermissions permissions) in options.Identities)
        {
            rights.Assign(identity, permissions);
        }

        TokenValidator validator = new(TokenAuthority.Shared, options.TenantId, resource, clock);
        VaultAccess access = new(validator, rights, options.Faults, options.AccessModel, options.Name, authority, resource);
        RequestLog log = new();
        VaultEndpoint endpoint = new(new OperationHandler(state, options.Faults), access, options.Faults, log, options.TimeProvider);
        TokenIssuer issuer = new(TokenAuthority.Shared, options.TenantId, clock);
        return new EmulatorParts(state, endpoint, issuer, rights, log, storage, clock, options.Faults, certificate, options.ListenAddress, options.TenantId);
    }

    private static VaultSettings SettingsOf(VaultEmulatorOptions options, Uri vaultUri, TimeProvider clock) => new()
    {
        VaultUri = vaultUri,
        Clock = clock,
        SoftDelete = options.SoftDelete,
        PurgeProtection = options.PurgeProtection,
        RetentionDays = options.RetentionDays,
        DeleteDelay = options.DeleteDelay,
        RecoverDelay = options.RecoverDelay,
    };
}
