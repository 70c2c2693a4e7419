using Block = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.BlockingAnalyzer, Secrets.CodeFixes.Handling.AwaitRetrievalFixProvider>;
using Lost = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.UnobservedTaskAnalyzer, Secrets.CodeFixes.Handling.ObserveTaskFixProvider>;

namespace Secrets.CodeFixes.Tests.Handling;

public class AwaitFixTests
{
    [Fact]
    public async Task Blocking_calls_of_an_async_method_are_awaited() => await Block.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets, SecretClient client)
        {
            public async Task RunAsync()
            {
                await Task.Yield();
                var a = secrets.StripeApiKey.GetAsync().AsTask().[|Result|].Reveal();
                var b = secrets.StripeApiKey.GetAwaiter().[|GetResult()|];
                var c = client.GetSecretAsync("db").ConfigureAwait(false).GetAwaiter().[|GetResult()|].Value;
                secrets.GetTokenAsync().[|Wait()|]; // warm up
                Task.[|WaitAll(secrets.GetTokenAsync(), secrets.GetTokenAsync())|];
                string d = secrets.GetTokenAsync().[|Result|];
            }
        }
        """,
        """
        public class Code(PaymentSecrets secrets, SecretClient client)
        {
            public async Task RunAsync()
            {
                await Task.Yield();
                var a = (await secrets.StripeApiKey.GetAsync()).Reveal();
                var b = await secrets.StripeApiKey;
                var c = (await client.GetSecretAsync("db").ConfigureAwait(false)).Value;
                await secrets.GetTokenAsync(); // warm up
                await Task.WhenAll(secrets.GetTokenAsync(), secrets.GetTokenAsync());
                string d = await secrets.GetTokenAsync();
            }
        }
        """);

    [Fact]
    public async Task Method_that_nobody_calls_becomes_async() => await Block.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets)
        {
            /// <summary>Reads.</summary>
            public int Length()
            {
                return secrets.GetTokenAsync().[|Result|].Length;
            }

            void Warm() => secrets.GetTokenAsync().[|Wait()|];
        }
        """,
        """
        public class Code(PaymentSecrets secrets)
        {
            /// <summary>Reads.</summary>
            public async Task<int> Length()
            {
                return (await secrets.GetTokenAsync()).Length;
            }

            async Task Warm() => await secrets.GetTokenAsync();
        }
        """);

    [Fact]
    public async Task Constructor_called_method_and_time_limit_get_no_fix() => await Block.VerifyNoFixAsync(
        """
        public class Code
        {
            private readonly string _token;
            public Code(PaymentSecrets secrets) => _token = secrets.GetTokenAsync().[|Result|];
            public int Length(PaymentSecrets secrets) => secrets.GetTokenAsync().[|Result|].Length;
            public int Twice(PaymentSecrets secrets) => 2 * Length(secrets);
            public async Task LimitAsync(PaymentSecrets secrets) { await Task.Yield(); secrets.GetTokenAsync().[|Wait(1000)|]; }
        }
        """);

    [Fact]
    public async Task Lost_tasks_are_awaited() => await Lost.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets, SecretClient client)
        {
            public async Task RunAsync()
            {
                await Task.Yield();
                [|secrets.StripeApiKey.RefreshAsync()|];
                _ = [|client.GetSecretAsync("db")|];
                var lost = [|secrets.GetTokenAsync()|];
            }

            public void Warm()
            {
                [|secrets.StripeApiKey.GetAsync()|];
            }
        }
        """,
        """
        public class Code(PaymentSecrets secrets, SecretClient client)
        {
            public async Task RunAsync()
            {
                await Task.Yield();
                await secrets.StripeApiKey.RefreshAsync();
                _ = await client.GetSecretAsync("db");
                var lost = await secrets.GetTokenAsync();
            }

            public async Task Warm()
            {
                await secrets.StripeApiKey.GetAsync();
            }
        }
        """);

    [Fact]
    public async Task Async_void_method_returns_a_task() => await Lost.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets)
        {
            public async void Load()
            {
                var key = [|await secrets.StripeApiKey|];
                async void Local() => [|await secrets.StripeApiKey.RefreshAsync()|];
                Local();
            }
        }
        """,
        """
        public class Code(PaymentSecrets secrets)
        {
            public async Task Load()
            {
                var key = await secrets.StripeApiKey;
                async Task Local() => await secrets.StripeApiKey.RefreshAsync();
                Local();
            }
        }
        """);

    [Fact]
    public async Task Async_void_method_that_is_used_as_an_action_gets_no_fix() => await Lost.VerifyNoFixAsync(
        """
        public class Code(PaymentSecrets secrets)
        {
            public async void Load() => [|await secrets.StripeApiKey|];
            public Action Later() => Load;
        }
        """);
}
