namespace Secrets.Emulator.Tokens;

/// <summary>The outcome of looking at an Authorization header: claims, or the text of the refusal.</summary>
internal readonly record struct TokenCheck(TokenClaims? Claims, string? Refusal);
