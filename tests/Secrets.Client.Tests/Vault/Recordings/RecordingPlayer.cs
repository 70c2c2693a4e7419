using System.Text.Json.Nodes;
using Azure;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault.Recordings;

/// <summary>Makes for each recorded exchange the call that a user would have made, and checks what the call returns.</summary>
internal sealed class RecordingPlayer(ReplayedVault vault, AnyClient client)
{
    private Operation? _operation;

    public async Task PlayAsync()
    {
        while (vault.Upcoming is { } exchange)
        {
            if (exchange.Status >= 400 && _operation is not { HasCompleted: false })
            {
                await PlayFailureAsync(exchange);
            }
            else
            {
                await PlayCallAsync(exchange);
            }
        }
    }

    private async Task PlayFailureAsync(RecordedExchange exchange)
    {
        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => PlayCallAsync(exchange));
        JsonNode error = exchange.Received["error"]!;

        Assert.Equal(exchange.Status, failure.Status);
        Assert.Equal((error["innererror"]?["code"] ?? error["code"])!.GetValue<string>(), failure.ErrorCode);
        Assert.Contains(error["message"]!.GetValue<string>(), failure.Message, StringComparison.Ordinal);
        Assert.Equal(exchange.ResponseText, failure.GetRawResponse()!.Content.ToString());
    }

    private Task PlayCallAsync(RecordedExchange exchange) => (exchange.Verb, exchange.PathParts) switch
    {
        ("PUT", ["secrets", var name]) => SetAsync(exchange, name),
        ("PATCH", ["secrets", var name, ..]) => UpdateAsync(exchange, name),
        ("DELETE", ["secrets", var name]) => DeleteAsync(exchange, name),
        ("DELETE", ["deletedsecrets", var name]) => client.PurgeDeletedSecret(name),
        ("POST", ["secrets", "restore"]) => RestoreAsync(exchange),
        ("POST", ["secrets", var name, "backup"]) => BackupAsync(exchange, name),
        ("POST", ["deletedsecrets", var name, "recover"]) => RecoverAsync(exchange, name),
        ("GET", ["secrets"] or ["deletedsecrets"] or ["secrets", _, "versions"]) => ListAsync(exchange),
        ("GET", [_, var name, ..]) => GetAsync(exchange, name),
        _ => throw new InvalidOperationException($"No operation is {exchange.Verb} {exchange.Uri.AbsolutePath}."),
    };

    private async Task SetAsync(RecordedExchange exchange, string name)
    {
        JsonObject body = (exchange.Sent as JsonObject) ?? exchange.Received;
        var secret = new KeyVaultSecret(name, body["value"]!.GetValue<string>());
        Assign(body, secret.Properties);

        ResponseModelAssert.Shows(exchange.Received, (await client.SetSecret(secret)).Value);
    }

    private async Task UpdateAsync(RecordedExchange exchange, string name)
    {
        var properties = new SecretProperties(new Uri(exchange.Received["id"]!.GetValue<string>()));
        Assign((exchange.Sent as JsonObject) ?? exchange.Received, properties);
        Assert.Equal(name, properties.Name);

        ResponseModelAssert.Shows(exchange.Received, (await client.UpdateSecretProperties(properties)).Value);
    }

    private async Task DeleteAsync(RecordedExchange exchange, string name)
    {
        DeleteSecretOperation operation = await client.StartDeleteSecret(name);
        _operation = operation;

        Assert.Equal(exchange.Received["recoveryId"] is null, operation.HasCompleted);
        ResponseModelAssert.Shows(exchange.Received, operation.Value);
    }

    private async Task RecoverAsync(RecordedExchange exchange, string name)
    {
        RecoverDeletedSecretOperation operation = await client.StartRecoverDeletedSecret(name);
        _operation = operation;

        Assert.False(operation.HasCompleted);
        ResponseModelAssert.Shows(exchange.Received, operation.Value);
    }

    private async Task BackupAsync(RecordedExchange exchange, string name)
    {
        byte[] blob = (await client.BackupSecret(name)).Value;

        Assert.Equal(exchange.Received["value"]!.GetValue<string>(), BackupBlob.ToText(blob));
    }

    private async Task RestoreAsync(RecordedExchange exchange)
    {
        string blob = (exchange.Sent?["value"]?.GetValue<string>()) ?? "KUF6dXJl";

        ResponseModelAssert.Shows(exchange.Received, (await client.RestoreSecretBackup(BackupBlob.FromText(blob))).Value);
    }

    /// <summary>A read, or the poll of the operation that was started before.</summary>
    private async Task GetAsync(RecordedExchange exchange, string name)
    {
        if (_operation is { HasCompleted: false })
        {
            Response response = await client.UpdateStatus(_operation);
            Assert.Equal(exchange.Status, response.Status);
            Assert.Equal(exchange.Status == 200, _operation.HasCompleted);
        }
        else if (exchange.PathParts[0] == "deletedsecrets")
        {
            ResponseModelAssert.Shows(exchange.Received, (await client.GetDeletedSecret(name)).Value);
        }
        else
        {
            SecretContentType? outContentType = System.Web.HttpUtility.ParseQueryString(exchange.Uri.Query)["outContentType"] is { } type ? new SecretContentType(type) : (SecretContentType?)null;
            ResponseModelAssert.Shows(exchange.Received, (await client.GetSecret(name, exchange.PathParts.ElementAtOrDefault(2), outContentType)).Value);
        }
    }

    /// <summary>A list, of which the exchanges that follow each other are the pages.</summary>
    private async Task ListAsync(RecordedExchange exchange)
    {
        // Empty pages on the way are passed over.
        JsonObject[] shown = [.. vault.UpcomingPages().Where(body => body["value"]!.AsArray().Count > 0 || body["nextLink"] is null)];
        int? pageSizeHint = System.Web.HttpUtility.ParseQueryString(exchange.Uri.Query)["maxresults"] is { } size
            ? int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)
            : null;
        if (exchange.PathParts[0] == "deletedsecrets")
        {
            ShowsPages(shown, await client.GetDeletedSecrets(pageSizeHint: pageSizeHint, take: shown.Length), ResponseModelAssert.Shows);
            return;
        }

        List<Page<SecretProperties>> pages = exchange.PathParts is [_, var name, _]
            ? await client.GetPropertiesOfSecretVersions(name, pageSizeHint, shown.Length)
            : await client.GetPropertiesOfSecrets(pageSizeHint: pageSizeHint, take: shown.Length);
        ShowsPages(shown, pages, ResponseModelAssert.Shows);
    }

    private static void ShowsPages<T>(JsonObject[] shown, List<Page<T>> pages, Action<JsonObject, T> shows)
    {
        Assert.Equal(shown.Select(body => body["nextLink"]?.GetValue<string>()), pages.Select(page => page.ContinuationToken));
        foreach ((JsonObject body, Page<T> page) in shown.Zip(pages))
        {
            JsonArray items = body["value"]!.AsArray();
            Assert.Equal(items.Count, page.Values.Count);
            foreach ((JsonNode? item, T model) in items.Zip(page.Values))
            {
                shows(item!.AsObject(), model);
            }
        }
    }

    private static void Assign(JsonObject body, SecretProperties properties)
    {
        if (body["contentType"] is { } contentType)
        {
            properties.ContentType = contentType.GetValue<string>();
        }

        if (body["attributes"] is JsonObject attributes)
        {
            AssignAttributes(attributes, properties);
        }

        if (body["tags"] is JsonObject tags)
        {
            properties.Tags.Clear();
            foreach ((string name, JsonNode? value) in tags)
            {
                properties.Tags[name] = value!.GetValue<string>();
            }
        }
    }

    private static void AssignAttributes(JsonObject attributes, SecretProperties properties)
    {
        if (attributes["enabled"] is { } enabled)
        {
            properties.Enabled = enabled.GetValue<bool>();
        }

        if (attributes["nbf"] is { } notBefore)
        {
            properties.NotBefore = DateTimeOffset.FromUnixTimeSeconds(notBefore.GetValue<long>());
        }

        if (attributes["exp"] is { } expiry)
        {
            properties.ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(expiry.GetValue<long>());
        }
    }
}
