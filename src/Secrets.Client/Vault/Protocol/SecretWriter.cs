using System.Text.Json;
using Azure.Core;

namespace Secrets.Protocol;

/// <summary>Writes the bodies of requests.</summary>
internal static class SecretWriter
{
    /// <summary>A new version: the value and all properties that are known.</summary>
    public static RequestContent WriteSecret(KeyVaultSecret secret) => Write(secret, static (writer, secret) =>
    {
        SecretProperties properties = secret.Properties;
        writer.WriteString("value", secret.Value);
        if (properties.HasTags)
        {
            WriteTags(writer, properties.Tags);
        }

        if (properties.ContentType is not null)
        {
            writer.WriteString("contentType", properties.ContentType);
        }

        if (properties.Enabled is not null || properties.NotBefore is not null || properties.ExpiresOn is not null)
        {
            writer.WriteStartObject("attributes");
            WriteEnabled(writer, properties.Enabled);
            WriteTimeIfAny(writer, "nbf", properties.NotBefore);
            WriteTimeIfAny(writer, "exp", properties.ExpiresOn);
            writer.WriteEndObject();
        }
    });

    /// <summary>A change: the assigned members only, with null for what is to be removed.</summary>
    public static RequestContent WriteChanges(SecretProperties properties) => Write(properties, static (writer, properties) =>
    {
        if (properties.Changes.HasFlag(SecretChanges.ContentType))
        {
            writer.WriteString("contentType", properties.ContentType);
        }

        if ((properties.Changes & SecretChanges.Attributes) != 0)
        {
            writer.WriteStartObject("attributes");
            WriteChangedAttributes(writer, properties);
            writer.WriteEndObject();
        }

        if (properties.HasChangedTags)
        {
            WriteTags(writer, properties.Tags);
        }
    });

    public static RequestContent WriteBackup(byte[] backup) => Write(backup, static (writer, backup) => writer.WriteString("value", Base64UrlText.Encode(backup)));

    private static void WriteChangedAttributes(Utf8JsonWriter writer, SecretProperties properties)
    {
        if (properties.Changes.HasFlag(SecretChanges.Enabled))
        {
            WriteEnabled(writer, properties.Enabled);
        }

        if (properties.Changes.HasFlag(SecretChanges.NotBefore))
        {
            WriteTimeOrNull(writer, "nbf", properties.NotBefore);
        }

        if (properties.Changes.HasFlag(SecretChanges.ExpiresOn))
        {
            WriteTimeOrNull(writer, "exp", properties.ExpiresOn);
        }
    }

    private static void WriteEnabled(Utf8JsonWriter writer, bool? enabled)
    {
        if (enabled is { } known)
        {
            writer.WriteBoolean("enabled", known);
        }
    }

    private static void WriteTimeIfAny(Utf8JsonWriter writer, string member, DateTimeOffset? time)
    {
        if (time is not null)
        {
            WriteTimeOrNull(writer, member, time);
        }
    }

    private static void WriteTimeOrNull(Utf8JsonWriter writer, string member, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            writer.WriteNumber(member, known.ToUnixTimeSeconds());
        }
        else
        {
            writer.WriteNull(member);
        }
    }

    private static void WriteTags(Utf8JsonWriter writer, IDictionary<string, string> tags)
    {
        writer.WriteStartObject("tags");
        foreach (KeyValuePair<string, string> tag in tags)
        {
            writer.WriteString(tag.Key, tag.Value);
        }

        writer.WriteEndObject();
    }

    private static RequestContent Write<T>(T model, Action<Utf8JsonWriter, T> writeMembers)
    {
        JsonScratch scratch = JsonScratch.ForThisThread;
        try
        {
            scratch.Writer.WriteStartObject();
            writeMembers(scratch.Writer, model);
            scratch.Writer.WriteEndObject();
            return RequestContent.Create(scratch.CopyWritten());
        }
        finally
        {
            scratch.Clear();
        }
    }
}
