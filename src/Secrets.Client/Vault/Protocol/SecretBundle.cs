using System.Text.Json;

namespace Secrets.Protocol;

/// <summary>Collects the members of a secret, of a list item or of a deleted secret: one shape, in which each has some members only.</summary>
internal struct SecretBundle
{
    private SecretId? _id;
    private string? _contentType;
    private bool? _enabled;
    private DateTimeOffset? _notBefore;
    private DateTimeOffset? _expiresOn;
    private TagDictionary? _tags;

    public string? Value { get; private set; }

    public Uri? RecoveryId { get; private set; }

    public DateTimeOffset? DeletedOn { get; private set; }

    public DateTimeOffset? ScheduledPurgeDate { get; private set; }

    /// <param name="reader">On the start of the object; on its end afterwards.</param>
    /// <param name="knownName">The name that was asked for, to be shared instead of copied.</param>
    public SecretProperties Read(ref Utf8JsonReader reader, string? knownName)
    {
        var properties = new SecretProperties();
        while (JsonReading.ReadMember(ref reader))
        {
            ReadMember(ref reader, properties, knownName);
        }

        properties.Load(_id ?? throw new MalformedBodyException("has no member 'id'"), _contentType, _enabled, _notBefore, _expiresOn, _tags);
        return properties;
    }

    private void ReadMember(ref Utf8JsonReader reader, SecretProperties properties, string? knownName)
    {
        if (reader.ValueTextEquals("value"u8))
        {
            Value = JsonReading.ReadString(ref reader, "value");
        }
        else if (reader.ValueTextEquals("id"u8))
        {
            ReadId(ref reader, knownName);
        }
        else if (reader.ValueTextEquals("attributes"u8))
        {
            ReadAttributes(ref reader, properties);
        }
        else if (reader.ValueTextEquals("contentType"u8))
        {
            _contentType = JsonReading.ReadString(ref reader, "contentType");
        }
        else if (reader.ValueTextEquals("tags"u8))
        {
            ReadTags(ref reader);
        }
        else if (reader.ValueTextEquals("managed"u8))
        {
            properties.Managed = JsonReading.ReadBoolean(ref reader, "managed") ?? false;
        }
        else if (reader.ValueTextEquals("kid"u8))
        {
            properties.KeyId = JsonReading.ReadUri(ref reader, "kid");
        }
        else if (reader.ValueTextEquals("previousVersion"u8))
        {
            properties.PreviousVersion = JsonReading.ReadString(ref reader, "previousVersion");
        }
        else
        {
            ReadDeletionMember(ref reader);
        }
    }

    private void ReadDeletionMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("recoveryId"u8))
        {
            RecoveryId = JsonReading.ReadUri(ref reader, "recoveryId");
        }
        else if (reader.ValueTextEquals("deletedDate"u8))
        {
            DeletedOn = JsonReading.ReadTime(ref reader, "deletedDate");
        }
        else if (reader.ValueTextEquals("scheduledPurgeDate"u8))
        {
            ScheduledPurgeDate = JsonReading.ReadTime(ref reader, "scheduledPurgeDate");
        }
        else
        {
            JsonReading.SkipValue(ref reader);
        }
    }

    private void ReadId(ref Utf8JsonReader reader, string? knownName)
    {
        string? text = JsonReading.ReadString(ref reader, "id");
        if (text is not null && !SecretId.TryParse(text, knownName, out _id))
        {
            throw new MalformedBodyException("has a member 'id' that is not the identifier of a secret");
        }
    }

    private void ReadAttributes(ref Utf8JsonReader reader, SecretProperties properties)
    {
        if (!JsonReading.TryEnterObject(ref reader, "attributes"))
        {
            return;
        }

        while (JsonReading.ReadMember(ref reader))
        {
            ReadAttribute(ref reader, properties);
        }
    }

    private void ReadAttribute(ref Utf8JsonReader reader, SecretProperties properties)
    {
        if (reader.ValueTextEquals("enabled"u8))
        {
            _enabled = JsonReading.ReadBoolean(ref reader, "enabled");
        }
        else if (reader.ValueTextEquals("created"u8))
        {
            properties.CreatedOn = JsonReading.ReadTime(ref reader, "created");
        }
        else if (reader.ValueTextEquals("updated"u8))
        {
            properties.UpdatedOn = JsonReading.ReadTime(ref reader, "updated");
        }
        else if (reader.ValueTextEquals("recoveryLevel"u8))
        {
            properties.RecoveryLevel = RecoveryLevels.Read(ref reader);
        }
        else if (reader.ValueTextEquals("recoverableDays"u8))
        {
            properties.RecoverableDays = JsonReading.ReadInt32(ref reader, "recoverableDays");
        }
        else if (reader.ValueTextEquals("nbf"u8))
        {
            _notBefore = JsonReading.ReadTime(ref reader, "nbf");
        }
        else if (reader.ValueTextEquals("exp"u8))
        {
            _expiresOn = JsonReading.ReadTime(ref reader, "exp");
        }
        else
        {
            JsonReading.SkipValue(ref reader);
        }
    }

    private void ReadTags(ref Utf8JsonReader reader)
    {
        if (!JsonReading.TryEnterObject(ref reader, "tags"))
        {
            return;
        }

        _tags = null;
        while (JsonReading.ReadMember(ref reader))
        {
            _tags ??= new TagDictionary();
            string name = reader.GetString()!;
            _tags.Load(name, JsonReading.ReadString(ref reader, "tags") ?? string.Empty);
        }
    }
}
