namespace Secrets.Analyzers.Literals;

/// <summary>Names of members that hold a secret, as opposed to names that only speak of one: <c>ApiKey</c>, not <c>ApiKeyHeader</c>.</summary>
internal static class SecretLikeNames
{
    private static readonly HashSet<string> LastWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pwd", "passphrase", "secret",
    };

    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "access", "account", "shared", "signing", "encryption", "private", "secret", "master", "storage", "auth", "hmac", "jwt", "license", "webhook",
    };

    private static readonly HashSet<string> Tokens = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "auth", "authentication", "bearer", "refresh", "api", "bot", "sas", "security", "secret", "personal",
    };

    public static bool IsSecretLike(string name)
    {
        List<string> words = Split(name);
        string last = words[words.Count - 1];
        string before = words.Count > 1 ? words[words.Count - 2] : "";
        return LastWords.Contains(last)
            || (Is(last, "key") && Keys.Contains(before))
            || Is(last, "apikey")
            || (Is(last, "token") && (words.Count == 1 || Tokens.Contains(before)))
            || (Is(last, "string") && Is(before, "connection"));
    }

    private static bool Is(string word, string expected) => string.Equals(word, expected, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>StripeAPIKey_Old</c> → Stripe, API, Key, Old.</summary>
    private static List<string> Split(string name)
    {
        List<string> words = [];
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || StartsWord(name, i))
            {
                string word = name.Substring(start, i - start).Trim('_');
                if (word.Length > 0)
                {
                    words.Add(word);
                }

                start = i;
            }
        }

        return words.Count == 0 ? [name] : words;
    }

    private static bool StartsWord(string name, int index)
    {
        if (name[index] == '_')
        {
            return true;
        }

        bool endsAcronym = char.IsUpper(name[index - 1]) && index + 1 < name.Length && char.IsLower(name[index + 1]);
        return char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || endsAcronym);
    }
}
