using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>Reads the bodies of requests. Members the service does not know are passed over.</summary>
internal static class SecretBody
{
    /// <exception cref="VaultException">The body has no <c>value</c>, or a member of the wrong kind.</exception>
    public static async Task<SecretDraft> ReadDraftAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using JsonDocument document = await ParseAsync(request, cancellationToken).ConfigureAwait(false);
        SecretChanges given = Changes(document.RootElement);
        return new SecretDraft
        {
            Value = Text(document.RootElement, "value") ?? throw VaultErrors.BadParameter("Property value is required"),
            ContentType = given.ContentType.Value,
            Tags = given.Tags.Value,
            Enabled = given.Enabled ?? true,
            NotBefore = given.NotBefore.Value,
            Expires = given.Expires.Value,
        };
    }

    /// <exception cref="VaultException">A member is of the wrong kind.</exception>
    public static async Task<SecretChanges> ReadChangesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using JsonDocument document = await ParseAsync(request, cancellationToken).ConfigureAwait(false);
        return Changes(document.RootElement);
    }

    /// <exception cref="VaultException">The body has no <c>value</c>.</exception>
    public static async Task<string> ReadBackupAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using JsonDocument document = await ParseAsync(request, cancellationToken).ConfigureAwait(false);
        return Text(document.RootElement, "value") ?? throw VaultErrors.CorruptBackup();
    }

    private static async Task<JsonDocument> ParseAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            JsonDocument document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException)
        {
            // The reader's message may quote the body, which may hold a value.
        }

        throw VaultErrors.BadParameter("The request body is not a JSON object.");
    }

    private static SecretChanges Changes(JsonElement body)
    {
        JsonElement attributes = body.TryGetProperty("attributes", out JsonElement found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return new SecretChanges
        {
            ContentType = body.TryGetProperty("contentType", out _) ? Text(body, "contentType") : default(Change<string>),
            Tags = body.TryGetProperty("tags", out JsonElement tags) ? Tags(tags) : default(Change<ImmutableSortedDictionary<string, string>>),
            NotBefore = Seconds(attributes, "nbf"),
            Expires = Seconds(attributes, "exp"),
            Enabled = Flag(attributes, "enabled"),
        };
    }

    private static string? Text(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out JsonElement element) || element.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : throw VaultErrors.InvalidProperty();
    }

    private static ImmutableSortedDictionary<string, string>? Tags(JsonElement tags)
    {
        if (tags.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (tags.ValueKind != JsonValueKind.Object || tags.EnumerateObject().Any(tag => tag.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)))
        {
            throw VaultErrors.InvalidProperty();
        }

        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty tag in tags.EnumerateObject())
        {
            builder[tag.Name] = tag.Value.GetString() ?? "";
        }

        return builder.ToImmutable();
    }

    private static Change<long?> Seconds(JsonElement attributes, string name)
    {
        if (attributes.ValueKind == JsonValueKind.Undefined || !attributes.TryGetProperty(name, out JsonElement element))
        {
            return default;
        }

        if (element.ValueKind == JsonValueKind.Null)
        {
            return new Change<long?>(true, null);
        }

        return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long seconds)
            ? new Change<long?>(true, seconds)
            : throw VaultErrors.InvalidProperty();
    }

    private static bool? Flag(JsonElement attributes, string name)
    {
        if (attributes.ValueKind == JsonValueKind.Undefined || !attributes.TryGetProperty(name, out JsonElement element))
        {
            return null;
        }

        return element.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            _ => throw VaultErrors.InvalidProperty(),
        };
    }
}
