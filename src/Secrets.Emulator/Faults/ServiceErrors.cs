using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Faults;

/// <summary>Errors that have nothing to do with the secrets asked for.</summary>
internal static class ServiceErrors
{
    public static VaultException Throttled() => new(
        429,
        "Throttled",
        "Request was not processed because too many requests were received. Reason: VaultRequestTypeLimitReached");

    public static VaultException ServerError(int status) => status switch
    {
        503 => new VaultException(status, "ServiceUnavailable", "The service is temporarily unavailable."),
        _ => new VaultException(status, "InternalServerError", "The service has encountered an internal error."),
    };
}
