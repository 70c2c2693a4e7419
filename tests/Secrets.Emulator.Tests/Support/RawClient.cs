using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;

namespace Secrets.Emulator.Tests.Support;

/// <summary>Speaks to a vault without any client library, so that tests see the wire.</summary>
internal sealed class RawClient(VaultEmulator vault, string identity = VaultEmulator.DefaultIdentity) : IDisposable
{
    public const string LatestVersion = "2026-04-01";

    private readonly HttpClient _http = new(vault.CreateHandler()) { BaseAddress = vault.VaultUri, Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>The token it sends; null sends none.</summary>
    public string? Token { get; set; } = TokenOf(vault, identity);

    public static string TokenOf(VaultEmulator vault, string identity, string? tenantId = null, string? audience = null) =>
        vault.CredentialFor(identity, tenantId)
            .GetToken(new TokenRequestContext([$"{audience ?? $"https://vault.localhost:{vault.VaultUri.Port}"}/.default"]), CancellationToken.None).Token;

    public Task<RawResponse> GetAsync(string path, string apiVersion = LatestVersion) => SendAsync(HttpMethod.Get, path, null, apiVersion);

    public Task<RawResponse> PutAsync(string path, string json, string apiVersion = LatestVersion) => SendAsync(HttpMethod.Put, path, json, apiVersion);

    public Task<RawResponse> PatchAsync(string path, string json, string apiVersion = LatestVersion) => SendAsync(HttpMethod.Patch, path, json, apiVersion);

    public Task<RawResponse> DeleteAsync(string path, string apiVersion = LatestVersion) => SendAsync(HttpMethod.Delete, path, null, apiVersion);

    public Task<RawResponse> PostAsync(string path, string? json = null, string apiVersion = LatestVersion) => SendAsync(HttpMethod.Post, path, json, apiVersion);

    public Task<RawResponse> SendAsync(HttpMethod method, string path, string? json, string? apiVersion) =>
        SendToAsync(method, apiVersion is null ? path : $"{path}{(path.Contains('?') ? '&' : '?')}api-version={apiVersion}", json);

    /// <summary>Sends to a path and query as they are, for example to a next link.</summary>
    public async Task<RawResponse> SendToAsync(HttpMethod method, string address, string? json = null)
    {
        using HttpRequestMessage request = new(method, address);
        request.Headers.Add("x-ms-client-request-id", Guid.NewGuid().ToString());
        request.Headers.Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Dictionary<string, string> headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        return new RawResponse(response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body), headers);
    }

    public void Dispose() => _http.Dispose();
}
