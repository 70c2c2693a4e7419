using System.Buffers.Text;
using System.Text;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>The opaque <c>$skiptoken</c>: where a page begins, and whether an empty page came just before it.</summary>
internal readonly record struct SkipToken(string? After, bool FollowsEmptyPage)
{
    private const string PlainPrefix = "2!";
    private const string EmptyPrefix = "2~";

    public string Encode() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes((FollowsEmptyPage ? EmptyPrefix : PlainPrefix) + After));

    /// <exception cref="VaultException">This is not a token the emulator gave out.</exception>
    public static SkipToken Decode(string? token)
    {
        if (token is null)
        {
            return default;
        }

        if (Base64Url.IsValid(token))
        {
            string text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
            string? after = text.Length > PlainPrefix.Length ? text[PlainPrefix.Length..] : null;
            if (text.StartsWith(PlainPrefix, StringComparison.Ordinal))
            {
                return new SkipToken(after, FollowsEmptyPage: false);
            }

            if (text.StartsWith(EmptyPrefix, StringComparison.Ordinal))
            {
                return new SkipToken(after, FollowsEmptyPage: true);
            }
        }

        throw VaultErrors.BadParameter("The $skiptoken is not valid.");
    }
}
