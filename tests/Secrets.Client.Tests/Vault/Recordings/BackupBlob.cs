namespace Secrets.Client.Tests.Vault.Recordings;

/// <summary>The text of a backup on the wire: base64url without padding. Written for the tests, so that they don't repeat a mistake of the client's.</summary>
internal static class BackupBlob
{
    public static string ToText(byte[] blob) => Convert.ToBase64String(blob).Replace("=", null, StringComparison.Ordinal).Replace('+', '-').Replace('/', '_');

    public static byte[] FromText(string text) =>
        Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4));
}
