using System.Text.Json.Serialization;

namespace Secrets.Emulator.Tokens;

/// <summary>What a token says. Times are Unix seconds.</summary>
internal sealed record TokenClaims
{
    [JsonPropertyName("aud")]
    public required string Audience { get; init; }

    [JsonPropertyName("iss")]
    public required string Issuer { get; init; }

    [JsonPropertyName("tid")]
    public required string TenantId { get; init; }

    [JsonPropertyName("iat")]
    public required long IssuedAt { get; init; }

    [JsonPropertyName("nbf")]
    public required long NotBefore { get; init; }

    [JsonPropertyName("exp")]
    public required long Expires { get; init; }

    /// <summary>The identity's name, which rights are given to.</summary>
    [JsonPropertyName("app_displayname")]
    public required string Identity { get; init; }

    [JsonPropertyName("oid")]
    public required string ObjectId { get; init; }

    [JsonPropertyName("appid")]
    public required string ApplicationId { get; init; }

    /// <summary>The claims challenge this token answers, as the caller sent it; null on ordinary tokens.</summary>
    [JsonPropertyName("xms_claims")]
    public string? Claims { get; init; }
}
