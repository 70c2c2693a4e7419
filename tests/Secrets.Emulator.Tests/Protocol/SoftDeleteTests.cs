using System.Net;
using Microsoft.Extensions.Time.Testing;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Protocol;

public sealed class SoftDeleteTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    private Task<VaultEmulator> StartAsync(Action<VaultEmulatorOptions>? configure = null) => VaultEmulator.StartAsync(
        o =>
        {
            o.TimeProvider = _time;
            o.DeleteDelay = Delay;
            o.RecoverDelay = Delay;
            o.Seed("name", "value");
            configure?.Invoke(o);
        },
        TestContext.Current.CancellationToken);

    [Fact]
    public async Task Deletion_is_seen_only_after_its_delay()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);

        RawResponse deleted = await client.DeleteAsync("/secrets/name");
        Assert.Equal("recoveryId,deletedDate,scheduledPurgeDate,id,attributes", deleted.Members);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/secrets/name")).Status);
        RawResponse pending = await client.GetAsync("/deletedsecrets/name");
        Assert.Equal("Deleted Secret not found: name", pending.Message);
        Assert.Empty((await client.GetAsync("/deletedsecrets")).Body!["value"]!.AsArray());

        _time.Advance(Delay);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/deletedsecrets/name")).Status);
        Assert.Single((await client.GetAsync("/deletedsecrets")).Body!["value"]!.AsArray());
    }

    [Fact]
    public async Task Set_while_being_deleted_conflicts()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        await client.DeleteAsync("/secrets/name");

        RawResponse response = await client.PutAsync("/secrets/name", """{"value":"new"}""");

        Assert.Equal((HttpStatusCode.Conflict, "Conflict", "ObjectIsBeingDeleted"), (response.Status, response.ErrorCode, response.InnerCode));
    }

    [Fact]
    public async Task Set_over_a_deleted_secret_conflicts()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        await client.DeleteAsync("/secrets/name");
        _time.Advance(Delay);

        RawResponse response = await client.PutAsync("/secrets/name", """{"value":"new"}""");

        Assert.Equal((HttpStatusCode.Conflict, "ObjectIsDeletedButRecoverable"), (response.Status, response.InnerCode));
    }

    [Theory]
    [InlineData("POST", "/deletedsecrets/name/recover")]
    [InlineData("DELETE", "/deletedsecrets/name")]
    public async Task Recover_and_purge_while_being_deleted_conflict(string method, string path)
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);
        await client.DeleteAsync("/secrets/name");

        RawResponse response = await client.SendAsync(new HttpMethod(method), path, null, "7.4");

        Assert.Equal("ObjectIsBeingDeleted", response.InnerCode);
    }

    [Fact]
    public async Task Recovery_is_seen_only_after_its_delay_and_brings_back_all_versions()
    {
        await using VaultEmulator vault = await StartAsync(o => o.Seed("name", "second"));
        using RawClient client = new(vault);
        await client.DeleteAsync("/secrets/name");
        _time.Advance(Delay);

        RawResponse recovered = await client.PostAsync("/deletedsecrets/name/recover");
        Assert.Equal("id,attributes", recovered.Members);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/secrets/name")).Status);
        Assert.Equal("ObjectIsBeingRecovered", (await client.PutAsync("/secrets/name", """{"value":"new"}""")).InnerCode);

        _time.Advance(Delay);
        Assert.Equal("second", (string?)(await client.GetAsync("/secrets/name")).Body!["value"]);
        Assert.Equal(2, (await client.GetAsync("/secrets/name/versions")).Body!["value"]!.AsArray().Count);
    }

    [Fact]
    public async Task Recover_of_an_unknown_secret_is_not_found()
    {
        await using VaultEmulator vault = await StartAsync();
        using RawClient client = new(vault);

        RawResponse response = await client.PostAsync("/deletedsecrets/unknown/recover");

        Assert.Equal("SecretNotFound", response.ErrorCode);
        Assert.StartsWith("A secret with (name/id) unknown was not found", response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Purge_is_refused_under_purge_protection()
    {
        await using VaultEmulator vault = await StartAsync(o => o.PurgeProtection = true);
        using RawClient client = new(vault);
        await client.DeleteAsync("/secrets/name");
        _time.Advance(Delay);

        RawResponse response = await client.DeleteAsync("/deletedsecrets/name");

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Contains("purge protection is enabled", response.Message, StringComparison.Ordinal);
        Assert.Equal("Recoverable", (string?)(await client.GetAsync("/deletedsecrets/name")).Body!["attributes"]!["recoveryLevel"]);
    }

    [Fact]
    public async Task Deleted_secret_is_gone_on_its_scheduled_purge_date()
    {
        await using VaultEmulator vault = await StartAsync(o => o.RetentionDays = 7);
        using RawClient client = new(vault);
        RawResponse deleted = await client.DeleteAsync("/secrets/name");
        Assert.Equal((long)deleted.Body!["deletedDate"]! + (7 * 86400), (long)deleted.Body["scheduledPurgeDate"]!);
        Assert.Equal(7, deleted.Attribute("recoverableDays"));

        _time.Advance(TimeSpan.FromDays(7));
        client.Token = RawClient.TokenOf(vault, VaultEmulator.DefaultIdentity);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/deletedsecrets/name")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PutAsync("/secrets/name", """{"value":"new"}""")).Status);
        Assert.Single((await client.GetAsync("/secrets/name/versions")).Body!["value"]!.AsArray());
    }

    [Fact]
    public async Task Without_soft_delete_a_deleted_secret_is_gone_at_once()
    {
        await using VaultEmulator vault = await StartAsync(o => o.SoftDelete = false);
        using RawClient client = new(vault);

        RawResponse deleted = await client.DeleteAsync("/secrets/name");

        Assert.Equal("id,attributes", deleted.Members);
        Assert.Equal("Purgeable", (string?)deleted.Body!["attributes"]!["recoveryLevel"]);
        Assert.Equal(HttpStatusCode.OK, (await client.PutAsync("/secrets/name", """{"value":"new"}""")).Status);
    }
}
