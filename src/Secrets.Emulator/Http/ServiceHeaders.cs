using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Secrets.Emulator.Http;

/// <summary>The headers that the service sends with every answer.</summary>
internal static class ServiceHeaders
{
    private const string ClientRequestId = "x-ms-client-request-id";

    /// <summary>Fixed, since there is one emulator: the service tells which assignment let the caller in.</summary>
    private const string AssignmentId = "9f9b6f5c-6c0e-5c4e-8f0e-2f6d4c1f7a11";

    public static void Write(HttpRequest request, IHeaderDictionary headers)
    {
        headers.CacheControl = "no-cache";
        headers.Pragma = "no-cache";
        headers.Expires = "-1";
        headers.StrictTransportSecurity = "max-age=31536000;includeSubDomains";
        headers.XContentTypeOptions = "nosniff";
        headers["x-ms-keyvault-region"] = "local";
        headers["x-ms-keyvault-service-version"] = "1.9.3449.1";
        headers["x-ms-keyvault-network-info"] = "conn_type=Ipv4;addr=127.0.0.1;act_addr_fam=InterNetwork;";
        headers["x-ms-request-id"] = Guid.NewGuid().ToString();
        if (request.Headers.TryGetValue(ClientRequestId, out StringValues id))
        {
            headers[ClientRequestId] = id;
        }
    }

    public static void WriteAssignment(IHeaderDictionary headers) => headers["x-ms-keyvault-rbac-assignment-id"] = AssignmentId;
}
