using System.Net;
using System.Security.Cryptography.X509Certificates;
using Secrets.Emulator.Admin;
using Secrets.Emulator.Faults;
using Secrets.Emulator.Http;
using Secrets.Emulator.Storage;
using Secrets.Emulator.Tokens;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Server;

/// <summary>The parts of a vault, put together as the options say.</summary>
internal sealed record EmulatorParts(
    VaultState State,
    EmulatorEndpoint Endpoint,
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
    public static EmulatorParts Create(VaultEmulatorOptions options, Uri vaultUri, EmulatorKeys keys, IVaultStorage storage)
    {
        VaultClock clock = new(options.TimeProvider);
        string resource = $"https://vault.localhost:{vaultUri.Port}";
        string login = $"https://login.vault.localhost:{vaultUri.Port}";
        VaultState state = new(SettingsOf(options, vaultUri, clock), new SecretTable(storage));
        state.Seed(options.Seeds);
        IdentityRights rights = RightsOf(options, clock);
        TokenIssuer issuer = new(keys.Authority, options.TenantId, clock);
        RequestLog log = new();
        VaultAccess access = new(
            new TokenValidator(keys.Authority, options.TenantId, resource, clock),
            rights, options.Faults, options.AccessModel, options.Name, $"{login}/{options.TenantId}", resource);
        VaultEndpoint vault = new(
            new OperationHandler(state, options.Faults),
            access,
            options.Faults,
            options.RequestLimit is int limit ? new TokenBucket(limit) : null,
            log,
            options.TimeProvider);
        EmulatorEndpoint endpoint = new(
            vault, new AdminEndpoint(options.Faults, clock, rights, log), new TokenEndpoint(issuer, login), new ManagedIdentityEndpoint(issuer));
        return new EmulatorParts(
            state, endpoint, issuer, rights, log, storage, clock, options.Faults, keys.Certificate, options.ListenAddress, options.TenantId);
    }

    private static IdentityRights RightsOf(VaultEmulatorOptions options, VaultClock clock)
    {
        IdentityRights rights = new(clock, options.RightsPropagation);
        rights.Assign(VaultEmulator.DefaultIdentity, SecretPermissions.All);
        foreach ((string identity, SecretPermissions permissions) in options.Identities)
        {
            rights.Assign(identity, permissions);
        }

        return rights;
    }

    private static VaultSettings SettingsOf(VaultEmulatorOptions options, Uri vaultUri, VaultClock clock) => new()
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
