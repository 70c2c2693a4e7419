using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Secrets.Emulator.Http;

namespace Secrets.Emulator.Tokens;

/// <summary>
/// The managed-identity endpoint of App Service, which DefaultAzureCredential finds through <c>IDENTITY_ENDPOINT</c> and <c>IDENTITY_HEADER</c>: an unmodified
/// program gets its tokens here.
/// </summary>
internal sealed class ManagedIdentityEndpoint(TokenIssuer issuer)
{
    public const string Path = "/msi/token";
    private const string IdentityHeader = "X-IDENTITY-HEADER";

    public Task HandleAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        string? resource = request.Query["resource"];
        (int status, ReadOnlyMemory<byte> body) = request.Path != Path
            ? (404, Error($"Managed identities are served at {Path}; the vault is served on https only."))
            : StringValues.IsNullOrEmpty(request.Headers[IdentityHeader])
                ? (401, Error($"The header {IdentityHeader} is missing."))
                : string.IsNullOrEmpty(resource)
                    ? (400, Error("The parameter resource is missing."))
                    : (200, Token(request, resource));
        return ResponseWriter.SendAsync(context.Response, status, body, truncate: false);
    }

    private ReadOnlyMemory<byte> Token(HttpRequest request, string resource)
    {
        string identity = request.Query["client_id"] is [{ Length: > 0 } clientId] ? clientId : VaultEmulator.DefaultIdentity;
        string token = issuer.Issue(new TokenRequest(identity, resource, TenantId: null, Claims: null));
        DateTimeOffset expiresOn = TimeProvider.System.GetUtcNow() + TokenIssuer.Lifetime;
        return ResponseWriter.Render(json =>
        {
            json.WriteStartObject();
            json.WriteString("access_token"u8, token);
            json.WriteString("expires_on"u8, expiresOn.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            json.WriteString("resource"u8, resource);
            json.WriteString("token_type"u8, "Bearer");
            json.WriteString("client_id"u8, identity);
            json.WriteEndObject();
        });
    }

    private static ReadOnlyMemory<byte> Error(string message) => ResponseWriter.Render(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("statusCode"u8, 400);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });
}
