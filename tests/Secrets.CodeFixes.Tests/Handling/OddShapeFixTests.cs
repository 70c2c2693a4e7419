using Block = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.BlockingAnalyzer, Secrets.CodeFixes.Handling.AwaitRetrievalFixProvider>;
using Compare = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.FixedTimeEqualsFixProvider>;
using Key = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.UseNameAsKeyFixProvider>;
using Lost = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.UnobservedTaskAnalyzer, Secrets.CodeFixes.Handling.ObserveTaskFixProvider>;
using Token = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.TokenNotForwardedAnalyzer, Secrets.CodeFixes.Handling.ForwardTokenFixProvider>;

namespace Secrets.CodeFixes.Tests.Handling;

/// <summary>Fixes in lambdas within lambdas, expression bodies, between comments, and in top-level programs.</summary>
public class OddShapeFixTests
{
    [Fact]
    public async Task Blocking_call_in_nested_lambdas_and_between_comments_is_awaited() => await Block.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets)
        {
            public void Run()
            {
                Func<Func<Task<int>>> nested = () => async () =>
                {
                    await Task.Yield();
                    return /* before */ secrets.GetTokenAsync() /* within */ .[|Result|] /* behind */ .Length;
                };
                async Task<string> Local() => secrets.GetTokenAsync().[|Result|];
            }
        }
        """,
        """
        public class Code(PaymentSecrets secrets)
        {
            public void Run()
            {
                Func<Func<Task<int>>> nested = () => async () =>
                {
                    await Task.Yield();
                    return /* before */ (await secrets.GetTokenAsync() /* within */) /* behind */ .Length;
                };
                async Task<string> Local() => await secrets.GetTokenAsync();
            }
        }
        """);

    [Fact]
    public async Task Blocking_call_at_the_top_level_is_awaited() => await Block.VerifyAsync(
        """
        // top-level
        PaymentSecrets secrets = null!;
        int length = secrets.GetTokenAsync().[|Result|].Length; // as long as it is
        if (secrets.GetTokenAsync().GetAwaiter().[|GetResult()|] is { Length: > 3 } token) { Console.WriteLine(length); }
        """,
        """
        // top-level
        PaymentSecrets secrets = null!;
        int length = (await secrets.GetTokenAsync()).Length; // as long as it is
        if (await secrets.GetTokenAsync() is { Length: > 3 } token) { Console.WriteLine(length); }
        """);

    [Fact]
    public async Task Task_that_is_lost_in_a_lambda_is_awaited() => await Lost.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets)
        {
            public async Task RunAsync()
            {
                // First.
                [|secrets.GetTokenAsync()|]; // behind
                _ = [|secrets.GetTokenAsync()|];
                Func<Task> inner = async () =>
                {
                    [|secrets.GetTokenAsync()|];
                    await Task.Yield();
                };
                await inner();
            }
        }
        """,
        """
        public class Code(PaymentSecrets secrets)
        {
            public async Task RunAsync()
            {
                // First.
                await secrets.GetTokenAsync(); // behind
                _ = await secrets.GetTokenAsync();
                Func<Task> inner = async () =>
                {
                    await secrets.GetTokenAsync();
                    await Task.Yield();
                };
                await inner();
            }
        }
        """);

    [Fact]
    public async Task Token_of_the_innermost_function_is_passed_on() => await Token.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets)
        {
            public async Task<string> Body(CancellationToken outer) => await [|secrets.GetTokenAsync()|]; // whole

            public async Task RunAsync(CancellationToken outer)
            {
                Func<CancellationToken, Task<string>> inner = async token => await [|secrets.GetTokenAsync(/* none */)|];
                await inner(outer);
            }
        }
        """,
        """
        public class Code(PaymentSecrets secrets)
        {
            public async Task<string> Body(CancellationToken outer) => await secrets.GetTokenAsync(outer); // whole

            public async Task RunAsync(CancellationToken outer)
            {
                Func<CancellationToken, Task<string>> inner = async token => await secrets.GetTokenAsync(/* none */token);
                await inner(outer);
            }
        }
        """);

    [Fact]
    public async Task Comparison_in_expression_bodies_and_conditions_takes_constant_time() => await Compare.VerifyAsync(
        """
        public class Code(Secret<string> secret)
        {
            public bool Is(string given) => {|KVS2003:secret.Reveal() == given|}; // exact
            public bool IsNot(string given) => !({|KVS2003:given != secret.Reveal()|});
            public Func<string, Func<bool>> Nested => given => () => {|KVS2003:given == secret.Reveal()|} || given.Length == 0;
        }
        """,
        """
        public class Code(Secret<string> secret)
        {
            public bool Is(string given) => secret.FixedTimeEquals(given); // exact
            public bool IsNot(string given) => !(!secret.FixedTimeEquals(given));
            public Func<string, Func<bool>> Nested => given => () => secret.FixedTimeEquals(given) || given.Length == 0;
        }
        """);

    [Fact]
    public async Task Key_in_a_lambda_and_an_initializer_becomes_the_name() => await Key.VerifyAsync(
        """
        public class Code(Secret<string> secret)
        {
            internal void Run(Dictionary<string, int> counts)
            {
                Action add = () => {|KVS2007:counts[secret.Reveal()]|} = 1; // once
                counts.{|KVS2007:TryAdd(/* key */ secret.Reveal(), 2)|};
            }
        }
        """,
        """
        public class Code(Secret<string> secret)
        {
            internal void Run(Dictionary<string, int> counts)
            {
                Action add = () => counts[secret.Name] = 1; // once
                counts.TryAdd(/* key */ secret.Name, 2);
            }
        }
        """);
}
