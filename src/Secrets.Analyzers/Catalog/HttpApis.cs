using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>System.Net.Http and other HTTP clients: URLs. Headers and content are where a secret belongs.</summary>
internal static class HttpApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "System.Uri", ".ctor TryCreate Create"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "System.UriBuilder", ".ctor Query Path Host Fragment UserName Password"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "System.Net.Http.HttpClient", "Get* Post* Put* Patch* Delete* Send*", parameters: "requestUri"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "System.Net.Http.Json.HttpClientJsonExtensions", "*", parameters: "requestUri"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "System.Net.Http.HttpRequestMessage", ".ctor RequestUri", parameters: "requestUri"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "System.Net.Http.HttpClient", "BaseAddress"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "System.Net.WebRequest", "Create* CreateHttp", parameters: "requestUri requestUriString"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "System.Net.WebClient", "Download* Upload* Open* BaseAddress", parameters: "address"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "System.Net.WebSockets.ClientWebSocket", "ConnectAsync", parameters: "uri"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "RestSharp.RestRequest", ".ctor Resource", parameters: "resource"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "RestSharp.RestRequestExtensions", "AddQueryParameter AddUrlSegment", parameters: "value"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "RestSharp.RestClient", ".ctor", parameters: "baseUrl"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "Flurl.Url", ".ctor SetQueryParam AppendPathSegment"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "Flurl.GeneratedExtensions", "SetQueryParam* AppendPathSegment* SetFragment", except: "url uri"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "Flurl.Http.GeneratedExtensions", "SetQueryParam* AppendPathSegment*", except: "url uri request"),
        ApiEntry.Consumer("System.Net.Http.Headers.HttpHeaders"),
        ApiEntry.Consumer("System.Net.Http.HttpContent"),
        ApiEntry.Consumer("System.Net.Http.Headers.AuthenticationHeaderValue"),
        ApiEntry.Consumer("System.Net.NetworkCredential"),
        ApiEntry.Consumer("System.Net.CookieContainer"),
        ApiEntry.Consumer("System.Net.Cookie"),
        ApiEntry.Consumer("System.Net.Http.HttpClient"),
        ApiEntry.Consumer("System.Net.Http.HttpMessageInvoker"),
        ApiEntry.Consumer("System.Net.Http.HttpMessageHandler"),
        ApiEntry.Consumer("System.Net.Http.Json.HttpClientJsonExtensions"),
        ApiEntry.Consumer("System.Net.WebHeaderCollection"),
        ApiEntry.Consumer("RestSharp.RestRequestExtensions", "AddHeader AddJsonBody AddBody AddParameter AddStringBody"),
        ApiEntry.Consumer("RestSharp.RestClientExtensions", "AddDefaultHeader*"),
        ApiEntry.Consumer("Flurl.Http.GeneratedExtensions", "WithHeader* WithOAuthBearerToken WithBasicAuth WithCookie*"),
        ApiEntry.Consumer("Flurl.Http.HeaderExtensions"),
        ApiEntry.Consumer("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "Flurl.Http.GeneratedExtensions", "Get* Post* Put* Patch* Delete* Head* Options* Send* Download*", parameters: "url"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Log, "RestSharp.RestRequestExtensions", "AddUrlSegment AddQueryParameter AddOrUpdateParameter", parameters: "value"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Log, "RestSharp.RestClientExtensions", "AddDefaultQueryParameter AddDefaultUrlSegment", parameters: "value"),
    ];
}
