using System.Text;

namespace Secrets.Shared;

/// <summary>Makes secret names from member names, and knows which names a vault takes.</summary>
internal static class SecretNames
{
    private const int MaxLength = 127;

    /// <summary>Whether the text is 1 to 127 ASCII letters, digits and hyphens.</summary>
    public static bool IsValid(string name)
    {
        foreach (char character in name)
        {
            if (!IsAsciiLetter(character) && character is not ((>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= MaxLength;
    }

    /// <summary>Lower-case words with hyphens. Letters outside ASCII stay as they are: the name is then invalid and the user is told.</summary>
    public static string ToKebabCase(string memberName)
    {
        StringBuilder name = new(memberName.Length + 8);
        for (int i = 0; i < memberName.Length; i++)
        {
            char character = memberName[i];
            if (StartsWord(memberName, i))
            {
                name.Append('-');
            }

            name.Append(character is '_' ? '-' : ToLowerAscii(character));
        }

        return name.ToString();
    }

    /// <summary>What is left of a method's name without <c>Get</c> in front and <c>Async</c> behind.</summary>
    public static string StripMethodAffixes(string methodName)
    {
        const string Get = "Get";
        const string Async = "Async";
        string name = methodName;
        if (name.Length > Async.Length && name.EndsWith(Async, StringComparison.Ordinal))
        {
            name = name.Substring(0, name.Length - Async.Length);
        }

        // 'Getaway' is a word of its own.
        if (name.Length > Get.Length && name.StartsWith(Get, StringComparison.Ordinal) && !char.IsLower(name[Get.Length]))
        {
            name = name.Substring(Get.Length);
        }

        return name;
    }

    /// <summary>The name as a parameter: <c>StripeApiKey</c> → <c>stripeApiKey</c>, <c>TLSKey</c> → <c>tlsKey</c>.</summary>
    public static string ToCamelCase(string memberName)
    {
        char[] characters = memberName.ToCharArray();
        for (int i = 0; i < characters.Length && char.IsUpper(characters[i]); i++)
        {
            // The last capital of an acronym begins the next word.
            if (i > 0 && i + 1 < characters.Length && char.IsLower(characters[i + 1]))
            {
                break;
            }

            characters[i] = char.ToLowerInvariant(characters[i]);
        }

        return new string(characters);
    }

    private static bool StartsWord(string name, int index)
    {
        if (index == 0 || !char.IsUpper(name[index]))
        {
            return false;
        }

        char previous = name[index - 1];
        bool endsAcronym = char.IsUpper(previous) && index + 1 < name.Length && char.IsLower(name[index + 1]);
        return char.IsLower(previous) || char.IsDigit(previous) || endsAcronym;
    }

    private static char ToLowerAscii(char character) => character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;

    private static bool IsAsciiLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
