using System.Text.Json;

namespace Secrets.Protocol;

/// <summary>One page of a list.</summary>
internal sealed class SecretPage<T>
{
    private SecretPage(List<T> items, string? nextLink)
    {
        Items = items;
        NextLink = nextLink;
    }

    public delegate T ItemReader(ref Utf8JsonReader reader, string? knownName);

    public List<T> Items { get; }

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? NextLink { get; }

    public static SecretPage<T> Read(ref Utf8JsonReader reader, string? knownName, ItemReader readItem)
    {
        var items = new List<T>();
        string? nextLink = null;
        while (JsonReading.ReadMember(ref reader))
        {
            if (reader.ValueTextEquals("value"u8))
            {
                ReadItems(ref reader, knownName, readItem, items);
            }
            else if (reader.ValueTextEquals("nextLink"u8))
            {
                nextLink = JsonReading.ReadString(ref reader, "nextLink");
            }
            else
            {
                JsonReading.SkipValue(ref reader);
            }
        }

        return new SecretPage<T>(items, string.IsNullOrEmpty(nextLink) ? null : nextLink);
    }

    private static void ReadItems(ref Utf8JsonReader reader, string? knownName, ItemReader readItem, List<T> items)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new MalformedBodyException("has a member 'value' that is not an array");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new MalformedBodyException("lists something that is not an object");
            }

            items.Add(readItem(ref reader, knownName));
        }
    }
}
