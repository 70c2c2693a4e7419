using System.Net;
using System.Text.Json.Nodes;
using Secrets.Emulator.Tests.Support;

namespace Secrets.Emulator.Tests.Protocol;

public sealed class PagingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<VaultEmulator> StartAsync(int secrets) => VaultEmulator.StartAsync(
        o =>
        {
            for (int i = 0; i < secrets; i++)
            {
                o.Seed($"s{i:D3}", "value");
            }
        },
        Cancellation);

    private static async Task<List<int>> PageSizesAsync(RawClient client, string path)
    {
        List<int> sizes = [];
        for (string? next = $"{path}{(path.Contains('?') ? '&' : '?')}api-version=7.4"; next is not null;)
        {
            RawResponse page = await client.SendToAsync(HttpMethod.Get, next);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            sizes.Add(page.Body!["value"]!.AsArray().Count);
            next = (string?)page.Body["nextLink"];
        }

        return sizes;
    }

    [Theory]
    [InlineData(0, "", "0")]
    [InlineData(25, "", "25")]
    [InlineData(26, "", "25,1")]
    [InlineData(5, "?maxresults=2", "2,2,1")]
    [InlineData(4, "?maxresults=2", "2,2")]
    public async Task List_is_cut_into_pages(int secrets, string query, string pages)
    {
        await using VaultEmulator vault = await StartAsync(secrets);
        using RawClient client = new(vault);

        Assert.Equal(pages, string.Join(",", await PageSizesAsync(client, $"/secrets{query}")));
    }

    [Fact]
    public async Task Next_link_keeps_version_and_page_size_and_names_the_port()
    {
        await using VaultEmulator vault = await StartAsync(3);
        using RawClient client = new(vault);

        RawResponse page = await client.GetAsync("/secrets?maxresults=2", "7.5");

        string next = (string)page.Body!["nextLink"]!;
        Assert.Matches($"^https://emulator\\.vault\\.localhost:{vault.VaultUri.Port}/secrets\\?api-version=7\\.5&\\$skiptoken=[A-Za-z0-9_-]+&maxresults=2$", next);
    }

    [Fact]
    public async Task Last_page_has_a_null_next_link()
    {
        await using VaultEmulator vault = await StartAsync(1);
        using RawClient client = new(vault);

        JsonObject page = (await client.GetAsync("/secrets")).Body!.AsObject();

        Assert.True(page.ContainsKey("nextLink"));
        Assert.Null(page["nextLink"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("26")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task Page_size_out_of_range_is_a_bad_parameter(string size)
    {
        await using VaultEmulator vault = await StartAsync(0);
        using RawClient client = new(vault);

        RawResponse response = await client.GetAsync($"/secrets?maxresults={size}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("BadParameter", response.ErrorCode);
    }

    [Theory]
    [InlineData("garbage!")]
    [InlineData("AAAA")]
    public async Task Skip_token_of_another_maker_is_a_bad_parameter(string token)
    {
        await using VaultEmulator vault = await StartAsync(0);
        using RawClient client = new(vault);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"/secrets?$skiptoken={token}")).Status);
    }

    [Fact]
    public async Task Empty_pages_come_between_full_ones_and_lose_nothing()
    {
        await using VaultEmulator vault = await StartAsync(3);
        using RawClient client = new(vault);
        using VaultFault fault = vault.Faults.EmptyPages();

        Assert.Equal([0, 2, 0, 1], await PageSizesAsync(client, "/secrets?maxresults=2"));
    }

    [Fact]
    public async Task Versions_of_an_unknown_secret_are_an_empty_page()
    {
        await using VaultEmulator vault = await StartAsync(0);
        using RawClient client = new(vault);

        RawResponse response = await client.GetAsync("/secrets/unknown/versions");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Empty(response.Body!["value"]!.AsArray());
    }

    [Fact]
    public async Task Versions_are_paged_and_each_appears_once()
    {
        await using VaultEmulator vault = await VaultEmulator.StartAsync(
            o =>
            {
                for (int i = 0; i < 30; i++)
                {
                    o.Seed("name", "value");
                }
            },
            Cancellation);
        using RawClient client = new(vault);

        Assert.Equal([7, 7, 7, 7, 2], await PageSizesAsync(client, "/secrets/name/versions?maxresults=7"));
    }
}
