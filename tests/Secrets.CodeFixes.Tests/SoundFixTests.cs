using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Block = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.BlockingAnalyzer, Secrets.CodeFixes.Handling.AwaitRetrievalFixProvider>;
using Compare = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.FixedTimeEqualsFixProvider>;
using Content = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.ContentLoggingAnalyzer, Secrets.CodeFixes.Leaks.RemoveContentLoggingFixProvider>;
using Forward = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.TokenNotForwardedAnalyzer, Secrets.CodeFixes.Handling.ForwardTokenFixProvider>;
using Keep = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.StoreAccessorFixProvider>;
using Key = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.UseNameAsKeyFixProvider>;
using Lost = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.UnobservedTaskAnalyzer, Secrets.CodeFixes.Handling.ObserveTaskFixProvider>;
using Https = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.HttpsFixProvider>;
using Raw = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.RawObjectFixProvider>;

namespace Secrets.CodeFixes.Tests;

/// <summary>What holds for every fix: the result compiles, only what must change changes, and all findings can be mended at once.</summary>
public sealed class SoundFixTests
{
    [Theory]
    [InlineData("public async Task A(List<int> list) { await Task.Yield(); var q = from i in list where secrets.GetTokenAsync().[|Result|].Length > i select i; }")]
    [InlineData("public unsafe void A(int* p) { string s = secrets.GetTokenAsync().[|Result|]; }")]
    [InlineData("public Span<char> A() { var x = secrets.GetTokenAsync().[|Result|]; return x.ToCharArray(); }")]
    [InlineData("public int? A() => secrets?.GetTokenAsync().[|Result|].Length;")]
    [InlineData("public async Task A() { await Task.Yield(); Span<char> x = new char[1]; x[secrets.GetTokenAsync().[|Result|].Length] = 'a'; }")]
    [InlineData("public async Task A(int[] all) { await Task.Yield(); ref int r = ref all[0]; string s = secrets.GetTokenAsync().[|Result|]; r = s.Length; }")]
    public async Task Fix_whose_result_the_compiler_refuses_is_not_offered(string member) => await Block.VerifyNoFixAsync(
        $$"""
        public class Code
        {
            private readonly PaymentSecrets secrets = null!;
            {{member}}
        }
        """);

    [Fact]
    public async Task Body_of_a_method_that_becomes_async_stays_as_it_is_written() => await Block.VerifyAsync(
        "public class Code\r\n{\r\n\tprivate readonly PaymentSecrets _s = null!;\r\n\r\n\tint A() { return _s.GetTokenAsync().[|Result|].Length; }\r\n}\r\n".Replace("\r\n", Environment.NewLine, StringComparison.Ordinal),
        "public class Code\r\n{\r\n\tprivate readonly PaymentSecrets _s = null!;\r\n\r\n\tasync Task<int> A() { return (await _s.GetTokenAsync()).Length; }\r\n}\r\n".Replace("\r\n", Environment.NewLine, StringComparison.Ordinal));

    [Fact]
    public async Task Findings_in_one_statement_are_mended_together() => await Block.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets)
        {
            private string A() => secrets.GetTokenAsync().[|Result|] + secrets.GetTokenAsync().[|Result|];
            private string B() => secrets.GetTokenAsync(new CancellationToken(secrets.GetTokenAsync().[|Result|].Length > 0)).[|Result|];
        }
        """,
        """
        public class Code(PaymentSecrets secrets)
        {
            private async Task<string> A() => await secrets.GetTokenAsync() + await secrets.GetTokenAsync();
            private async Task<string> B() => await secrets.GetTokenAsync(new CancellationToken((await secrets.GetTokenAsync()).Length > 0));
        }
        """);

    [Fact]
    public async Task Tasks_of_one_method_are_observed_together() => await Lost.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets)
        {
            public void Run()
            {
                [|secrets.GetTokenAsync()|];
                _ = [|secrets.GetTokenAsync()|];
            }
        }
        """,
        """
        public class Code(PaymentSecrets secrets)
        {
            public async Task Run()
            {
                await secrets.GetTokenAsync();
                _ = await secrets.GetTokenAsync();
            }
        }
        """);

    [Fact]
    public async Task Comment_within_a_comparison_is_not_lost() => await Compare.VerifyNoFixAsync(
        """
        internal class Code
        {
            internal bool A(Secret<string> secret, string given) => {|KVS2003:secret.Reveal() == /* the header */ given|};
        }
        """);

    [Fact]
    public async Task Missing_secret_never_equals_a_missing_or_empty_text() => await Compare.VerifyAsync(
        """
        internal class Code
        {
            internal bool A(Secret<string?> secret, string? given) => {|KVS2003:secret.Reveal() == given|};
        }
        """,
        """
        internal class Code
        {
            internal bool A(Secret<string?> secret, string? given) => secret!.FixedTimeEquals(given);
        }
        """);

    [Fact]
    public async Task Comparison_of_a_value_that_may_be_missing_is_left_alone() => await Compare.VerifyNoFixAsync(
        """
        internal class Code
        {
            internal bool A(Secret<string?> secret, string given)
            {
                string? key = secret.Reveal();
                return {|KVS2003:key == given|};
            }
        }
        """);

    [Fact]
    public async Task Token_with_a_keyword_for_a_name_is_passed_on() => await Forward.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets)
        {
            public async Task A(CancellationToken @event) => [|await secrets.StripeApiKey|];
        }
        """,
        """
        public class Code(PaymentSecrets secrets)
        {
            public async Task A(CancellationToken @event) => await secrets.StripeApiKey.GetAsync(@event);
        }
        """);

    [Fact]
    public async Task Member_that_may_be_null_stays_so_and_is_read_within_a_call() => await Keep.VerifyInformationAsync(
        "KVS2001",
        """
        public class Code
        {
            private string? _key;

            public Code(PaymentSecrets secrets) => {|#0:_key = secrets.StripeApiKey.Current!.Reveal()|};

            internal async Task<string> UseAsync()
            {
                await Task.Yield();
                return _key is null ? "" : string.Concat(_key, _key);
            }
        }
        """,
        """
        public class Code
        {
            private SecretAccessor<string>? _key;

            public Code(PaymentSecrets secrets) => _key = secrets.StripeApiKey;

            internal async Task<string> UseAsync()
            {
                await Task.Yield();
                return _key is null ? "" : string.Concat((await _key).Reveal(), (await _key).Reveal());
            }
        }
        """);

    [Fact]
    public async Task All_keys_of_a_call_go_by_the_name_and_nothing_else() => await Key.VerifyAsync(
        """
        public class Code
        {
            internal void A(List<Secret<string>> all)
            {
                var joined = all.{|KVS2007:Join(all, a => a.Reveal(), b => b.Reveal(), (a, b) => 1)|};
                var map = all.{|KVS2007:ToDictionary(s => s.Reveal(), s => s.Reveal().Length)|};
            }
        }
        """,
        """
        public class Code
        {
            internal void A(List<Secret<string>> all)
            {
                var joined = all.Join(all, a => a.Name, b => b.Name, (a, b) => 1);
                var map = all.ToDictionary(s => s.Name, s => s.Reveal().Length);
            }
        }
        """);

    [Fact]
    public async Task Members_of_an_anonymous_object_keep_their_names() => await Raw.VerifyAsync(
        """
        using System.Text.Json;

        public class Code
        {
            internal string Run(KeyVaultSecret key) => JsonSerializer.{|KVS1005:Serialize(new { key })|};
        }
        """,
        """
        using System.Text.Json;

        public class Code
        {
            internal string Run(KeyVaultSecret key) => JsonSerializer.Serialize(new { key = key.Properties });
        }
        """);

    [Fact]
    public async Task Call_whose_result_an_action_returns_is_described() => await Raw.VerifyAsync(
        """
        using Azure.Security.KeyVault.Secrets;
        using Microsoft.AspNetCore.Mvc;

        public class Code(Azure.Security.KeyVault.Secrets.SecretClient client) : ControllerBase
        {
            [HttpGet] public object Get() => {|KVS1005:client.GetSecret("name")|};
        }
        """,
        """
        using Azure.Security.KeyVault.Secrets;
        using Microsoft.AspNetCore.Mvc;

        public class Code(Azure.Security.KeyVault.Secrets.SecretClient client) : ControllerBase
        {
            [HttpGet] public object Get() => client.GetSecret("name").Value.Properties;
        }
        """,
        typeof(ILogger),
        typeof(ControllerBase),
        typeof(IActionResult),
        typeof(OkObjectResult));

    [Fact]
    public async Task Other_headers_in_the_list_stay() => await Content.VerifyAsync(
        """
        using Options = Azure.Security.KeyVault.Secrets.SecretClientOptions;

        public class Code
        {
            public Options A() => new() { Diagnostics = { LoggedHeaderNames = { {|KVS1006:"Authorization"|}, "x-ms-client-request-id" } } };
        }
        """,
        """
        using Options = Azure.Security.KeyVault.Secrets.SecretClientOptions;

        public class Code
        {
            public Options A() => new() { Diagnostics = { LoggedHeaderNames = { "x-ms-client-request-id" } } };
        }
        """);

    [Fact]
    public async Task Address_of_the_statement_itself_is_the_one_that_is_meant() => await Https.VerifyAsync(
        """
        using System.Net.Http;

        public class Code
        {
            internal async Task Run(Secret<string> secret, HttpClient http)
            {
                await http.PostAsync("http://a.contoso.com", {|KVS1013:new StringContent(secret.Reveal())|});
                await http.PostAsync(@"http://b.contoso.com", {|KVS1013:new StringContent(secret.Reveal())|});
            }
        }
        """,
        """
        using System.Net.Http;

        public class Code
        {
            internal async Task Run(Secret<string> secret, HttpClient http)
            {
                await http.PostAsync("https://a.contoso.com", new StringContent(secret.Reveal()));
                await http.PostAsync(@"https://b.contoso.com", new StringContent(secret.Reveal()));
            }
        }
        """);
}
