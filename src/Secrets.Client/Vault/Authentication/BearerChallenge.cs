namespace Secrets.Authentication;

/// <summary>The Bearer challenge of a 401 as it stands in the header, unverified.</summary>
internal sealed class BearerChallenge
{
    /// <summary>The resource that a token is asked for; <see cref="Scope"/> when only that is given.</summary>
    public string? Resource { get; set; }

    public string? Scope { get; set; }

    /// <summary>The address of the authority, which names the tenant.</summary>
    public string? Authorization { get; set; }

    public string? Error { get; set; }

    /// <summary>Claims that a new token must carry, in base64.</summary>
    public string? Claims { get; set; }
}
