using System.Net;
using Microsoft.Extensions.Time.Testing;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Protocol;

public sealed class SecretOperationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_carries_the_headers_of_the_service()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        using RawClient client = new(vault);

        RawResponse response = await client.GetAsync("/secrets/name");

        string[] expected =
        [
            "Cache-Control", "Pragma", "Expires", "Content-Type", "Content-Length", "Date", "Strict-Transport-Security", "X-Content-Type-Options",
            "x-ms-keyvault-region", "x-ms-keyvault-service-version", "x-ms-keyvault-network-info", "x-ms-keyvault-rbac-assignment-id", "x-ms-request-id", "x-ms-client-request-id",
        ];
        Assert.Empty(expected.Except(response.Headers.Keys, StringComparer.OrdinalIgnoreCase));
        Assert.Equal("application/json; charset=utf-8", response.Headers["Content-Type"]);
        Assert.DoesNotContain("Server", response.Headers.Keys);
    }

    [Fact]
    public async Task Versions_made_in_one_second_have_rising_timestamps()
    {
        FakeTimeProvider stopped = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.TimeProvider = stopped, Cancellation);
        using RawClient client = new(vault);
        List<long> created = [];
        for (int i = 0; i < 3; i++)
        {
            created.Add((await client.PutAsync("/secrets/name", $$"""{"value":"{{i}}"}""")).Attribute("created"));
        }

        Assert.Equal([created[0], created[0] + 1, created[0] + 2], created);
        Assert.Equal("2", (string?)(await client.GetAsync("/secrets/name")).Body!["value"]);
    }

    [Fact]
    public async Task Empty_value_is_a_value()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault);

        Assert.Equal(HttpStatusCode.OK, (await client.PutAsync("/secrets/name", """{"value":""}""")).Status);
        Assert.Equal("", (string?)(await client.GetAsync("/secrets/name/")).Body!["value"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("""{"value":5}""")]
    [InlineData("""{"value":"v","tags":{"a":1}}""")]
    [InlineData("""{"value":"v","attributes":{"exp":"tomorrow"}}""")]
    [InlineData("""{"value":"v","attributes":{"enabled":"yes"}}""")]
    public async Task Set_with_a_malformed_body_is_a_bad_parameter(string body)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault);

        RawResponse response = await client.PutAsync("/secrets/name", body);

        Assert.Equal((HttpStatusCode.BadRequest, "BadParameter"), (response.Status, response.ErrorCode));
    }

    [Fact]
    public async Task Get_of_a_disabled_secret_is_refused_and_update_enables_it()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value", s => s.Enabled = false), Cancellation);
        using RawClient client = new(vault);

        RawResponse refused = await client.GetAsync("/secrets/name");
        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden", "SecretDisabled"), (refused.Status, refused.ErrorCode, refused.InnerCode));
        Assert.Equal("Operation get is not allowed on a disabled secret.", refused.Message);

        Assert.Equal(HttpStatusCode.OK, (await client.PatchAsync("/secrets/name/", """{"attributes":{"enabled":true}}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Update_replaces_tags_wholesale_and_leaves_what_is_absent()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o => o.Seed("name", "value", s =>
            {
                s.ContentType = "text/plain";
                s.ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000);
                s.Tags["a"] = "1";
            }),
            Cancellation);
        using RawClient client = new(vault);

        RawResponse updated = await client.PatchAsync("/secrets/name", """{"tags":{"b":"2"}}""");

        Assert.Equal("contentType,id,attributes,tags", updated.Members);
        Assert.Equal("""{"b":"2"}""", updated.Body!["tags"]!.ToJsonString());
        Assert.Equal("text/plain", (string?)updated.Body["contentType"]);
        Assert.Equal(1_900_000_000, updated.Attribute("exp"));
    }

    [Fact]
    public async Task Update_with_null_takes_the_value_away()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o => o.Seed("name", "value", s =>
            {
                s.ContentType = "text/plain";
                s.ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000);
                s.Tags["a"] = "1";
            }),
            Cancellation);
        using RawClient client = new(vault);

        RawResponse updated = await client.PatchAsync("/secrets/name", """{"contentType":null,"tags":{},"attributes":{"exp":null}}""");

        Assert.Equal("id,attributes,tags", updated.Members);
        Assert.Empty(updated.Body!["tags"]!.AsObject());
        Assert.Null(updated.Body["attributes"]!["exp"]);
    }

    [Theory]
    [InlineData("/secrets/with_underscore")]
    [InlineData("/secrets/with%20space")]
    [InlineData("/secrets/ünïcode")]
    public async Task Name_that_breaks_the_rule_is_a_bad_parameter(string path)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault);

        RawResponse response = await client.GetAsync(path);

        Assert.Equal((HttpStatusCode.BadRequest, "BadParameter"), (response.Status, response.ErrorCode));
        Assert.StartsWith("The request URI contains an invalid name: ", response.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(127, HttpStatusCode.OK)]
    [InlineData(128, HttpStatusCode.BadRequest)]
    public async Task Name_has_up_to_127_characters(int length, HttpStatusCode status)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault);

        Assert.Equal(status, (await client.PutAsync($"/secrets/{new string('n', length)}", """{"value":"v"}""")).Status);
    }

    [Theory]
    [InlineData(25 * 1024, 15, 255, 512, HttpStatusCode.OK)]
    [InlineData((25 * 1024) + 1, 1, 1, 1, HttpStatusCode.BadRequest)]
    [InlineData(1, 16, 1, 1, HttpStatusCode.BadRequest)]
    [InlineData(1, 1, 256, 1, HttpStatusCode.BadRequest)]
    [InlineData(1, 1, 1, 513, HttpStatusCode.BadRequest)]
    public async Task Limits_hold_at_their_edges(int valueBytes, int tags, int contentType, int tagLength, HttpStatusCode status)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault);
        string body = System.Text.Json.JsonSerializer.Serialize(new
        {
            value = new string('v', valueBytes),
            contentType = new string('c', contentType),
            tags = Enumerable.Range(0, tags).ToDictionary(i => $"t{i}", _ => new string('t', tagLength)),
        });

        Assert.Equal(status, (await client.PutAsync("/secrets/name", body)).Status);
    }

    [Fact]
    public async Task Names_are_found_in_any_case_and_shown_as_first_written()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("MySecret", "value"), Cancellation);
        using RawClient client = new(vault);

        RawResponse response = await client.GetAsync("/secrets/mysecret");

        Assert.Contains("/secrets/MySecret/", (string?)response.Body!["id"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("6.9")]
    [InlineData("2016-10-01")]
    [InlineData("2026-07-01-preview")]
    public async Task Unknown_api_version_is_a_bad_parameter(string? apiVersion)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault);

        RawResponse response = await client.SendAsync(HttpMethod.Get, "/secrets", null, apiVersion);

        Assert.Equal((HttpStatusCode.BadRequest, "BadParameter"), (response.Status, response.ErrorCode));
    }

    [Fact]
    public async Task Malformed_backup_is_refused_with_the_code_of_the_service()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        using RawClient client = new(vault);
        string blob = (string)(await client.PostAsync("/secrets/name/backup")).Body!["value"]!;
        string damaged = blob[..^4] + (blob[^4] == 'A' ? 'B' : 'A') + blob[^3..];
        foreach (string bad in (string[])["", "AAAA", "not base64!", damaged])
        {
            RawResponse response = await client.PostAsync("/secrets/restore", $$"""{"value":"{{bad}}"}""");

            Assert.Equal((HttpStatusCode.BadRequest, "Malformed backup blob"), (response.Status, response.ErrorCode));
        }
    }

    [Fact]
    public async Task Restore_never_overwrites_and_works_in_another_vault()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        await using VaultEmulator other = await VaultEmulator.StartAsync(o => o.Name = "other", Cancellation);
        using RawClient client = new(vault);
        using RawClient otherClient = new(other);
        string body = (await client.PostAsync("/secrets/name/backup")).Body!.ToJsonString();
        Assert.DoesNotContain("value\":\"value", body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync("/secrets/restore", body)).Status);
        RawResponse restored = await otherClient.PostAsync("/secrets/restore", body);

        Assert.StartsWith(other.VaultUri.AbsoluteUri, (string?)restored.Body!["id"], StringComparison.Ordinal);
        Assert.Equal("value", (string?)(await otherClient.GetAsync("/secrets/name")).Body!["value"]);
    }

    [Theory]
    [InlineData("POST", "/secrets/name", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/secrets/name/backup/more", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/keys", HttpStatusCode.NotFound)]
    public async Task Unknown_operation_is_an_error_that_says_so(string method, string path, HttpStatusCode status)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(cancellationToken: Cancellation);
        using RawClient client = new(vault);

        Assert.Equal(status, (await client.SendAsync(new HttpMethod(method), path, null, "7.4")).Status);
    }
}
