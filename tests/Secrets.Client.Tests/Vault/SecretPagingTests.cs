using Azure;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Client.Tests.Vault;

public class SecretPagingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Empty_pages_on_the_way_are_passed_over(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(Page(["a"], "1"), Page([], "2"), Page([], "3"), Page(["b", "c"], null));

        List<Page<SecretProperties>> pages = await TestClients.Create(vault, async).GetPropertiesOfSecrets();

        Assert.Equal([1, 2], pages.Select(page => page.Values.Count));
        Assert.Equal(["a", "b", "c"], pages.SelectMany(page => page.Values).Select(secret => secret.Name));
        Assert.Null(pages[^1].ContinuationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Empty_list_is_one_empty_page_with_the_response(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(Page([], null));

        Page<SecretProperties> page = Assert.Single(await TestClients.Create(vault, async).GetPropertiesOfSecretVersions("db"));

        Assert.Empty(page.Values);
        Assert.Equal(200, page.GetRawResponse().Status);
    }

    [Theory]
    [InlineData(1, "maxresults=1")]
    [InlineData(25, "maxresults=25")]
    [InlineData(1000, "maxresults=25")]
    public async Task Page_size_hint_becomes_maxresults(int hint, string expected)
    {
        ScriptedVault vault = ScriptedVault.Answering(Page([], null));

        await TestClients.Create(vault, async: true).GetDeletedSecrets(pageSizeHint: hint);

        Assert.EndsWith(expected, Assert.Single(vault.Authorized).Uri.Query, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_size_hint_below_one_is_refused()
    {
        SecretClient client = TestClients.CreateClient(ScriptedVault.Answering());

        Assert.Throws<ArgumentOutOfRangeException>("pageSizeHint", () => client.GetPropertiesOfSecrets().AsPages(pageSizeHint: 0));
        Assert.Throws<ArgumentOutOfRangeException>("pageSizeHint", () => client.GetPropertiesOfSecretsAsync().AsPages(pageSizeHint: -1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Next_page_keeps_the_link_and_names_the_service_version_of_the_client(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(
            ScriptedVault.Json("""{"value":[],"nextLink":"https://contoso.vault.azure.net:443/secrets?api-version=7.2&$skiptoken=eyJ%2BOi&maxresults=5"}"""),
            Page([], null));

        await TestClients.Create(vault, async).GetPropertiesOfSecrets();

        VaultRequestRecord next = vault.Authorized[1];
        Assert.Equal("https://contoso.vault.azure.net/secrets?api-version=2026-04-01&$skiptoken=eyJ%2BOi&maxresults=5", next.Uri.AbsoluteUri);
    }

    [Fact]
    public async Task Next_page_of_a_vault_behind_an_alias_is_asked_of_the_alias()
    {
        ScriptedVault vault = ScriptedVault.Answering(
            ScriptedVault.Json("""{"value":[],"nextLink":"https://contoso-primary.vault.azure.net:443/secrets?api-version=7.2&$skiptoken=x"}"""),
            Page([], null));

        await TestClients.Create(vault, async: true).GetPropertiesOfSecrets();

        Assert.Equal("contoso.vault.azure.net", vault.Authorized[1].Uri.Host);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task List_is_taken_up_by_a_new_client_from_a_continuation_token(bool async)
    {
        ScriptedVault first = ScriptedVault.Answering(Page(["a"], "1"));
        string? token = (await TestClients.Create(first, async).GetPropertiesOfSecrets(take: 1))[0].ContinuationToken;

        ScriptedVault second = ScriptedVault.Answering(Page(["b"], null));
        List<Page<SecretProperties>> rest = await TestClients.Create(second, async).GetPropertiesOfSecrets(token);

        Assert.Equal("b", Assert.Single(rest[0].Values).Name);
        Assert.Contains("$skiptoken=1", Assert.Single(second.Authorized).Uri.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("https://other.example/secrets?$skiptoken=1")]
    public void Continuation_token_of_another_place_is_refused(string token)
    {
        SecretClient client = TestClients.CreateClient(ScriptedVault.Answering());

        Assert.Throws<ArgumentException>("continuationToken", () => client.GetPropertiesOfSecrets().AsPages(token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_of_thousands_is_read(bool async)
    {
        ScriptedVault vault = ScriptedVault.Answering(Page([.. Enumerable.Range(0, 5000).Select(number => $"secret-{number}")], null));

        Assert.Equal(5000, Assert.Single(await TestClients.Create(vault, async).GetPropertiesOfSecrets()).Values.Count);
    }

    [Theory]
    [InlineData(true, "a")]
    [InlineData(false, "a")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_that_leads_to_itself_is_a_failed_request_and_no_endless_list(bool async, params string[] names)
    {
        ScriptedVault vault = ScriptedVault.Answering(Page(names, "1"), Page(names, "1"));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => TestClients.Create(vault, async).GetPropertiesOfSecrets());

        Assert.Equal(
            "Could not list secrets to the end: the link to the next page leads to the same page again. Check that no proxy or cache alters the answers of the vault.",
            failure.Message.Split('\n')[0].TrimEnd());
    }

    [Fact]
    public async Task Cancellation_of_the_enumeration_ends_the_list()
    {
        using var cancellation = new CancellationTokenSource();
        ScriptedVault vault = ScriptedVault.Answering(Page(["a"], "1"), Page(["b"], null));
        await using IAsyncEnumerator<SecretProperties> secrets = TestClients.CreateClient(vault).GetPropertiesOfSecretsAsync().GetAsyncEnumerator(cancellation.Token);
        Assert.True(await secrets.MoveNextAsync());

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await secrets.MoveNextAsync());
    }

    [Theory]
    [InlineData("""{"value":7}""")]
    [InlineData("""{"value":[7]}""")]
    [InlineData("""{"value":[{"attributes":{}}]}""")]
    [InlineData("""{"value":[{"id":"x"}]}""")]
    [InlineData("""{"value":[],"nextLink":[]}""")]
    [InlineData("""{"value":[""")]
    public async Task Malformed_page_is_a_failed_request(string body)
    {
        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => TestClients.Create(ScriptedVault.Answering(ScriptedVault.Json(body)), async: true).GetPropertiesOfSecrets());

        Assert.Equal(200, failure.Status);
    }

    [Fact]
    public async Task Absent_list_counts_as_empty()
    {
        Assert.Empty((await TestClients.Create(ScriptedVault.Answering(ScriptedVault.Json("""{"value":null,"nextLink":""}""")), async: true).GetPropertiesOfSecrets())[0].Values);
    }

    private static HttpResponseMessage Page(string[] names, string? skipToken)
    {
        string items = string.Join(',', names.Select(name => $$"""{"attributes":{"enabled":true},"id":"https://contoso.vault.azure.net/secrets/{{name}}"}"""));
        string nextLink = skipToken is null ? "null" : $"\"https://contoso.vault.azure.net:443/secrets?api-version=7.2&$skiptoken={skipToken}\"";
        return ScriptedVault.Json($$"""{"value":[{{items}}],"nextLink":{{nextLink}}}""");
    }
}
