namespace Secrets.Analyzers.Literals;

/// <summary>Tells texts that stand for a value from values.</summary>
internal static class Placeholders
{
    /// <summary>
    /// Whether the text cannot be a secret: blank, a mask, <c>&lt;password&gt;</c>, <c>{password}</c>, <c>$(PASSWORD)</c>, <c>${PASSWORD}</c>,
    /// <c>#{password}#</c>, <c>%PASSWORD%</c>, <c>__password__</c>, or a reference to a vault that the host resolves.
    /// </summary>
    public static bool IsPlaceholder(string text)
    {
        string value = text.Trim().Trim('"', '\'');
        if (value.Length == 0 || IsMask(value))
        {
            return true;
        }

        return Surrounded(value, "<", ">")
            || Surrounded(value, "{", "}")
            || Surrounded(value, "[", "]")
            || Surrounded(value, "$(", ")")
            || Surrounded(value, "${", "}")
            || Surrounded(value, "#{", "}")
            || Surrounded(value, "#{", "}#")
            || Surrounded(value, "%", "%")
            || Surrounded(value, "__", "__")
            || value.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Surrounded(string value, string start, string end) => value.Length > start.Length + end.Length
        && value.StartsWith(start, StringComparison.Ordinal)
        && value.EndsWith(end, StringComparison.Ordinal);

    private static bool IsMask(string value)
    {
        foreach (char character in value)
        {
            if (character is not ('*' or '.' or '…' or '•' or 'x' or 'X' or '?' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
