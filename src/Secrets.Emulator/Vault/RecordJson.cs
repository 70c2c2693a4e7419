using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Secrets.Emulator.Vault;

/// <summary>The stored form of versions and of whole secrets, in backups and in data files.</summary>
internal static partial class RecordJson
{
    public static byte[] Write(SecretRecord record) =>
        JsonSerializer.SerializeToUtf8Bytes(new StoredSecret(record.Name, [.. record.Versions.Values]), StoredJson.Default.StoredSecret);

    public static SecretRecord Read(ReadOnlySpan<byte> json)
    {
        StoredSecret stored = JsonSerializer.Deserialize(json, StoredJson.Default.StoredSecret)!;
        return Build(stored.Name, stored.Versions);
    }

    public static byte[] WriteVersion(SecretVersion version) => JsonSerializer.SerializeToUtf8Bytes(version, StoredJson.Default.SecretVersion);

    public static SecretVersion ReadVersion(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, StoredJson.Default.SecretVersion)!;

    /// <summary>A secret from its versions.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static SecretRecord Build(string name, IReadOnlyCollection<SecretVersion> versions) => new()
    {
        Name = name,
        Versions = versions.ToImmutableSortedDictionary(version => version.Id, version => version, StringComparer.Ordinal),
        Latest = versions.MaxBy(version => version.Created) ?? throw new InvalidDataException($"Secret '{name}' has no version."),
    };

    private sealed record StoredSecret(string Name, IReadOnlyList<SecretVersion> Versions);

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(StoredSecret))]
    [JsonSerializable(typeof(SecretVersion))]
    private sealed partial class StoredJson : JsonSerializerContext;
}
