using System.Text;

namespace Secrets.Authentication;

/// <summary>Continuous access evaluation: the vault refuses a token until it carries certain claims.</summary>
internal static class ClaimsChallenge
{
    /// <summary>The claims as JSON, or null when the challenge asks for none that can be read.</summary>
    public static string? Read(BearerChallenge challenge)
    {
        if (!string.Equals(challenge.Error, "insufficient_claims", StringComparison.OrdinalIgnoreCase) || string.IsNullOrEmpty(challenge.Claims))
        {
            return null;
        }

        return Protocol.Base64UrlText.TryDecode(challenge.Claims) is { Length: > 0 } claims ? Encoding.UTF8.GetString(claims) : null;
    }
}
