using System.Text.Json.Nodes;
using Azure;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault.Recordings;

public class SpecExampleTests
{
    private const string Folder = "reference/spec-examples";

    // The published examples leave their blobs out; any base64url text stands for them.
    private const string Blob = "KUF6dXJlS2V5VmF1bHRTZWNyZXRCYWNrdXBWMS5taWNyb3NvZnQuY29t";

    public static TheoryData<string, bool> Examples => SharedFolder.JsonFiles(Folder);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Published_example_is_sent_and_read_as_the_specification_says(string file, bool async)
    {
        string text = SharedFolder.Read(Folder, file);
        JsonObject example = JsonNode.Parse(text)!.AsObject();
        JsonObject parameters = example["parameters"]!.AsObject();
        (string status, JsonNode? response) = example["responses"]!.AsObject().Single();
        JsonObject? body = response!["body"]?.AsObject();
        ReplaceBlob(body);
        ReplaceBlob(parameters["parameters"]?.AsObject());

        ScriptedVault vault = ScriptedVault.Answering(ScriptedVault.Json(body?.ToJsonString() ?? string.Empty, (System.Net.HttpStatusCode)int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)));
        AnyClient client = TestClients.Create(vault, async, vaultUri: new Uri(parameters["vaultBaseUrl"]!.GetValue<string>()));
        await CallAsync(example["operationId"]!.GetValue<string>(), parameters, body, client);

        VaultRequestRecord sent = Assert.Single(vault.Authorized);
        Assert.Contains("api-version=", sent.Uri.Query, StringComparison.Ordinal);
        if (parameters["parameters"] is JsonObject expected)
        {
            Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(sent.Body!)), sent.Body);
        }
    }

    private static async Task CallAsync(string operation, JsonObject parameters, JsonObject? body, AnyClient client)
    {
        string name = parameters["secret-name"]?.GetValue<string>() ?? string.Empty;
        string? version = parameters["secret-version"]?.GetValue<string>();
        switch (operation)
        {
            case "GetSecret":
                SecretContentType? contentType = parameters["outContentType"]?.GetValue<string>() is { } type ? new SecretContentType(type) : (SecretContentType?)null;
                ResponseModelAssert.Shows(body!, (await client.GetSecret(name, version, contentType)).Value);
                break;
            case "SetSecret":
                ResponseModelAssert.Shows(body!, (await client.SetSecret(name, parameters["parameters"]!["value"]!.GetValue<string>())).Value);
                break;
            case "UpdateSecret":
                await UpdateAsync(parameters, body!, client, name, version);
                break;
            case "DeleteSecret":
                ResponseModelAssert.Shows(body!, (await client.StartDeleteSecret(name)).Value);
                break;
            case "RecoverDeletedSecret":
                ResponseModelAssert.Shows(body!, (await client.StartRecoverDeletedSecret(name)).Value);
                break;
            case "GetDeletedSecret":
                ResponseModelAssert.Shows(body!, (await client.GetDeletedSecret(name)).Value);
                break;
            case "PurgeDeletedSecret":
                Assert.Equal(204, (await client.PurgeDeletedSecret(name)).Status);
                break;
            case "BackupSecret":
                Assert.Equal(Blob, BackupBlob.ToText((await client.BackupSecret(name)).Value));
                break;
            case "RestoreSecret":
                ResponseModelAssert.Shows(body!, (await client.RestoreSecretBackup(BackupBlob.FromText(Blob))).Value);
                break;
            default:
                ListFirstPage(operation, parameters, body!, client.Inner, name);
                break;
        }
    }

    private static async Task UpdateAsync(JsonObject parameters, JsonObject body, AnyClient client, string name, string? version)
    {
        JsonObject changes = parameters["parameters"]!.AsObject();
        var properties = new SecretProperties(new Uri($"https://myvault.vault.azure.net/secrets/{name}/{version}"))
        {
            ContentType = changes["contentType"]!.GetValue<string>(),
            Enabled = changes["attributes"]!["enabled"]!.GetValue<bool>(),
        };
        properties.Tags["mytag"] = changes["tags"]!["mytag"]!.GetValue<string>();

        ResponseModelAssert.Shows(body, (await client.UpdateSecretProperties(properties)).Value);
    }

    private static void ListFirstPage(string operation, JsonObject parameters, JsonObject body, SecretClient client, string name)
    {
        int pageSize = parameters["maxresults"]!.GetValue<int>();
        string? token = parameters["$skiptoken"]?.GetValue<string>() is { } skip ? $"https://myvault.vault.azure.net:443/deletedsecrets?api-version=7.2&$skiptoken={skip}&maxresults=1" : null;
        if (operation == "GetDeletedSecrets")
        {
            Page<DeletedSecret> deleted = client.GetDeletedSecrets().AsPages(token, pageSize).First();
            ResponseModelAssert.Shows(body["value"]![0]!.AsObject(), Assert.Single(deleted.Values));
            return;
        }

        Pageable<SecretProperties> list = operation == "GetSecrets" ? client.GetPropertiesOfSecrets() : client.GetPropertiesOfSecretVersions(name);
        Page<SecretProperties> page = list.AsPages(token, pageSize).First();
        ResponseModelAssert.Shows(body["value"]![0]!.AsObject(), Assert.Single(page.Values));
        Assert.Equal(body["nextLink"]!.GetValue<string>(), page.ContinuationToken);
    }

    private static void ReplaceBlob(JsonObject? body)
    {
        if (body?["value"] is JsonValue value && value.ToString().StartsWith("<base64url", StringComparison.Ordinal))
        {
            body["value"] = Blob;
        }
    }
}
