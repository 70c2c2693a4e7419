using System.Net;
using Microsoft.Extensions.Time.Testing;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Identities;

public sealed class IdentityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/secrets/name", null, SecretPermissions.Get)]
    [InlineData("GET", "/secrets", null, SecretPermissions.List)]
    [InlineData("GET", "/secrets/name/versions", null, SecretPermissions.List)]
    [InlineData("GET", "/deletedsecrets", null, SecretPermissions.List)]
    [InlineData("PUT", "/secrets/name", """{"value":"v"}""", SecretPermissions.Set)]
    [InlineData("PATCH", "/secrets/name", "{}", SecretPermissions.Set)]
    [InlineData("POST", "/secrets/name/backup", null, SecretPermissions.Backup)]
    [InlineData("DELETE", "/secrets/name", null, SecretPermissions.Delete)]
    public async Task Operation_needs_its_right_and_no_other(string method, string path, string? body, SecretPermissions needed)
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o => o.Seed("name", "value").AddIdentity("with", needed).AddIdentity("without", SecretPermissions.All & ~needed), Cancellation);
        using RawClient with = new(vault, "with");
        using RawClient without = new(vault, "without");

        RawResponse refused = await without.SendAsync(new HttpMethod(method), path, body, "7.4");
        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden", "ForbiddenByRbac"), (refused.Status, refused.ErrorCode, refused.InnerCode));
        Assert.Equal(HttpStatusCode.OK, (await with.SendAsync(new HttpMethod(method), path, body, "7.4")).Status);
    }

    [Fact]
    public async Task Unknown_identity_has_no_rights()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.Seed("name", "value"), Cancellation);
        using RawClient client = new(vault, "stranger");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Access_policies_refuse_with_their_own_code()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.AccessModel = VaultAccessModel.AccessPolicies, Cancellation);
        using RawClient client = new(vault, "stranger");

        RawResponse refused = await client.GetAsync("/secrets/name");

        Assert.Equal("AccessDenied", refused.InnerCode);
        Assert.Contains("does not have secrets get permission on key vault 'emulator", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_of_rights_holds_once_it_has_spread()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o =>
            {
                o.TimeProvider = time;
                o.RightsPropagation = TimeSpan.FromMinutes(5);
                o.Seed("name", "value");
            },
            Cancellation);
        using RawClient client = new(vault, "reader");
        vault.SetPermissions("reader", SecretPermissions.Get);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/secrets/name")).Status);
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/secrets/name")).Status);
    }

    [Fact]
    public async Task Snapshot_tells_who_asked_for_what_and_never_a_value()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(o => o.AddIdentity("writer", SecretPermissions.Set), Cancellation);
        using RawClient client = new(vault, "writer");
        await client.PutAsync("/secrets/name", """{"value":"do-not-show"}""", "7.4");

        VaultRequest request = Assert.Single(vault.Snapshot());

        Assert.Equal(("writer", "PUT", "/secrets/name", "?api-version=7.4", 200), (request.Identity, request.Method, request.Path, request.Query, request.Status));
        Assert.DoesNotContain("do-not-show", request.ToString(), StringComparison.Ordinal);
    }
}
