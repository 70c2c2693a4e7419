using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Tests.Handling;

public class TokenNotForwardedAnalyzerTests
{
    private const string WithToken = "async Task RunAsync(CancellationToken ct)";

    [Theory]
    [InlineData("var s = [|await secrets.StripeApiKey|];")]
    [InlineData("var s = ([|await secrets.StripeApiKey|]).Reveal();")]
    [InlineData("var s = [|await secrets.StripeApiKey.ConfigureAwait(false)|];")]
    [InlineData("var s = await [|secrets.StripeApiKey.GetAsync()|];")]
    [InlineData("var s = await [|secrets.StripeApiKey.RefreshAsync()|].ConfigureAwait(false);")]
    [InlineData("var s = await [|secrets.GetTokenAsync()|];")]
    [InlineData("var s = await [|secrets.GetPinAsync()|];")]
    [InlineData("var s = await [|client.GetSecretAsync(\"db\")|];")]
    [InlineData("var s = await [|official.GetSecretAsync(\"db\")|];")]
    [InlineData("await foreach (var s in [|secrets.StripeApiKey.WatchAsync()|]) { }")]
    [InlineData("await [|secrets.StripeApiKey.UseAsync((key, token) => default(ValueTask), e => false)|];")]
    [InlineData("Func<Task<string>> read = async () => ([|await secrets.StripeApiKey|]).Reveal(); await read();")]
    [InlineData("async Task Local() { var s = [|await secrets.StripeApiKey|]; } await Local();")]
    [InlineData("await Parallel.ForEachAsync(new[] { 1 }, async (i, token) => { var s = [|await secrets.StripeApiKey|]; });")]
    [InlineData("await Task.WhenAll([|secrets.GetTokenAsync()|], [|secrets.StripeApiKey.GetAsync()|].AsTask());")]
    public async Task Token_of_the_function_that_is_not_passed_on_is_found(string statements) =>
        await RuleTest.VerifyAsync<TokenNotForwardedAnalyzer>(RuleTest.InMethod(statements, WithToken));

    [Theory]
    [InlineData("var s = await secrets.StripeApiKey.GetAsync(ct);")]
    [InlineData("var s = await secrets.GetTokenAsync(cancellationToken: ct);")]
    [InlineData("var s = await official.GetSecretAsync(\"db\", cancellationToken: ct);")]
    [InlineData("var s = await secrets.StripeApiKey.GetAsync(CancellationToken.None);")]
    [InlineData("var s = await secrets.StripeApiKey.GetAsync(default);")]
    [InlineData("await foreach (var s in secrets.StripeApiKey.WatchAsync().WithCancellation(ct)) { }")]
    [InlineData("var s = await secrets.StripeApiKey.GetAsync().AsTask().WaitAsync(ct);")]
    [InlineData("async Task Local() { var s = await other(); } await Local(); static async Task<int> other() => await Task.FromResult(1);")]
    [InlineData("static async Task Local(SecretAccessor<string> key) { var s = await key; } await Local(secrets.StripeApiKey);")]
    [InlineData("var s = official.GetSecret(\"db\");")]
    [InlineData("await Task.Delay(1);")]
    public async Task Token_that_is_passed_or_cannot_be_is_silent(string statements) =>
        await RuleTest.VerifyAsync<TokenNotForwardedAnalyzer>(RuleTest.InMethod(statements, WithToken));

    [Theory]
    [InlineData("var s = await secrets.StripeApiKey; CancellationToken late = default;")]
    [InlineData("using var source = new CancellationTokenSource(); var s = await secrets.StripeApiKey.GetAsync(source.Token);")]
    [InlineData("var s = await secrets.StripeApiKey; var t = await official.GetSecretAsync(\"db\");")]
    public async Task Function_without_a_token_is_silent(string statements) =>
        await RuleTest.VerifyAsync<TokenNotForwardedAnalyzer>(RuleTest.InMethod(statements));

    [Fact]
    public async Task Local_token_is_found() => await RuleTest.VerifyAsync<TokenNotForwardedAnalyzer>(RuleTest.InMethod(
        "using var source = new CancellationTokenSource(); var token = source.Token; var s = [|await secrets.StripeApiKey|];"));
}
