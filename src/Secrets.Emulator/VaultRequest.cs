namespace Secrets.Emulator;

/// <summary>A request that the emulator answered. It never holds a body or a token.</summary>
/// <param name="Identity">The identity whose token it carried, or null where it had none or the token was refused.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, for example <c>/secrets/payments-db</c>.</param>
/// <param name="Query">The query with its question mark, or an empty text.</param>
/// <param name="Status">The status of the answer; 0 where a fault dropped the connection.</param>
/// <param name="ReceivedOn">When it came in, by the vault's clock.</param>
public sealed record VaultRequest(string? Identity, string Method, string Path, string Query, int Status, DateTimeOffset ReceivedOn);
