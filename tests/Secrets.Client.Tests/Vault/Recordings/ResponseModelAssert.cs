using System.Text.Json.Nodes;

namespace Secrets.Client.Tests.Vault.Recordings;

/// <summary>Checks that a model shows every member of the response that it was made of; a member without a place in the model fails.</summary>
internal static class ResponseModelAssert
{
    public static void Shows(JsonObject body, KeyVaultSecret secret)
    {
        foreach ((string member, JsonNode? value) in body)
        {
            if (member == "value")
            {
                Assert.Equal(value!.GetValue<string>(), secret.Value);
            }
            else if (secret is DeletedSecret deleted && member is "recoveryId" or "deletedDate" or "scheduledPurgeDate")
            {
                ShowsDeletion(member, value!, (DeletedSecret)secret);
            }
            else
            {
                ShowsMember(member, value, secret.Properties);
            }
        }
    }

    public static void Shows(JsonObject body, SecretProperties properties)
    {
        foreach ((string member, JsonNode? value) in body)
        {
            ShowsMember(member, value, properties);
        }
    }

    private static void ShowsDeletion(string member, JsonNode value, DeletedSecret deleted)
    {
        object? shown = member switch
        {
            "recoveryId" => deleted.RecoveryId,
            "deletedDate" => deleted.DeletedOn?.ToUnixTimeSeconds(),
            _ => deleted.ScheduledPurgeDate?.ToUnixTimeSeconds(),
        };
        Assert.Equal(member == "recoveryId" ? new Uri(value.GetValue<string>()) : value.GetValue<long>(), shown);
    }

    private static void ShowsMember(string member, JsonNode? value, SecretProperties properties)
    {
        switch (member)
        {
            case "id":
                ShowsId(value!.GetValue<string>(), properties);
                break;
            case "attributes":
                ShowsAttributes(value!.AsObject(), properties);
                break;
            case "tags":
                Assert.Equal(value!.AsObject().ToDictionary(tag => tag.Key, tag => tag.Value!.GetValue<string>()), properties.Tags.ToDictionary());
                break;
            case "contentType":
                Assert.Equal(value?.GetValue<string>(), properties.ContentType);
                break;
            case "managed":
                Assert.Equal(value!.GetValue<bool>(), properties.Managed);
                break;
            case "kid":
                Assert.Equal(new Uri(value!.GetValue<string>()), properties.KeyId);
                break;
            case "previousVersion":
                Assert.Equal(value!.GetValue<string>(), properties.PreviousVersion);
                break;
            default:
                Assert.Fail($"The model has no place for '{member}'.");
                break;
        }
    }

    private static void ShowsId(string id, SecretProperties properties)
    {
        var uri = new Uri(id);
        string[] parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(uri, properties.Id);
        Assert.Equal(new Uri(uri.GetLeftPart(UriPartial.Authority)), properties.VaultUri);
        Assert.Equal(parts[1], properties.Name);
        Assert.Equal(parts.ElementAtOrDefault(2), properties.Version);
    }

    private static void ShowsAttributes(JsonObject attributes, SecretProperties properties)
    {
        foreach ((string member, JsonNode? value) in attributes)
        {
            object? shown = member switch
            {
                "enabled" => properties.Enabled,
                "nbf" => properties.NotBefore?.ToUnixTimeSeconds(),
                "exp" => properties.ExpiresOn?.ToUnixTimeSeconds(),
                "created" => properties.CreatedOn?.ToUnixTimeSeconds(),
                "updated" => properties.UpdatedOn?.ToUnixTimeSeconds(),
                "recoveryLevel" => properties.RecoveryLevel,
                "recoverableDays" => (long?)properties.RecoverableDays,
                _ => throw new InvalidOperationException($"The model has no place for '{member}'."),
            };
            object expected = value!.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.Number => value.GetValue<long>(),
                System.Text.Json.JsonValueKind.String => value.GetValue<string>(),
                _ => value.GetValue<bool>(),
            };
            Assert.Equal(expected, shown);
        }
    }
}
