using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secrets.Emulator.Tokens;

/// <summary>Issues signed tokens as Microsoft Entra ID would, and reads them back.</summary>
internal sealed partial class TokenAuthority(ECDsa key)
{
    private static readonly string Header = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256","kid":"emulator"}"""u8);

    /// <summary>The authority of this process: one, so that several vaults know each other's identities and tell tenants apart.</summary>
    public static TokenAuthority Shared { get; } = new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The issuer that tokens of <paramref name="tenantId"/> name.</summary>
    public static string IssuerOf(string tenantId) => $"https://sts.windows.net/{tenantId}/";

    public string Issue(TokenClaims claims)
    {
        string signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, TokenJson.Default.TokenClaims))}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    /// <summary>The claims of a token that this authority signed, or null for anything else.</summary>
    public TokenClaims? Read(ReadOnlySpan<char> token)
    {
        int end = token.LastIndexOf('.');
        int start = token.IndexOf('.');
        if (start < 0 || end == start)
        {
            return null;
        }

        try
        {
            byte[] signature = Base64Url.DecodeFromChars(token[(end + 1)..]);
            byte[] signed = Encoding.ASCII.GetBytes(token[..end].ToArray());
            return key.VerifyData(signed, signature, HashAlgorithmName.SHA256)
                ? JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token[(start + 1)..end]), TokenJson.Default.TokenClaims)
                : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(TokenClaims))]
    private sealed partial class TokenJson : JsonSerializerContext;
}
