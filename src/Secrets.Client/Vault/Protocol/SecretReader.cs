using System.Text.Json;

namespace Secrets.Protocol;

/// <summary>Reads the models of the service, members in any order, unknown ones passed over.</summary>
internal static class SecretReader
{
    public static KeyVaultSecret ReadSecret(ref Utf8JsonReader reader, in VaultRequest request)
    {
        var bundle = default(SecretBundle);
        SecretProperties properties = bundle.Read(ref reader, request.Name);
        return new KeyVaultSecret(properties, bundle.Value ?? throw new MalformedBodyException("has no member 'value'"));
    }

    public static SecretProperties ReadProperties(ref Utf8JsonReader reader, in VaultRequest request) =>
        default(SecretBundle).Read(ref reader, request.Name);

    public static DeletedSecret ReadDeletedSecret(ref Utf8JsonReader reader, in VaultRequest request) => ReadDeletedItem(ref reader, request.Name);

    public static SecretPage<SecretProperties> ReadPropertiesPage(ref Utf8JsonReader reader, in VaultRequest request) =>
        SecretPage<SecretProperties>.Read(ref reader, request.Name, static (ref Utf8JsonReader reader, string? name) => default(SecretBundle).Read(ref reader, name));

    public static SecretPage<DeletedSecret> ReadDeletedPage(ref Utf8JsonReader reader, in VaultRequest request) =>
        SecretPage<DeletedSecret>.Read(ref reader, request.Name, ReadDeletedItem);

    /// <summary>The blob of a backup, base64url without padding.</summary>
    public static byte[] ReadBackup(ref Utf8JsonReader reader, in VaultRequest request)
    {
        byte[]? blob = null;
        while (JsonReading.ReadMember(ref reader))
        {
            if (reader.ValueTextEquals("value"u8))
            {
                blob = Base64UrlText.TryDecode(JsonReading.ReadString(ref reader, "value"))
                    ?? throw new MalformedBodyException("has a member 'value' that is not base64url");
            }
            else
            {
                JsonReading.SkipValue(ref reader);
            }
        }

        return blob ?? throw new MalformedBodyException("has no member 'value'");
    }

    private static DeletedSecret ReadDeletedItem(ref Utf8JsonReader reader, string? name)
    {
        var bundle = default(SecretBundle);
        SecretProperties properties = bundle.Read(ref reader, name);
        return new DeletedSecret(properties)
        {
            RecoveryId = bundle.RecoveryId,
            DeletedOn = bundle.DeletedOn,
            ScheduledPurgeDate = bundle.ScheduledPurgeDate,
        };
    }
}
