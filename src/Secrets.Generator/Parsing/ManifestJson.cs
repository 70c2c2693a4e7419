using System.Text;
using Secrets.Generator.Model;
using Secrets.Shared;

namespace Secrets.Generator.Parsing;

/// <summary>Writes the manifest that tools read from the compiled assembly.</summary>
internal static class ManifestJson
{
    public static string Write(string type, EquatableArray<ManifestEntryModel> entries)
    {
        StringBuilder json = new("{\"type\":");
        AppendText(json, type);
        json.Append(",\"secrets\":[");
        for (int i = 0; i < entries.Count; i++)
        {
            json.Append(i == 0 ? "{\"member\":" : ",{\"member\":");
            AppendText(json, entries[i].Member);
            json.Append(",\"name\":");
            AppendText(json, entries[i].Name);
            json.Append(",\"type\":");
            AppendText(json, entries[i].Type);
            json.Append(entries[i].Required ? ",\"required\":true,\"version\":" : ",\"required\":false,\"version\":");
            AppendText(json, entries[i].Version);
            json.Append('}');
        }

        return json.Append("]}").ToString();
    }

    private static void AppendText(StringBuilder json, string? text)
    {
        if (text is null)
        {
            json.Append("null");
            return;
        }

        // Names and types are identifiers, punctuation and, in tuples, spaces: nothing that JSON wants escaped.
        json.Append('"').Append(text).Append('"');
    }
}
