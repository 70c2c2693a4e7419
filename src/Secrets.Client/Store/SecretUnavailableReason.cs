namespace Secrets;

/// <summary>Why a secret can't be had.</summary>
public enum SecretUnavailableReason
{
    /// <summary>The vault has no secret of this name, or not the pinned version; it may be deleted (HTTP 404).</summary>
    Missing,

    /// <summary>The secret is there but disabled (HTTP 403, error code <c>SecretDisabled</c>).</summary>
    Disabled,

    /// <summary>The identity may not read the secret, or the vault's firewall refuses the caller (HTTP 401 and 403).</summary>
    Forbidden,

    /// <summary>The vault refuses requests for now because there were too many (HTTP 429).</summary>
    Throttled,

    /// <summary>The vault can't be reached, answers with a server error, or no token could be had.</summary>
    Unreachable,

    /// <summary>The value doesn't convert to the type that the accessor wants, or the vault refuses the request as malformed.</summary>
    Invalid,

    /// <summary>The secret's expiry has passed. Reads still give the value; <see cref="SecretStore.ValidateAsync"/> reports it.</summary>
    Expired,
}
