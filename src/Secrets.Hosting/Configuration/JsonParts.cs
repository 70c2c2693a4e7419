using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>Lays JSON out as configuration, as the JSON files of an application are: <c>Database:Host</c>, <c>Hosts:0</c>.</summary>
internal static class JsonParts
{
    /// <summary>Adds the parts of an object or array.</summary>
    /// <returns>Whether the text was one.</returns>
    public static bool TryAdd(IDictionary<string, string?> data, string key, string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return false;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            Add(data, key, json.RootElement);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Add(IDictionary<string, string?> data, string key, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Add(data, ConfigurationPath.Combine(key, property.Name), property.Value);
                }

                break;
            case JsonValueKind.Array:
                for (int index = 0; index < element.GetArrayLength(); index++)
                {
                    Add(data, ConfigurationPath.Combine(key, index.ToString(CultureInfo.InvariantCulture)), element[index]);
                }

                break;
            case JsonValueKind.Null:
                data[key] = null;
                break;
            default:
                data[key] = element.ToString();
                break;
        }
    }
}
