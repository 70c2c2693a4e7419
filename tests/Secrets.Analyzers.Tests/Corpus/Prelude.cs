using Microsoft.Extensions.Logging;

namespace Corpus;

/// <summary>What the files of the corpus read secrets from.</summary>
public static class Vault
{
    public static Secret<string> Key => throw null!;

    public static Secret<string?> OptionalKey => throw null!;

    public static Secret<byte[]> Bytes => throw null!;

    public static Secret<int> Pin => throw null!;

    public static Secret<bool> Flag => throw null!;

    public static Secret<Uri> Address => throw null!;

    public static Secret<string[]> Keys => throw null!;

    public static Secret<SecretBytes> Raw => throw null!;

    public static Secret<System.Security.Cryptography.X509Certificates.X509Certificate2> Certificate => throw null!;

    public static Secret<Login> Login => throw null!;

    public static SecretAccessor<string> KeyAccessor => throw null!;

    public static SecretAccessor<Login> LoginAccessor => throw null!;

    public static SecretClient Client => throw null!;

    public static Azure.Security.KeyVault.Secrets.SecretClient OfficialClient => throw null!;

    public static ILogger Logger => throw null!;
}

public sealed class Login
{
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public int Port { get; set; }

    public Session Inner { get; set; } = new();
}

public sealed class Session
{
    public string Token { get; set; } = "";
}
