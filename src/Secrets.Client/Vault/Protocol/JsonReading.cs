using System.Text.Json;

namespace Secrets.Protocol;

/// <summary>The members that the service's bodies are made of. Null counts as absent everywhere.</summary>
internal static class JsonReading
{
    public static string? ReadString(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw Wrong(member, "a string"),
        };
    }

    /// <summary>A string that is usually one of a few, whose instances are shared.</summary>
    public static string? ReadKnownString(ref Utf8JsonReader reader, string member, ReadOnlySpan<string> known)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            return reader.TokenType == JsonTokenType.Null ? null : throw Wrong(member, "a string");
        }

        foreach (string candidate in known)
        {
            if (reader.ValueTextEquals(candidate))
            {
                return candidate;
            }
        }

        return reader.GetString();
    }

    public static bool? ReadBoolean(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            _ => throw Wrong(member, "true or false"),
        };
    }

    public static int? ReadInt32(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt32(out int value) => value,
            JsonTokenType.Null => null,
            _ => throw Wrong(member, "an integer"),
        };
    }

    /// <summary>A time in whole seconds since 1970.</summary>
    public static DateTimeOffset? ReadTime(ref Utf8JsonReader reader, string member)
    {
        const long Year9999 = 253402300799;
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out long seconds) && seconds is >= 0 and <= Year9999 => DateTimeOffset.FromUnixTimeSeconds(seconds),
            JsonTokenType.Null => null,
            _ => throw Wrong(member, "a time in seconds since 1970"),
        };
    }

    public static Uri? ReadUri(ref Utf8JsonReader reader, string member)
    {
        string? text = ReadString(ref reader, member);
        if (text is null)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) ? uri : throw Wrong(member, "an absolute address");
    }

    /// <summary>Enters the object that is the value of a member; false for null.</summary>
    public static bool TryEnterObject(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => true,
            JsonTokenType.Null => false,
            _ => throw Wrong(member, "an object"),
        };
    }

    /// <summary>Moves to the next member's name; false at the end of the object.</summary>
    public static bool ReadMember(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Passes over the value of a member that this client does not know.</summary>
    public static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    private static MalformedBodyException Wrong(string member, string expected) => new($"has a member '{member}' that is not {expected}");
}
