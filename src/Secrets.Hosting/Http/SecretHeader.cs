using System.Net;

namespace Secrets.Hosting;

/// <summary>The header that carries a secret.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Format">Makes the header's value of the secret's.</param>
/// <param name="Rejects">Whether a response means that the target doesn't accept the secret.</param>
internal sealed record SecretHeader(string Name, Func<string, string> Format, Func<HttpResponseMessage, bool> Rejects)
{
    public static bool IsUnauthorized(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Unauthorized;

    public bool IsRejected(HttpResponseMessage response) => Rejects(response);

    /// <summary>Sets the header, in place of one that is there. A missing optional secret leaves the request without it.</summary>
    /// <exception cref="InvalidOperationException">The value holds what a header must not hold.</exception>
    public void Apply(HttpRequestMessage request, Secret<string> secret)
    {
        request.Headers.Remove(Name);
        if (!secret.Exists)
        {
            return;
        }

        string value = Format(secret.Reveal());

        // Checked here, since the errors of HttpClient quote the value.
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~') || !request.Headers.TryAddWithoutValidation(Name, value))
        {
            throw new InvalidOperationException(
                $"The secret '{secret.Name}' can't be sent in the header '{Name}': it holds a line break or another character that a header must not have. " +
                "Set a new version without it.");
        }
    }
}
