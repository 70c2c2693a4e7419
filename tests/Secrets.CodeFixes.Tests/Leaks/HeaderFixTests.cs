using Header = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.HeaderFixProvider>;

namespace Secrets.CodeFixes.Tests.Leaks;

public class HeaderFixTests
{
    [Fact]
    public async Task Call_becomes_a_request_with_a_header() => await Header.VerifyAsync(
        """
        public class Code(System.Net.Http.HttpClient http)
        {
            internal async Task Run(Secret<string> secret, string id, CancellationToken ct)
            {
                // Ask.
                await http.{|KVS1008:GetAsync($"https://api.contoso.com/orders?key={secret.Reveal()}")|}; // a comment
                string token = secret.Reveal();
                using var response = await this._other.{|KVS1008:DeleteAsync("https://api.contoso.com/" + id + "?access_token=" + token + "&all=1", ct)|}.ConfigureAwait(false);
            }

            private readonly System.Net.Http.HttpClient _other = http;
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        public class Code(System.Net.Http.HttpClient http)
        {
            internal async Task Run(Secret<string> secret, string id, CancellationToken ct)
            {
                // Ask.
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.contoso.com/orders");
                request.Headers.Add("X-Api-Key", secret.Reveal());
                await http.SendAsync(request); // a comment
                string token = secret.Reveal();
                using var request2 = new HttpRequestMessage(HttpMethod.Delete, $"https://api.contoso.com/{id}?all=1");
                request2.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var response = await this._other.SendAsync(request2, ct).ConfigureAwait(false);
            }

            private readonly System.Net.Http.HttpClient _other = http;
        }
        """);

    [Fact]
    public async Task Content_goes_along_in_a_top_level_program() => await Header.VerifyAsync(
        """
        // top-level
        using System.Net.Http;

        HttpClient http = new();
        Secret<string> secret = null!;
        await http.{|KVS1008:PostAsync($"https://api.contoso.com/x?a=1&code={secret.Reveal()}", new StringContent("x"))|};
        """,
        """
        // top-level
        using System.Net.Http;

        HttpClient http = new();
        Secret<string> secret = null!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.contoso.com/x?a=1") { Content = new StringContent("x") };
        request.Headers.Add("X-Api-Key", secret.Reveal());
        await http.SendAsync(request);
        """);

    [Fact]
    public async Task Request_gets_the_header() => await Header.VerifyAsync(
        """
        using System.Net.Http;

        public class Code(HttpClient http)
        {
            internal async Task Run(Secret<string> secret)
            {
                using HttpRequestMessage request = {|KVS1008:new(HttpMethod.Get, $"https://api.contoso.com/x?key={secret.Reveal()}#top")|};
                await http.SendAsync(request);
            }
        }
        """,
        """
        using System.Net.Http;

        public class Code(HttpClient http)
        {
            internal async Task Run(Secret<string> secret)
            {
                using HttpRequestMessage request = new(HttpMethod.Get, "https://api.contoso.com/x#top");
                request.Headers.Add("X-Api-Key", secret.Reveal());
                await http.SendAsync(request);
            }
        }
        """);

    [Fact]
    public async Task Address_that_is_used_elsewhere_or_otherwise_gets_no_fix() => await Header.VerifyNoFixAsync(
        """
        using System.Net.Http;

        public class Code(HttpClient http)
        {
            internal Task<HttpResponseMessage> NotAwaited(Secret<string> secret) => http.{|KVS1008:GetAsync("https://api.contoso.com/x?key=" + secret.Reveal())|};
            internal async Task<string> Text(Secret<string> secret) { return await http.{|KVS1008:GetStringAsync("https://api.contoso.com/x?key=" + secret.Reveal())|}; }
            internal async Task InPath(Secret<string> secret) { await http.{|KVS1008:GetAsync($"https://api.contoso.com/{secret.Reveal()}")|}; }
            internal async Task PartOfValue(Secret<string> secret) { await http.{|KVS1008:GetAsync($"https://api.contoso.com/?key={secret.Reveal()}-1")|}; }
            internal async Task Conditional(Secret<string> secret, bool b) { var r = b ? null : await http.{|KVS1008:GetAsync($"https://api.contoso.com/?key={secret.Reveal()}")|}; }
            internal Uri Address(Secret<string> secret) => {|KVS1008:new Uri("https://api.contoso.com/x?key=" + secret.Reveal())|};
        }
        """);
}
