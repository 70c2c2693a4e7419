using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Secrets.Emulator.Http;

namespace Secrets.Emulator.Tokens;

/// <summary>The part of Microsoft Entra ID that the identity libraries need for client credentials. Any secret is taken: there is nothing to protect.</summary>
internal sealed class TokenEndpoint(TokenIssuer issuer, string origin)
{
    private const string DefaultScope = "/.default";

    public async Task HandleAsync(HttpContext context)
    {
        string[] parts = (context.Request.Path.Value ?? "/").Split('/');
        (int status, ReadOnlyMemory<byte> body) = (context.Request.Method, parts) switch
        {
            ("GET", ["", { Length: > 0 } tenant, "v2.0", ".well-known", "openid-configuration"]) => (200, Configuration(tenant)),
            ("POST", ["", { Length: > 0 }, "oauth2", "v2.0", "token"] or ["", { Length: > 0 }, "oauth2", "token"]) =>
                await IssueAsync(context.Request, parts[1], context.RequestAborted).ConfigureAwait(false),
            _ => (404, Error("not_found", "This address issues tokens only: POST /TENANT/oauth2/v2.0/token.")),
        };
        context.Response.Headers.CacheControl = "no-store";
        await ResponseWriter.SendAsync(context.Response, status, body, truncate: false).ConfigureAwait(false);
    }

    private async ValueTask<(int Status, ReadOnlyMemory<byte> Body)> IssueAsync(HttpRequest request, string tenant, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return (400, Error("invalid_request", "AADSTS900144: The request body must be a form."));
        }

        IFormCollection form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        string? identity = Field(form, "client_id");
        string? scope = Field(form, "scope") ?? Field(form, "resource");
        if (identity is null || scope is null)
        {
            return (400, Error("invalid_request", $"AADSTS900144: The request body must contain the parameter '{(identity is null ? "client_id" : "scope")}'."));
        }

        if (Field(form, "grant_type") != "client_credentials")
        {
            return (400, Error("unsupported_grant_type", "AADSTS70003: This emulator knows the grant type 'client_credentials' only."));
        }

        string audience = scope.EndsWith(DefaultScope, StringComparison.Ordinal) ? scope[..^DefaultScope.Length] : scope;
        return (200, Token(issuer.Issue(new TokenRequest(identity, audience, tenant, Field(form, "claims")))));
    }

    private static string? Field(IFormCollection form, string name) => form.TryGetValue(name, out StringValues value) && value is [{ Length: > 0 } text] ? text : null;

    private static ReadOnlyMemory<byte> Token(string token) => ResponseWriter.Render(json =>
    {
        json.WriteStartObject();
        json.WriteString("token_type"u8, "Bearer");
        json.WriteNumber("expires_in"u8, (long)TokenIssuer.Lifetime.TotalSeconds);
        json.WriteNumber("ext_expires_in"u8, (long)TokenIssuer.Lifetime.TotalSeconds);
        json.WriteString("access_token"u8, token);
        json.WriteEndObject();
    });

    private ReadOnlyMemory<byte> Configuration(string tenant) => ResponseWriter.Render(json =>
    {
        json.WriteStartObject();
        json.WriteString("issuer"u8, TokenAuthority.IssuerOf(tenant));
        json.WriteString("authorization_endpoint"u8, $"{origin}/{tenant}/oauth2/v2.0/authorize");
        json.WriteString("token_endpoint"u8, $"{origin}/{tenant}/oauth2/v2.0/token");
        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Error(string code, string description) => ResponseWriter.Render(json =>
    {
        json.WriteStartObject();
        json.WriteString("error"u8, code);
        json.WriteString("error_description"u8, description);
        json.WriteEndObject();
    });
}
