using System.Text.Json;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>Writes the bodies of answers, members in the order in which the service writes them.</summary>
internal static class SecretJson
{
    /// <summary>A SecretBundle; <paramref name="withValue"/> is false where the service leaves the value out.</summary>
    public static void WriteBundle(Utf8JsonWriter json, SecretEntry entry, VaultSettings settings, ApiVersion apiVersion, bool withValue)
    {
        json.WriteStartObject();
        if (withValue)
        {
            json.WriteString("value"u8, entry.Version.Value);
        }

        WriteProperties(json, entry, settings, apiVersion, withVersion: true);
        if (entry.Version.Managed)
        {
            json.WriteString("kid"u8, $"{settings.Address}keys/{entry.Record.Name}/{entry.Version.Id}");
            if (apiVersion.HasCertificateExtras && entry.Version.PreviousVersion is string previous)
            {
                json.WriteString("previousVersion"u8, previous);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>A DeletedSecretBundle; without soft-delete there is nothing to recover, and no member says so.</summary>
    public static void WriteDeletedBundle(Utf8JsonWriter json, SecretEntry entry, VaultSettings settings, ApiVersion apiVersion)
    {
        json.WriteStartObject();
        WriteDeletion(json, entry.Record, settings);
        WriteProperties(json, entry, settings, apiVersion, withVersion: true);
        if (entry.Version.Managed)
        {
            json.WriteString("kid"u8, $"{settings.Address}keys/{entry.Record.Name}/{entry.Version.Id}");
        }

        json.WriteEndObject();
    }

    /// <summary>A SecretItem or DeletedSecretItem: identifiers carry a version only where versions are listed.</summary>
    public static void WriteItem(Utf8JsonWriter json, SecretEntry entry, VaultSettings settings, ApiVersion apiVersion, bool withVersion)
    {
        json.WriteStartObject();
        WriteDeletion(json, entry.Record, settings);
        WriteProperties(json, entry, settings, apiVersion, withVersion);
        json.WriteEndObject();
    }

    private static void WriteDeletion(Utf8JsonWriter json, SecretRecord record, VaultSettings settings)
    {
        if (record.DeletedOn is DateTimeOffset deletedOn)
        {
            json.WriteString("recoveryId"u8, $"{settings.Address}deletedsecrets/{record.Name}");
            json.WriteNumber("deletedDate"u8, deletedOn.ToUnixTimeSeconds());
            json.WriteNumber("scheduledPurgeDate"u8, settings.PurgeDate(deletedOn).ToUnixTimeSeconds());
        }
    }

    private static void WriteProperties(Utf8JsonWriter json, SecretEntry entry, VaultSettings settings, ApiVersion apiVersion, bool withVersion)
    {
        SecretVersion version = entry.Version;
        if (version.ContentType is not null)
        {
            json.WriteString("contentType"u8, version.ContentType);
        }

        json.WriteString("id"u8, withVersion ? $"{settings.Address}secrets/{entry.Record.Name}/{version.Id}" : $"{settings.Address}secrets/{entry.Record.Name}");
        if (version.Managed)
        {
            json.WriteBoolean("managed"u8, true);
        }

        WriteAttributes(json, version, settings, apiVersion);
        if (version.Tags is not null)
        {
            json.WriteStartObject("tags"u8);
            foreach ((string key, string value) in version.Tags)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteAttributes(Utf8JsonWriter json, SecretVersion version, VaultSettings settings, ApiVersion apiVersion)
    {
        json.WriteStartObject("attributes"u8);
        json.WriteBoolean("enabled"u8, version.Enabled);
        if (version.NotBefore is long notBefore)
        {
            json.WriteNumber("nbf"u8, notBefore);
        }

        if (version.Expires is long expires)
        {
            json.WriteNumber("exp"u8, expires);
        }

        json.WriteNumber("created"u8, version.Created);
        json.WriteNumber("updated"u8, version.Updated);
        json.WriteString("recoveryLevel"u8, apiVersion.RecoveryLevel(settings.RecoveryLevel));
        if (apiVersion.HasRecoverableDays)
        {
            json.WriteNumber("recoverableDays"u8, settings.SoftDelete ? settings.RetentionDays : 0);
        }

        json.WriteEndObject();
    }
}
