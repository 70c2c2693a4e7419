using Secrets;
using Secrets.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets clients of the HttpClient factory send secrets that follow rotation.</summary>
public static class SecretHttpClientBuilderExtensions
{
    private const string Authorization = "Authorization";
    private const string Bearer = "Bearer ";

    /// <summary>
    /// Sends a secret as bearer token with every request. A 401 asks the vault and, if there is a new version, sends the request once more; a
    /// request with a stream as content is not sent twice. Requests to http addresses other than loopback are refused.
    /// </summary>
    /// <typeparam name="TSecrets">The class of secrets, added by <c>AddSecrets</c>.</typeparam>
    /// <param name="builder">The client.</param>
    /// <param name="select">Chooses the secret.</param>
    /// <returns>The same builder.</returns>
    public static IHttpClientBuilder AddSecretBearerToken<TSecrets>(this IHttpClientBuilder builder, Func<TSecrets, SecretAccessor<string>> select)
        where TSecrets : class =>
        Add(builder, select, Authorization, Bearer);

    /// <summary>
    /// Sends a secret in a header of every request, with the same rules as
    /// <see cref="AddSecretBearerToken{TSecrets}(IHttpClientBuilder, Func{TSecrets, SecretAccessor{string}})"/>. A redirect to another host takes the header along
    /// unless redirects are switched off in the primary handler.
    /// </summary>
    /// <typeparam name="TSecrets">The class of secrets, added by <c>AddSecrets</c>.</typeparam>
    /// <param name="builder">The client.</param>
    /// <param name="headerName">The header, for example <c>X-Api-Key</c>.</param>
    /// <param name="select">Chooses the secret.</param>
    /// <returns>The same builder.</returns>
    public static IHttpClientBuilder AddSecretHeader<TSecrets>(
        this IHttpClientBuilder builder, string headerName, Func<TSecrets, SecretAccessor<string>> select)
        where TSecrets : class
    {
        ArgumentException.ThrowIfNullOrEmpty(headerName);
        return Add(builder, select, headerName, prefix: "");
    }

    private static IHttpClientBuilder Add<TSecrets>(
        IHttpClientBuilder builder, Func<TSecrets, SecretAccessor<string>> select, string header, string prefix)
        where TSecrets : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(select);

        // The factory logs headers at trace level; this one never in clear.
        return builder
            .RedactLoggedHeaders(name => name.Equals(header, StringComparison.OrdinalIgnoreCase))
            .AddHttpMessageHandler(services => new SecretHeaderHandler(select(services.GetRequiredService<TSecrets>()), header, prefix));
    }
}
