using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Secrets.Emulator.Host;

/// <summary>
/// Reads a seed file: an object with one member per secret, whose value is the secret's text, or an object with <c>value</c> (a text, or JSON that is kept
/// as text), <c>contentType</c>, <c>tags</c>, <c>enabled</c>, <c>notBefore</c>, <c>expiresOn</c>; or with <c>certificate</c> (the path of a PKCS#12 file),
/// <c>password</c> and <c>format</c>. Comments and trailing commas are allowed.
/// </summary>
internal static class SeedFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="InvalidDataException">The file is not such an object; the message names the secret and never a value.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<SeedEntry> Read(string path)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException($"There is no seed file '{path}'.", path, exception);
        }
        catch (JsonException exception)
        {
            // Position only: the reader's message may quote what stands there.
            throw new InvalidDataException($"The seed file '{path}' is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(member => Entry(member.Name, member.Value, Path.GetDirectoryName(Path.GetFullPath(path))!))]
                : throw new InvalidDataException($"The seed file '{path}' must hold one object, with a member per secret.");
        }
    }

    private static SeedEntry Entry(string name, JsonElement element, string folder) => element.ValueKind switch
    {
        JsonValueKind.String => new SeedEntry { Name = name, Value = element.GetString() },
        JsonValueKind.Object when element.TryGetProperty("certificate", out JsonElement file) => Certificate(name, element, Path.Combine(folder, Text(name, "certificate", file))),
        JsonValueKind.Object when element.TryGetProperty("value", out JsonElement value) => new SeedEntry
        {
            Name = name,
            Value = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(),
            Configure = Attributes(name, element),
        },
        _ => throw new InvalidDataException($"Secret '{name}' in the seed file must be a text, or an object with a member 'value' or 'certificate'."),
    };

    private static SeedEntry Certificate(string name, JsonElement element, string path)
    {
        string? password = element.TryGetProperty("password", out JsonElement given) ? Text(name, "password", given) : null;
        string format = element.TryGetProperty("format", out JsonElement named) ? Text(name, "format", named) : nameof(CertificateFormat.Pkcs12);
        try
        {
            return new SeedEntry
            {
                Name = name,
                Certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password, X509KeyStorageFlags.Exportable),
                Format = Enum.TryParse(format, ignoreCase: true, out CertificateFormat parsed)
                    ? parsed
                    : throw new InvalidDataException($"The format of certificate '{name}' in the seed file must be pkcs12 or pem."),
            };
        }
        catch (CryptographicException exception)
        {
            throw new InvalidDataException($"The certificate '{path}' of secret '{name}' cannot be read: is it PKCS#12, and is the password right?", exception);
        }
    }

    private static Action<SecretSeed> Attributes(string name, JsonElement element)
    {
        string? contentType = element.TryGetProperty("contentType", out JsonElement type) ? Text(name, "contentType", type) : null;
        bool enabled = !element.TryGetProperty("enabled", out JsonElement flag) || flag.ValueKind != JsonValueKind.False;
        DateTimeOffset? notBefore = Date(name, element, "notBefore");
        DateTimeOffset? expiresOn = Date(name, element, "expiresOn");
        Dictionary<string, string> tags = element.TryGetProperty("tags", out JsonElement given) && given.ValueKind == JsonValueKind.Object
            ? given.EnumerateObject().ToDictionary(tag => tag.Name, tag => Text(name, "tags", tag.Value))
            : [];
        return seed =>
        {
            seed.ContentType = contentType;
            seed.Enabled = enabled;
            seed.NotBefore = notBefore;
            seed.ExpiresOn = expiresOn;
            foreach ((string key, string value) in tags)
            {
                seed.Tags[key] = value;
            }
        };
    }

    private static DateTimeOffset? Date(string secret, JsonElement element, string member)
    {
        if (!element.TryGetProperty(member, out JsonElement given))
        {
            return null;
        }

        return given.ValueKind == JsonValueKind.String && given.TryGetDateTimeOffset(out DateTimeOffset date)
            ? date
            : throw new InvalidDataException($"Member '{member}' of secret '{secret}' in the seed file must be a date such as 2027-01-31T00:00:00Z.");
    }

    private static string Text(string secret, string member, JsonElement element) => element.ValueKind == JsonValueKind.String
        ? element.GetString()!
        : throw new InvalidDataException($"Member '{member}' of secret '{secret}' in the seed file must be a text.");
}
