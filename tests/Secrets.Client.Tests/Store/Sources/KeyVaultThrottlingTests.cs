using System.Net;
using Azure;
using Secrets.Client.Tests.Vault.Support;

namespace Secrets.Tests.Store.Sources;

/// <summary>Who answers "too many requests": the store for its own requests, the client for all others.</summary>
public sealed class KeyVaultThrottlingTests
{
    private readonly ScriptedVault _vault = ScriptedVault.Challenging(
        _ => ScriptedVault.Error(HttpStatusCode.TooManyRequests, "Throttled", "Request was not processed because too many requests were received."));

    private readonly SecretClient _client;

    public KeyVaultThrottlingTests() => _client = TestClients.CreateClient(_vault, configure: options =>
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
    });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Throttled_read_of_a_source_is_told_at_once_and_not_sent_again()
    {
        SecretSource source = SecretSource.FromVault(_client);

        RequestFailedException exception = await Assert.ThrowsAsync<RequestFailedException>(() => source.GetSecretAsync("db", null, Cancellation).AsTask());

        Assert.Equal(429, exception.Status);
        Assert.Single(_vault.Authorized);
    }

    [Fact]
    public async Task Throttled_call_of_the_client_is_sent_again_also_after_a_source_used_the_client()
    {
        SecretSource source = SecretSource.FromVault(_client);
        await Assert.ThrowsAsync<RequestFailedException>(() => source.GetSecretAsync("db", null, Cancellation).AsTask());

        await Assert.ThrowsAsync<RequestFailedException>(() => _client.GetSecretAsync("db", cancellationToken: Cancellation));

        Assert.Equal(1 + 3, _vault.Authorized.Count);
    }
}
