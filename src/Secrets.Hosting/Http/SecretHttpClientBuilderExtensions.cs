using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Secrets;
using Secrets.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Makes the clients of <see cref="IHttpClientFactory"/> send a secret. It is read for each request, so that a rotation is followed. When the target
/// rejects it, the vault is asked for another version, and the request is sent once more with that one; a content that doesn't lie in memory is kept
/// for this up to 1 MiB, and a larger one is not sent twice. The header's value is left out of the client's logs.
/// </summary>
public static class SecretHttpClientBuilderExtensions
{
    /// <summary>Sends a secret as the bearer token of each request: <c>Authorization: Bearer …</c>. A 401 means that the target rejects it.</summary>
    /// <typeparam name="TSecrets">A class of secrets, registered with <see cref="SecretStoreBuilder.AddSecrets{TSecrets}"/>.</typeparam>
    /// <param name="builder">The client.</param>
    /// <param name="secret">Picks the secret.</param>
    /// <param name="serviceKey">The key of the store whose secrets to use; null: the class as it is injected without a key.</param>
    /// <returns>The same builder.</returns>
    public static IHttpClientBuilder AddSecretBearerToken<TSecrets>(
        this IHttpClientBuilder builder, Func<TSecrets, SecretAccessor<string>> secret, object? serviceKey = null)
        where TSecrets : class =>
        Add(builder, secret, new SecretHeader("Authorization", static value => $"Bearer {value}", SecretHeader.IsUnauthorized), serviceKey);

    /// <summary>Sends a secret in a header of each request, for example <c>X-Api-Key</c>.</summary>
    /// <typeparam name="TSecrets">A class of secrets, registered with <see cref="SecretStoreBuilder.AddSecrets{TSecrets}"/>.</typeparam>
    /// <param name="builder">The client.</param>
    /// <param name="headerName">The header's name.</param>
    /// <param name="secret">Picks the secret.</param>
    /// <param name="format">Makes the header's value of the secret's, for example with a scheme before it; null: the secret's value itself.</param>
    /// <param name="isRejected">Whether a response means that the target doesn't accept the secret; null: a 401 does.</param>
    /// <param name="serviceKey">The key of the store whose secrets to use; null: the class as it is injected without a key.</param>
    /// <returns>The same builder.</returns>
    public static IHttpClientBuilder AddSecretHeader<TSecrets>(
        this IHttpClientBuilder builder,
        string headerName,
        Func<TSecrets, SecretAccessor<string>> secret,
        Func<string, string>? format = null,
        Func<HttpResponseMessage, bool>? isRejected = null,
        object? serviceKey = null)
        where TSecrets : class
    {
        ArgumentException.ThrowIfNullOrEmpty(headerName);
        return Add(builder, secret, new SecretHeader(headerName, format ?? (static value => value), isRejected ?? SecretHeader.IsUnauthorized), serviceKey);
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client factory owns the handler.")]
    private static IHttpClientBuilder Add<TSecrets>(
        IHttpClientBuilder builder, Func<TSecrets, SecretAccessor<string>> secret, SecretHeader header, object? serviceKey)
        where TSecrets : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(secret);
        HostingLog.Register(builder.Services);
        builder.Services.TryAddSingleton(static provider => new RejectedSecrets(provider.GetService<TimeProvider>(), provider.GetRequiredService<HostingLog>()));
        builder.Services.PostConfigure<HttpClientFactoryOptions>(builder.Name, options => Redact(options, header.Name));
        return builder.AddHttpMessageHandler(provider => new SecretHeaderHandler(
            secret(provider.GetRequiredKeyedService<TSecrets>(serviceKey)),
            header,
            provider.GetRequiredService<RejectedSecrets>(),
            provider.GetRequiredService<HostingLog>()));
    }

    /// <summary>Adds to what is left out of the logs; <c>RedactLoggedHeaders</c> would put one choice in place of another.</summary>
    private static void Redact(HttpClientFactoryOptions options, string headerName)
    {
        Func<string, bool> others = options.ShouldRedactHeaderValue;
        options.ShouldRedactHeaderValue = name => string.Equals(name, headerName, StringComparison.OrdinalIgnoreCase) || others(name);
    }
}
