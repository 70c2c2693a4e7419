using System.Net;
using System.Security.Cryptography.X509Certificates;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator;

/// <summary>How an emulated vault is made. The defaults are those of a new vault in Azure, except for its timing.</summary>
public sealed class VaultEmulatorOptions
{
    /// <summary>What Azure lets a vault serve in ten seconds: 4,000 requests.</summary>
    public const int ServiceRequestLimit = 4000;

    private readonly List<(string Name, SecretDraft Draft)> _seeds = [];
    private readonly Dictionary<string, SecretPermissions> _identities = new(StringComparer.OrdinalIgnoreCase);

    internal VaultEmulatorOptions()
    {
    }

    /// <summary>The vault's name, and so the first part of its host: 3 to 24 letters, digits and hyphens, beginning with a letter.</summary>
    public string Name { get; set; } = "emulator";

    /// <summary>The port to listen on; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The address to listen on. Anyone who reaches it can read every secret: leave it at loopback.</summary>
    public IPAddress ListenAddress { get; set; } = IPAddress.Loopback;

    /// <summary>The tenant whose tokens the vault takes, a GUID.</summary>
    public string TenantId { get; set; } = "e2a17e11-0000-4000-8000-000000000001";

    /// <summary>The clock that the vault's own clock follows, and that delays are measured by.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How the vault decides who may do what.</summary>
    public VaultAccessModel AccessModel { get; set; } = VaultAccessModel.RoleBased;

    /// <summary>How long a change of rights at run time takes to hold; in Azure it is minutes.</summary>
    public TimeSpan RightsPropagation { get; set; } = TimeSpan.Zero;

    /// <summary>False for an old vault in which deleted secrets are gone at once.</summary>
    public bool SoftDelete { get; set; } = true;

    /// <summary>True where deleted secrets cannot be purged before their time.</summary>
    public bool PurgeProtection { get; set; }

    /// <summary>Days between deletion and automatic purge, 7 to 90.</summary>
    public int RetentionDays { get; set; } = VaultSettings.DefaultRetentionDays;

    /// <summary>How long a deletion takes to complete; in Azure about 5 seconds. Not zero by default, so that code which does not wait fails here as it would there.</summary>
    public TimeSpan DeleteDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a recovery takes to complete; in Azure about 3 seconds.</summary>
    public TimeSpan RecoverDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Requests in ten seconds above which the vault throttles, or null for no limit. Azure's limit is <see cref="ServiceRequestLimit"/>.</summary>
    public int? RequestLimit { get; set; }

    /// <summary>
    /// The SQLite file that keeps the vault, with its certificate, from run to run; null keeps it in memory. Values lie in it in plain text. Secrets seeded
    /// in these options are made only where the file has none of the name.
    /// </summary>
    public string? DataFile { get; set; }

    /// <summary>
    /// The port on which managed identities get their tokens over http, as in App Service; 0 takes a free one, null serves none. It lets
    /// <c>DefaultAzureCredential</c> work unmodified; see <see cref="VaultEmulator.IdentityEndpoint"/>.
    /// </summary>
    public int? IdentityPort { get; set; }

    /// <summary>Faults in force from the start.</summary>
    public VaultFaults Faults { get; } = new();

    internal IReadOnlyList<(string Name, SecretDraft Draft)> Seeds => _seeds;

    internal IReadOnlyDictionary<string, SecretPermissions> Identities => _identities;

    /// <summary>Puts a secret into the vault before it starts; the same name again makes a further version.</summary>
    /// <param name="name">1 to 127 letters, digits and hyphens.</param>
    /// <param name="value">The value, up to 25 KB; an empty text is a value.</param>
    /// <param name="configure">Sets content type, tags, dates and whether it is enabled.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The name is not valid.</exception>
    public VaultEmulatorOptions Seed(string name, string value, Action<SecretSeed>? configure = null)
    {
        _seeds.Add((name, SeedDraft.Of(name, value, configure)));
        return this;
    }

    /// <summary>Puts the managed secret of a certificate into the vault before it starts.</summary>
    /// <param name="name">1 to 127 letters, digits and hyphens.</param>
    /// <param name="certificate">A certificate with an exportable RSA or ECDSA private key.</param>
    /// <param name="format">How the secret holds it.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The name is not valid, or the certificate has no private key.</exception>
    public VaultEmulatorOptions SeedCertificate(string name, X509Certificate2 certificate, CertificateFormat format = CertificateFormat.Pkcs12)
    {
        _seeds.Add((name, SeedDraft.Of(name, certificate, format)));
        return this;
    }

    /// <summary>Gives an identity rights from the start. The identity of <see cref="VaultEmulator.Credential"/> has all rights unless named here.</summary>
    /// <param name="identity">A name of your choice; see <see cref="VaultEmulator.CredentialFor"/>.</param>
    /// <param name="permissions">What it may do.</param>
    /// <returns>These options.</returns>
    public VaultEmulatorOptions AddIdentity(string identity, SecretPermissions permissions)
    {
        ArgumentException.ThrowIfNullOrEmpty(identity);
        _identities[identity] = permissions;
        return this;
    }

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Validate()
    {
        bool nameIsValid = Name is { Length: >= 3 and <= 24 } && VaultLimits.IsValidName(Name) && char.IsAsciiLetter(Name[0]) && Name[^1] != '-';
        Require(nameIsValid, nameof(Name), Name, "3 to 24 letters, digits and hyphens, beginning with a letter");
        Require(Port is >= 0 and <= 65535, nameof(Port), Port, "0 to 65535");
        Require(IdentityPort is null or (>= 0 and <= 65535), nameof(IdentityPort), IdentityPort, "0 to 65535");
        Require(RequestLimit is null or > 0, nameof(RequestLimit), RequestLimit, "1 or more");
        Require(DataFile is not "", nameof(DataFile), DataFile, "the path of a file");
        Require(Guid.TryParse(TenantId, out _), nameof(TenantId), TenantId, "a GUID");
        Require(RetentionDays is >= 7 and <= 90, nameof(RetentionDays), RetentionDays, "7 to 90");
        Require(DeleteDelay >= TimeSpan.Zero, nameof(DeleteDelay), DeleteDelay, "zero or more");
        Require(RightsPropagation >= TimeSpan.Zero, nameof(RightsPropagation), RightsPropagation, "zero or more");
        Require(RecoverDelay >= TimeSpan.Zero, nameof(RecoverDelay), RecoverDelay, "zero or more");
    }

    private static void Require(bool isValid, string option, object? actual, string rule)
    {
        if (!isValid)
        {
            throw new ArgumentException($"VaultEmulatorOptions.{option} is '{actual}'; it must be {rule}.", option);
        }
    }
}
