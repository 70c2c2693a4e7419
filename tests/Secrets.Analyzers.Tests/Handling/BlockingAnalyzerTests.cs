using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Tests.Handling;

public class BlockingAnalyzerTests
{
    [Theory]
    [InlineData("var s = secrets.StripeApiKey.GetAsync().[|Result|];")]
    [InlineData("var s = secrets.StripeApiKey.GetAsync().AsTask().[|Result|].Reveal();")]
    [InlineData("secrets.StripeApiKey.GetAsync().AsTask().[|Wait()|];")]
    [InlineData("secrets.StripeApiKey.GetAsync().AsTask().[|Wait(TimeSpan.FromSeconds(5))|];")]
    [InlineData("var s = secrets.StripeApiKey.GetAwaiter().[|GetResult()|];")]
    [InlineData("var s = secrets.StripeApiKey.GetAsync().GetAwaiter().[|GetResult()|].Reveal();")]
    [InlineData("var s = secrets.StripeApiKey.ConfigureAwait(false).GetAwaiter().[|GetResult()|];")]
    [InlineData("var s = secrets.StripeApiKey.RefreshAsync().AsTask().GetAwaiter().[|GetResult()|];")]
    [InlineData("var s = secrets.StripeApiKey.GetAsync().ConfigureAwait(false).GetAwaiter().[|GetResult()|];")]
    [InlineData("var s = secrets.StripeApiKey.UseAsync((key, token) => new ValueTask<int>(key.Length), e => false).[|Result|];")]
    [InlineData("var s = secrets?.StripeApiKey.GetAsync().AsTask().[|Result|];")]
    [InlineData("var s = secrets.GetTokenAsync().[|Result|];")]
    [InlineData("var s = secrets.GetPinAsync().[|Result|];")]
    [InlineData("var s = client.GetSecretAsync(\"db\").[|Result|].Value.Value;")]
    [InlineData("client.GetSecretAsync(\"db\").[|Wait()|];")]
    [InlineData("var s = official.GetSecretAsync(\"db\").[|Result|].Value.Value;")]
    [InlineData("var s = official.GetSecretAsync(\"db\").ConfigureAwait(false).GetAwaiter().[|GetResult()|].Value;")]
    [InlineData("var s = official.SetSecretAsync(\"db\", Guid.NewGuid().ToString()).GetAwaiter().[|GetResult()|];")]
    [InlineData("official.PurgeDeletedSecretAsync(\"db\").[|Wait()|];")]
    [InlineData("foreach (var p in official.GetPropertiesOfSecretsAsync().[|ToBlockingEnumerable()|]) { }")]
    [InlineData("foreach (var s in secrets.StripeApiKey.WatchAsync().[|ToBlockingEnumerable()|]) { }")]
    [InlineData("var s = Task.Run(() => official.GetSecretAsync(\"db\")).[|Result|];")]
    [InlineData("var s = Task.Run(async () => (await secrets.StripeApiKey).Reveal()).[|Result|];")]
    [InlineData("var s = Task.Run(async () => await client.GetSecretAsync(\"db\")).GetAwaiter().[|GetResult()|];")]
    [InlineData("var s = Task.Factory.StartNew(() => client.GetSecretAsync(\"db\")).Unwrap().[|Result|];")]
    [InlineData("var s = official.GetSecretAsync(\"db\").WaitAsync(TimeSpan.FromSeconds(1)).[|Result|];")]
    [InlineData("var s = official.GetSecretAsync(\"db\").ContinueWith(t => t.Result.Value.Value).[|Result|];")]
    [InlineData("Task.[|WaitAll(official.GetSecretAsync(\"a\"), official.GetSecretAsync(\"b\"))|];")]
    [InlineData("Task.[|WaitAll(new Task[] { official.GetSecretAsync(\"a\") }, 1000)|];")]
    [InlineData("Task.[|WaitAny(secrets.StripeApiKey.GetAsync().AsTask())|];")]
    [InlineData("Task.WhenAll(secrets.GetTokenAsync(), secrets.GetTokenAsync()).[|Wait()|];")]
    [InlineData("var all = Task.WhenAll(secrets.StripeApiKey.GetAsync().AsTask(), secrets.GetPinAsync().AsTask()).[|Result|];")]
    [InlineData("var t = official.GetSecretAsync(\"db\"); var s = t.[|Result|];")]
    [InlineData("var t = official.GetSecretAsync(\"db\"); t.[|Wait()|]; var s = t.Result;")]
    [InlineData("var a = official.GetSecretAsync(\"a\"); var b = official.GetSecretAsync(\"b\"); Task.[|WaitAll(a, b)|]; Use(a.Result, b.Result); void Use(params object[] o) { }")]
    [InlineData("ValueTask<Secret<string>> t = secrets.StripeApiKey.GetAsync(); var s = t.[|Result|];")]
    [InlineData("var awaiter = secrets.StripeApiKey.GetAwaiter(); var s = awaiter.[|GetResult()|];")]
    [InlineData("var tasks = new[] { \"a\", \"b\" }.Select(n => official.GetSecretAsync(n)).ToArray(); Task.[|WaitAll(tasks)|];")]
    [InlineData("Func<string> read = () => secrets.StripeApiKey.GetAsync().AsTask().[|Result|].Reveal();")]
    [InlineData("var lazy = new Lazy<Task<Secret<string>>>(() => secrets.GetPinAsync().AsTask()); var s = lazy.Value.[|Result|];")]
    public async Task Blocking_call_is_found(string statements) =>
        await RuleTest.VerifyAsync<BlockingAnalyzer>(RuleTest.InMethod(statements, "void Run()"));

    [Theory]
    [InlineData("var s = await secrets.StripeApiKey;")]
    [InlineData("var s = (await secrets.StripeApiKey.GetAsync()).Reveal();")]
    [InlineData("var s = (await official.GetSecretAsync(\"db\").ConfigureAwait(false)).Value.Value;")]
    [InlineData("var s = official.GetSecret(\"db\").Value.Value;")]
    [InlineData("var s = secrets.StripeApiKey.Current?.Reveal();")]
    [InlineData("var a = official.GetSecretAsync(\"a\"); var b = official.GetSecretAsync(\"b\"); await Task.WhenAll(a, b); var s = a.Result.Value.Value + b.Result.Value.Value;")]
    [InlineData("var a = official.GetSecretAsync(\"a\"); await Task.WhenAll(new Task[] { a }); var s = a.Result;")]
    [InlineData("var a = official.GetSecretAsync(\"a\"); await Task.WhenAny(a, Task.Delay(1)); if (a.IsCompletedSuccessfully) { var s = a.Result; }")]
    [InlineData("var pending = secrets.StripeApiKey.GetAsync(); var s = pending.IsCompletedSuccessfully ? pending.Result : await pending;")]
    [InlineData("var pending = secrets.StripeApiKey.GetAsync(); if (pending is { IsCompletedSuccessfully: true }) { var s = pending.Result; }")]
    [InlineData("var s = await official.GetSecretAsync(\"a\").ContinueWith(t => t.Result.Value.Value);")]
    [InlineData("var all = new[] { official.GetSecretAsync(\"a\") }; await Task.WhenAll(all); var s = all.Select(t => t.Result.Value.Value).ToList();")]
    [InlineData("var all = new List<Task<Secret<string>>>(); await Task.WhenAll(all); foreach (var t in all) { var s = t.Result; }")]
    [InlineData("Task.Delay(1).Wait(); var x = Task.FromResult(1).Result; Task.WaitAll(Task.CompletedTask); Task.Run(() => 1).GetAwaiter().GetResult();")]
    [InlineData("await Task.Run(async () => await secrets.StripeApiKey);")]
    [InlineData("var s = new Outcome(); var r = s.Result; s.Wait();")]
    [InlineData("await foreach (var p in official.GetPropertiesOfSecretsAsync()) { }")]
    public async Task Awaited_or_completed_retrieval_is_silent(string statements) =>
        await RuleTest.VerifyAsync<BlockingAnalyzer>(RuleTest.InMethod(statements) + "public class Outcome { public Secret<string>? Result; public void Wait() { } }");

    [Fact]
    public async Task Constructor_field_property_and_expression_body_are_found() => await RuleTest.VerifyAsync<BlockingAnalyzer>("""
        public class Service
        {
            private readonly string _key;
            private static readonly Azure.Security.KeyVault.Secrets.SecretClient Vault = null!;
            private static readonly string Fixed = Vault.GetSecretAsync("db").[|Result|].Value.Value;

            public Service(PaymentSecrets secrets) => _key = secrets.StripeApiKey.GetAsync().AsTask().[|Result|].Reveal();

            public string Name => Vault.GetSecretAsync("db").GetAwaiter().[|GetResult()|].Value.Name;

            public string Read(Task<Secret<string>> pending) => pending.[|Result|].Reveal();
        }
        """);

    [Fact]
    public async Task Own_method_that_reads_a_secret_is_found_and_other_methods_are_not() => await RuleTest.VerifyAsync<BlockingAnalyzer>("""
        public class Service(PaymentSecrets secrets)
        {
            private async Task<string> KeyAsync() => (await secrets.StripeApiKey).Reveal();

            private async Task<string> NameAsync() => await Task.FromResult("x");

            private async Task RunAsync() => await secrets.StripeApiKey;

            private async Task<int> CountAsync() => (await secrets.StripeApiKey).Reveal().Length;

            public void Use()
            {
                var a = KeyAsync().[|Result|];
                var b = KeyAsync().GetAwaiter().[|GetResult()|];
                var c = Local().[|Result|];
                var d = NameAsync().Result;
                RunAsync().GetAwaiter().GetResult();
                var e = CountAsync().Result;

                async Task<string> Local() { var key = await secrets.StripeApiKey; return key.Reveal(); }
            }
        }
        """);

    [Fact]
    public async Task Client_of_another_assembly_with_the_same_name_is_silent() => await RuleTest.VerifyAsync<BlockingAnalyzer>("""
        namespace Azure.Security.KeyVault.Secrets.Fakes
        {
            public class SecretClient { public Task<string> GetSecretAsync(string name) => Task.FromResult(name); }
            public class Use { public string Read() => new SecretClient().GetSecretAsync("a").Result; }
        }
        """);

    [Fact]
    public async Task Top_level_statements_are_analyzed() => await RuleTest.VerifyAsync<BlockingAnalyzer>("""
        // top-level
        PaymentSecrets secrets = new(null!);
        Console.WriteLine(secrets.GetPinAsync().AsTask().[|Result|].Name);
        var pending = secrets.GetTokenAsync();
        await Task.WhenAll(pending);
        Console.WriteLine(pending.Result.Length);
        """);
}
