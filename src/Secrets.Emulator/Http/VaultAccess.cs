using System.Text;
using Microsoft.AspNetCore.Http;
using Secrets.Emulator.Faults;
using Secrets.Emulator.Tokens;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>Lets callers in: challenge first, then the token, then the right.</summary>
internal sealed class VaultAccess(
    TokenValidator validator,
    IdentityRights rights,
    VaultFaults faults,
    VaultAccessModel model,
    string vaultName,
    string authority,
    string resource)
{
    /// <summary>The caller, whose token was found valid.</summary>
    /// <exception cref="VaultException">401; the challenge is in the headers of the answer.</exception>
    public TokenClaims Authenticate(HttpContext context, in FaultTarget target)
    {
        TokenCheck check = validator.Check(context.Request.Headers.Authorization);
        if (check.Claims is not TokenClaims caller)
        {
            throw Challenge(context, target, check.Refusal!);
        }

        if (faults.Any)
        {
            FaultTarget known = target with { Identity = caller.Identity };
            if (faults.Take<FaultKind.ExpireToken>(known) is not null)
            {
                throw Challenge(context, known, "[TokenExpired] Error validating token: 'S2S12086'.");
            }

            if (faults.Take<FaultKind.RequireClaims>(known, fault => fault.Claims != caller.Claims) is FaultKind.RequireClaims required)
            {
                string claims = Convert.ToBase64String(Encoding.UTF8.GetBytes(required.Claims));
                context.Response.Headers.WWWAuthenticate =
                    $"Bearer realm=\"\", authorization_uri=\"{authority}/oauth2/authorize\", error=\"insufficient_claims\", claims=\"{claims}\"";
                throw Unauthorized("AKV10100: The token does not satisfy the claims that continuous access evaluation asks for.");
            }
        }

        return caller;
    }

    /// <exception cref="VaultException">403: the caller lacks the right.</exception>
    public void Authorize(HttpContext context, VaultRoute route, TokenClaims caller)
    {
        bool denied = faults.Any
            && faults.Take<FaultKind.Deny>(new FaultTarget(context.Request.Method, route.Name, caller.Identity)) is not null;
        if (denied || !rights.Of(caller.Identity).HasFlag(OperationRights.Needed(route.Operation)))
        {
            throw OperationRights.Refuse(model, route, vaultName, $"appid={caller.ApplicationId};oid={caller.ObjectId};iss={caller.Issuer}");
        }

        if (model == VaultAccessModel.RoleBased)
        {
            ServiceHeaders.WriteAssignment(context.Response.Headers);
        }
    }

    private VaultException Challenge(HttpContext context, in FaultTarget target, string message)
    {
        string asked = faults.Take<FaultKind.ForeignChallenge>(target)?.Resource ?? resource;
        context.Response.Headers.WWWAuthenticate = $"Bearer authorization=\"{authority}\", resource=\"{asked}\"";
        return Unauthorized(message);
    }

    private static VaultException Unauthorized(string message) => new(401, "Unauthorized", message);
}
