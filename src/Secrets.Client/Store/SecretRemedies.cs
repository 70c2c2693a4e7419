namespace Secrets;

/// <summary>The words for each reason: what happened and how to mend it.</summary>
internal static class SecretRemedies
{
    public static string Describe(string name, SecretUnavailableReason reason) => $"The secret '{name}' {What(reason)}. {For(reason)}";

    /// <summary>For a value that doesn't fit: names the secret and the type, never the text.</summary>
    public static string DescribeInvalid(string name, string type) =>
        $"The secret '{name}' has a value that does not convert to {type}. {For(SecretUnavailableReason.Invalid)}";

    public static string For(SecretUnavailableReason reason) => reason switch
    {
        SecretUnavailableReason.Missing => "Create the secret (or recover it if it was deleted), correct the name or version, or declare it optional with a nullable type.",
        SecretUnavailableReason.Disabled => "Enable the secret, or set a new version.",
        SecretUnavailableReason.Forbidden =>
            "Give the application's identity the right to get secrets (role 'Key Vault Secrets User' or the access policy Get) and let the vault's firewall admit it; a new role assignment takes minutes to work.",
        SecretUnavailableReason.Throttled => "Send fewer requests to the vault: use one store per process and a longer RefreshAfter; it is tried again later.",
        SecretUnavailableReason.Unreachable => "Check the vault's address, the network and the credential; it is tried again later.",
        SecretUnavailableReason.Invalid => "Set a value in the form that the declared type needs, or declare the type that the value has.",
        _ => "Set a new version, or move the secret's expiry.",
    };

    private static string What(SecretUnavailableReason reason) => reason switch
    {
        SecretUnavailableReason.Missing => "does not exist",
        SecretUnavailableReason.Disabled => "is disabled",
        SecretUnavailableReason.Forbidden => "may not be read by this identity",
        SecretUnavailableReason.Throttled => "can't be read because the vault throttles requests",
        SecretUnavailableReason.Unreachable => "can't be read because the vault can't be reached",
        SecretUnavailableReason.Invalid => "is not valid",
        _ => "has expired",
    };
}
