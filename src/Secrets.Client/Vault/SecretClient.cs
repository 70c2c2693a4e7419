using System.ComponentModel;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Secrets.Diagnostics;
using Secrets.Operations;
using Secrets.Protocol;

namespace Secrets;

/// <summary>Reads, writes and manages the secrets of one Azure Key Vault.</summary>
/// <remarks>
/// Immutable and safe for use by many threads; make one per vault and keep it. Names are checked before a request is made. Failures are <see cref="RequestFailedException"/>s that name the secret,
/// the vault's innermost error code and what helps; no message, log or trace holds a value.
/// </remarks>
public partial class SecretClient
{
    private readonly VaultPipeline? _vault;
    private readonly PollingSchedule? _schedule;

    /// <summary>Creates a client with default options.</summary>
    /// <param name="vaultUri">The address of the vault, for example <c>https://contoso.vault.azure.net</c>.</param>
    /// <param name="credential">Gets the tokens that the vault asks for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vaultUri"/> or <paramref name="credential"/> is null.</exception>
    public SecretClient(Uri vaultUri, TokenCredential credential)
        : this(vaultUri, credential, new SecretClientOptions())
    {
    }

    /// <summary>Creates a client.</summary>
    /// <param name="vaultUri">The address of the vault, for example <c>https://contoso.vault.azure.net</c>.</param>
    /// <param name="credential">Gets the tokens that the vault asks for.</param>
    /// <param name="options">The options; null for the default ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vaultUri"/> or <paramref name="credential"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="vaultUri"/> is not absolute.</exception>
    public SecretClient(Uri vaultUri, TokenCredential credential, SecretClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(vaultUri);
        ArgumentNullException.ThrowIfNull(credential);
        if (!vaultUri.IsAbsoluteUri)
        {
            throw new ArgumentException("The address of the vault must be absolute, for example https://contoso.vault.azure.net.", nameof(vaultUri));
        }

        options ??= new SecretClientOptions();
        HttpPipeline pipeline = PipelineFactory.Build(vaultUri, credential, options);
        _vault = new VaultPipeline(vaultUri, pipeline, options.ApiVersion, new OperationTracer(options.Diagnostics.IsDistributedTracingEnabled));
        _schedule = new PollingSchedule(options.OperationPollingInterval, options.TimeProvider);
    }

    /// <summary>For mocking.</summary>
    protected SecretClient()
    {
    }

    /// <summary>The address of the vault.</summary>
    public virtual Uri VaultUri => Vault.VaultUri;

    private VaultPipeline Vault => _vault ?? throw new InvalidOperationException("This client was made for mocking and has no vault; override the member that is called.");

    private PollingSchedule Schedule => _schedule ?? throw new InvalidOperationException("This client was made for mocking and has no vault; override the member that is called.");

    /// <summary>
    /// Logs the bodies of the requests that start in the current flow of execution until the result is disposed, with every value redacted. They appear as verbose events of the event
    /// source <c>Secrets-Client</c>, next to those of Azure.Core. To log the bodies of all requests of a client, set <see cref="DiagnosticsOptions.IsLoggingContentEnabled"/> in its options.
    /// </summary>
    /// <returns>Ends the logging when disposed.</returns>
    public static IDisposable LogContent() => ContentLogging.Begin();

    /// <summary>Reads a secret. Needs the permission get, or the role Key Vault Secrets User.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="version">The version; null for the latest.</param>
    /// <param name="outContentType">The form in which a certificate's secret is returned; null for the stored one. Needs service version 2025-07-01 or newer.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name: letters, digits and hyphens only, at most 127 characters. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequestFailedException">The secret does not exist, is disabled, or the identity may not read it. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Response<KeyVaultSecret> GetSecret(string name, string? version = null, SecretContentType? outContentType = default, CancellationToken cancellationToken = default) =>
        Vault.Send(Requests.Get(VaultOperation.GetSecret, name, version, outContentType), SecretReader.ReadSecret, cancellationToken);

    /// <inheritdoc cref="GetSecret(string, string, SecretContentType?, CancellationToken)"/>
    public virtual Task<Response<KeyVaultSecret>> GetSecretAsync(string name, string? version = null, SecretContentType? outContentType = default, CancellationToken cancellationToken = default) =>
        Vault.SendAsync(Requests.Get(VaultOperation.GetSecret, name, version, outContentType), SecretReader.ReadSecret, cancellationToken);

    /// <summary>Reads a secret. Needs the permission get, or the role Key Vault Secrets User.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="version">The version; null for the latest.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name: letters, digits and hyphens only, at most 127 characters. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequestFailedException">The secret does not exist, is disabled, or the identity may not read it. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual Response<KeyVaultSecret> GetSecret(string name, string? version, CancellationToken cancellationToken) =>
        GetSecret(name, version, outContentType: null, cancellationToken);

    /// <inheritdoc cref="GetSecret(string, string, CancellationToken)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual Task<Response<KeyVaultSecret>> GetSecretAsync(string name, string? version, CancellationToken cancellationToken) =>
        GetSecretAsync(name, version, outContentType: null, cancellationToken);

    /// <summary>Reads a secret that may be missing. Needs the permission get, or the role Key Vault Secrets User.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="version">The version; null for the latest.</param>
    /// <param name="outContentType">The form in which a certificate's secret is returned; null for the stored one.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The secret, or a response without a value when the vault has no such secret or version.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequestFailedException">The secret is disabled, or the identity may not read it.</exception>
    public virtual NullableResponse<KeyVaultSecret> TryGetSecret(
        string name, string? version = null, SecretContentType? outContentType = default, CancellationToken cancellationToken = default)
    {
        VaultRequest request = Requests.Get(VaultOperation.TryGetSecret, name, version, outContentType);
        return ToNullable(Vault.SendRaw(request, MissingSecret.Accepts, cancellationToken), request);
    }

    /// <inheritdoc cref="TryGetSecret(string, string, SecretContentType?, CancellationToken)"/>
    public virtual async Task<NullableResponse<KeyVaultSecret>> TryGetSecretAsync(
        string name, string? version = null, SecretContentType? outContentType = default, CancellationToken cancellationToken = default)
    {
        VaultRequest request = Requests.Get(VaultOperation.TryGetSecret, name, version, outContentType);
        return ToNullable(await Vault.SendRawAsync(request, MissingSecret.Accepts, cancellationToken).ConfigureAwait(false), request);
    }

    /// <summary>Writes a secret as a new version of its name, with its content type, dates, tags and state. Needs the permission set, or the role Key Vault Secrets Officer.</summary>
    /// <param name="secret">The secret to write.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The secret as the vault holds it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="secret"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is not valid, or the value is no text that UTF-8 can hold. No request is made then.</exception>
    /// <exception cref="RequestFailedException">The vault refused the secret, for example because its name belongs to a deleted secret. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Response<KeyVaultSecret> SetSecret(KeyVaultSecret secret, CancellationToken cancellationToken = default) =>
        Vault.Send(Requests.Set(secret), SecretReader.ReadSecret, cancellationToken);

    /// <inheritdoc cref="SetSecret(KeyVaultSecret, CancellationToken)"/>
    public virtual Task<Response<KeyVaultSecret>> SetSecretAsync(KeyVaultSecret secret, CancellationToken cancellationToken = default) =>
        Vault.SendAsync(Requests.Set(secret), SecretReader.ReadSecret, cancellationToken);

    /// <summary>Writes a value as a new version of a secret. Needs the permission set, or the role Key Vault Secrets Officer.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="value">The value, at most 25 KB; may be empty.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The secret as the vault holds it.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid name: letters, digits and hyphens only, at most 127 characters. No request is made then.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="RequestFailedException">The vault refused the secret, for example because its name belongs to a deleted secret. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Response<KeyVaultSecret> SetSecret(string name, string value, CancellationToken cancellationToken = default) =>
        SetSecret(new KeyVaultSecret(name, value), cancellationToken);

    /// <inheritdoc cref="SetSecret(string, string, CancellationToken)"/>
    public virtual Task<Response<KeyVaultSecret>> SetSecretAsync(string name, string value, CancellationToken cancellationToken = default) =>
        SetSecretAsync(new KeyVaultSecret(name, value), cancellationToken);

    /// <summary>Changes what the vault keeps about a version of a secret. Sends what was assigned on the properties, and nothing else; null and cleared tags remove. Needs the permission set, or the role Key Vault Secrets Officer.</summary>
    /// <param name="properties">The properties, with the changes. Without a version the latest one is changed.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The properties as the vault holds them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="properties"/> is null.</exception>
    /// <exception cref="ArgumentException">The name or the version is not valid. No request is made then.</exception>
    /// <exception cref="RequestFailedException">The secret does not exist, or the identity may not change it. <see cref="RequestFailedException.ErrorCode"/> is the vault's innermost code.</exception>
    public virtual Response<SecretProperties> UpdateSecretProperties(SecretProperties properties, CancellationToken cancellationToken = default) =>
        Vault.Send(Requests.Update(properties), SecretReader.ReadProperties, cancellationToken);

    /// <inheritdoc cref="UpdateSecretProperties(SecretProperties, CancellationToken)"/>
    public virtual Task<Response<SecretProperties>> UpdateSecretPropertiesAsync(SecretProperties properties, CancellationToken cancellationToken = default) =>
        Vault.SendAsync(Requests.Update(properties), SecretReader.ReadProperties, cancellationToken);

    private NullableResponse<KeyVaultSecret> ToNullable(Response response, in VaultRequest request) =>
        VaultPipeline.IsSuccess(response)
            ? Response.FromValue(Vault.ReadResponse(response, request, SecretReader.ReadSecret), response)
            : new NoValueResponse<KeyVaultSecret>(response);
}
