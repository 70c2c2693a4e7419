namespace Secrets.Emulator.Tokens;

/// <summary>What a caller asks the token issuer for.</summary>
/// <param name="Identity">Whose token.</param>
/// <param name="Audience">The resource, without <c>/.default</c>.</param>
/// <param name="TenantId">The tenant to issue for; null is the vault's.</param>
/// <param name="Claims">The claims challenge to answer, or null.</param>
internal sealed record TokenRequest(string Identity, string Audience, string? TenantId, string? Claims);
