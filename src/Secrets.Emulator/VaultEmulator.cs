using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Secrets.Emulator.Http;
using Secrets.Emulator.Server;
using Secrets.Emulator.Storage;
using Secrets.Emulator.Tokens;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator;

/// <summary>
/// A local Azure Key Vault for development and tests: real HTTPS, real challenge, the secrets part of the protocol. It protects nothing. Whoever reaches its
/// port can have a token and read every secret, so it listens on loopback, and nothing of value belongs into it. Thread-safe.
/// </summary>
public sealed class VaultEmulator : IAsyncDisposable
{
    /// <summary>The identity of <see cref="Credential"/>.</summary>
    public const string DefaultIdentity = "developer";

    private readonly EmulatorServer _server;
    private readonly VaultState _state;
    private readonly TokenIssuer _issuer;
    private readonly IdentityRights _rights;
    private readonly RequestLog _log;
    private readonly HttpPipelineTransports _transports;
    private readonly IVaultStorage _storage;

    private VaultEmulator(EmulatorServer server, EmulatorParts parts)
    {
        _server = server;
        _state = parts.State;
        _issuer = parts.Issuer;
        _rights = parts.Rights;
        _log = parts.Log;
        _storage = parts.Storage;
        _transports = new HttpPipelineTransports(parts.Certificate, parts.Address);
        VaultUri = parts.State.Settings.VaultUri;
        IdentityEndpoint = server.PlainPort is int port ? new Uri($"http://127.0.0.1:{port}{ManagedIdentityEndpoint.Path}") : null;
        TenantId = parts.TenantId;
        Clock = parts.Clock;
        Faults = parts.Faults;
        Certificate = X509CertificateLoader.LoadCertificate(parts.Certificate.RawData);
    }

    /// <summary>The vault's address, for example <c>https://emulator.vault.localhost:52101/</c>.</summary>
    public Uri VaultUri { get; }

    /// <summary>
    /// Where managed identities get their tokens: set the environment variables <c>IDENTITY_ENDPOINT</c> to this and <c>IDENTITY_HEADER</c> to any text.
    /// Null unless <see cref="VaultEmulatorOptions.IdentityPort"/> is set.
    /// </summary>
    public Uri? IdentityEndpoint { get; }

    /// <summary>The tenant whose tokens the vault takes.</summary>
    public string TenantId { get; }

    /// <summary>The certificate the vault serves, without its private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The vault's clock, which can be stopped and made to jump.</summary>
    public VaultClock Clock { get; }

    /// <summary>Makes the vault fail.</summary>
    public VaultFaults Faults { get; }

    /// <summary>A credential whose identity has all rights unless the options say otherwise.</summary>
    public TokenCredential Credential => CredentialFor(DefaultIdentity);

    /// <summary>New options for a <see cref="SecretClient"/>, with a transport that reaches this vault and trusts its certificate.</summary>
    public SecretClientOptions ClientOptions => ConfigureTransport(new SecretClientOptions());

    /// <summary>Starts a vault.</summary>
    /// <param name="configure">Names it, seeds it, and says how it behaves.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The vault, which runs until it is disposed.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">The port is taken, or the data file cannot be written.</exception>
    /// <exception cref="InvalidDataException">The data file is damaged, in which case it was moved aside, or it belongs to something else.</exception>
    public static async Task<VaultEmulator> StartAsync(Action<VaultEmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        VaultEmulatorOptions options = new();
        configure?.Invoke(options);
        options.Validate();
        IVaultStorage storage = options.DataFile is null ? new MemoryStorage() : new SqliteStorage(options.DataFile, options.TimeProvider);
        EmulatorServer? server = null;
        try
        {
            string host = $"{options.Name.ToLowerInvariant()}.vault.localhost";
            EmulatorKeys keys = EmulatorKeys.Load(storage, host, TimeProvider.System.GetUtcNow());
            server = await EmulatorServer.StartAsync(
                options.ListenAddress, options.Port, options.IdentityPort, keys.Certificate, cancellationToken).ConfigureAwait(false);
            EmulatorParts parts = EmulatorParts.Create(options, new Uri($"https://{host}:{server.Port}"), keys, storage);
            server.Handle(parts.Endpoint.HandleAsync);
            return new VaultEmulator(server, parts);
        }
        catch
        {
            if (server is not null)
            {
                await server.DisposeAsync().ConfigureAwait(false);
            }

            storage.Dispose();
            throw;
        }
    }

    /// <summary>A credential of a named identity, which has the rights given to it in the options or by <see cref="SetPermissions"/>; an unknown one has none.</summary>
    /// <param name="identity">The identity's name.</param>
    /// <param name="tenantId">The tenant that issues the tokens; null is the one the challenge asks for.</param>
    public TokenCredential CredentialFor(string identity, string? tenantId = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(identity);
        return new EmulatorCredential(_issuer, identity, tenantId);
    }

    /// <summary>Gives any Azure client's options a transport that reaches this vault and trusts its certificate.</summary>
    /// <param name="options">The options of the client to be.</param>
    /// <returns>The same options.</returns>
    public TOptions ConfigureTransport<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Transport = _transports.Client;
        return options;
    }

    /// <summary>A handler for <see cref="HttpClient"/> that reaches this vault and trusts its certificate. Dispose it with the client.</summary>
    public SocketsHttpHandler CreateHandler() => _transports.CreateHandler();

    /// <summary>Makes a new version of a secret, or the secret where there is none, as if somebody had set it.</summary>
    /// <param name="name">1 to 127 letters, digits and hyphens.</param>
    /// <param name="value">The value, up to 25 KB.</param>
    /// <param name="configure">Sets content type, tags, dates and whether it is enabled.</param>
    /// <returns>The new version's identifier.</returns>
    /// <exception cref="ArgumentException">The name is not valid, or a limit is broken.</exception>
    /// <exception cref="InvalidOperationException">The name belongs to a deleted secret.</exception>
    public string Seed(string name, string value, Action<SecretSeed>? configure = null) => Set(name, SeedDraft.Of(name, value, configure));

    /// <summary>Makes a new version of the managed secret of a certificate.</summary>
    /// <param name="name">1 to 127 letters, digits and hyphens.</param>
    /// <param name="certificate">A certificate with an exportable RSA or ECDSA private key.</param>
    /// <param name="format">How the secret holds it.</param>
    /// <returns>The new version's identifier.</returns>
    /// <exception cref="ArgumentException">The name is not valid, or the certificate has no private key.</exception>
    /// <exception cref="InvalidOperationException">The name belongs to a deleted secret.</exception>
    public string SeedCertificate(string name, X509Certificate2 certificate, CertificateFormat format = CertificateFormat.Pkcs12) =>
        Set(name, SeedDraft.Of(name, certificate, format));

    /// <summary>Rotates a secret: a new version with another value and the same content type and tags, enabled and without dates.</summary>
    /// <param name="name">The secret.</param>
    /// <param name="value">The new value, up to 25 KB.</param>
    /// <returns>The new version's identifier.</returns>
    /// <exception cref="InvalidOperationException">There is no such secret.</exception>
    public string Rotate(string name, string value)
    {
        SecretVersion latest = _state.Find(name)?.Version ?? throw new InvalidOperationException($"The vault has no secret '{name}' to rotate; seed it first.");
        return Set(name, SeedDraft.Of(name, value, configure: null) with { ContentType = latest.ContentType, Tags = latest.Tags, Managed = latest.Managed });
    }

    /// <summary>Changes the rights of an identity; they hold once <see cref="VaultEmulatorOptions.RightsPropagation"/> has passed.</summary>
    /// <param name="identity">The identity's name.</param>
    /// <param name="permissions">What it may do from then on.</param>
    public void SetPermissions(string identity, SecretPermissions permissions)
    {
        ArgumentException.ThrowIfNullOrEmpty(identity);
        _rights.Change(identity, permissions);
    }

    /// <summary>The requests answered so far, oldest first, at most the latest 10,000. Values and tokens are never in it.</summary>
    public IReadOnlyList<VaultRequest> Snapshot() => _log.Snapshot();

    /// <summary>Stops the vault. Clients that are left see refused connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _storage.Dispose();
        Certificate.Dispose();
    }

    private string Set(string name, SecretDraft draft)
    {
        try
        {
            return _state.Set(name, draft).Version.Id;
        }
        catch (VaultException exception)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }
}
