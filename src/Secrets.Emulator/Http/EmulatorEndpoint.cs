using Microsoft.AspNetCore.Http;
using Secrets.Emulator.Admin;
using Secrets.Emulator.Tokens;

namespace Secrets.Emulator.Http;

/// <summary>Hands each request to the part of the emulator it is meant for.</summary>
internal sealed class EmulatorEndpoint(VaultEndpoint vault, AdminEndpoint admin, TokenEndpoint tokens, ManagedIdentityEndpoint managedIdentity)
{
    private const string LoginHost = "login.";

    public Task HandleAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!request.IsHttps)
        {
            return managedIdentity.HandleAsync(context);
        }

        if (request.Path.StartsWithSegments(AdminEndpoint.Prefix, StringComparison.Ordinal))
        {
            return admin.HandleAsync(context);
        }

        return request.Host.Value?.StartsWith(LoginHost, StringComparison.OrdinalIgnoreCase) == true ? tokens.HandleAsync(context) : vault.HandleAsync(context);
    }
}
