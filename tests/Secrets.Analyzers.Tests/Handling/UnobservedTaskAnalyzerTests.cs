using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Tests.Handling;

public class UnobservedTaskAnalyzerTests
{
    [Theory]
    [InlineData("[|secrets.StripeApiKey.GetAsync()|];")]
    [InlineData("[|secrets.StripeApiKey.RefreshAsync()|];")]
    [InlineData("_ = [|secrets.StripeApiKey.GetAsync()|];")]
    [InlineData("_ = [|secrets.StripeApiKey.RefreshAsync().AsTask()|];")]
    [InlineData("[|secrets.StripeApiKey.GetAsync().ConfigureAwait(false)|];")]
    [InlineData("[|secrets.StripeApiKey.UseAsync((key, token) => default(ValueTask), e => false)|];")]
    [InlineData("[|secrets.GetTokenAsync()|];")]
    [InlineData("_ = [|secrets.GetPinAsync()|];")]
    [InlineData("[|client.GetSecretAsync(\"db\")|];")]
    [InlineData("_ = [|official.GetSecretAsync(\"db\")|];")]
    [InlineData("[|official.SetSecretAsync(\"db\", Guid.NewGuid().ToString())|];")]
    [InlineData("[|secrets?.StripeApiKey.GetAsync()|];")]
    [InlineData("Action warm = () => [|secrets.StripeApiKey.GetAsync()|]; warm();")]
    [InlineData("Parallel.ForEach(new[] { secrets.StripeApiKey }, accessor => [|accessor.GetAsync()|]);")]
    [InlineData("var pending = [|secrets.StripeApiKey.GetAsync()|];")]
    [InlineData("[|Task.WhenAll(secrets.GetTokenAsync(), secrets.GetTokenAsync())|];")]
    [InlineData("void Local() => [|secrets.StripeApiKey.GetAsync()|]; Local();")]
    [InlineData("new List<SecretAccessor<string>>().ForEach(async accessor => [|await accessor|]);")]
    [InlineData("using var timer = new Timer(async _ => [|await secrets.StripeApiKey.RefreshAsync()|], null, 0, 1000);")]
    [InlineData("using var timer = new Timer(async state => { try { [|await secrets.StripeApiKey|]; } catch (FormatException) { } }, null, 0, 1000);")]
    [InlineData("async void Load() { var s = [|await secrets.StripeApiKey|]; } Load();")]
    [InlineData("async void Load() { await foreach (var s in [|secrets.StripeApiKey.WatchAsync()|]) { } } Load();")]
    public async Task Task_that_nobody_observes_is_found(string statements) =>
        await RuleTest.VerifyAsync<UnobservedTaskAnalyzer>(RuleTest.InMethod(statements, "void Run()"));

    [Theory]
    [InlineData("await secrets.StripeApiKey;")]
    [InlineData("_ = await secrets.StripeApiKey;")]
    [InlineData("await secrets.StripeApiKey.RefreshAsync();")]
    [InlineData("await secrets.StripeApiKey.GetAsync().ConfigureAwait(false);")]
    [InlineData("var pending = secrets.GetTokenAsync(); var other = secrets.GetTokenAsync(); await Task.WhenAll(pending, other);")]
    [InlineData("var pending = secrets.StripeApiKey.GetAsync(); var s = await pending;")]
    [InlineData("await Task.WhenAll(new[] { \"a\" }.Select(name => official.GetSecretAsync(name)));")]
    [InlineData("official.GetSecretAsync(\"db\").ContinueWith(t => t.Exception);")]
    [InlineData("_ = Task.Run(async () => { await foreach (var s in secrets.StripeApiKey.WatchAsync()) { } });")]
    [InlineData("using var subscription = secrets.StripeApiKey.OnChange(async secret => await Task.Delay(secret.Name.Length));")]
    [InlineData("System.Timers.Timer timer = new(); timer.Elapsed += async (sender, e) => await secrets.StripeApiKey.RefreshAsync();")]
    [InlineData("using var timer = new Timer(async _ => { try { await secrets.StripeApiKey.RefreshAsync(); } catch (Exception) { } }, null, 0, 1000);")]
    [InlineData("async void OnClick(object sender, EventArgs e) { var s = await secrets.StripeApiKey; } OnClick(this, EventArgs.Empty);")]
    [InlineData("async void Other() { await Task.Delay(1); } Other(); Task.Delay(1);")]
    [InlineData("Func<Task> load = async () => await secrets.StripeApiKey; await load();")]
    [InlineData("secrets.StripeApiKey.Name.ToString(); _ = secrets.StripeApiKey; var s = secrets.StripeApiKey;")]
    [InlineData("List<Task> tasks = []; tasks.Add(secrets.GetTokenAsync()); await Task.WhenAll(tasks);")]
    public async Task Observed_task_is_silent(string statements) =>
        await RuleTest.VerifyAsync<UnobservedTaskAnalyzer>(RuleTest.InMethod(statements));

    [Fact]
    public async Task Async_void_methods_of_the_users_choice_are_found_and_given_signatures_are_not() => await RuleTest.VerifyAsync<UnobservedTaskAnalyzer>("""
        public abstract class Page { protected virtual void OnAppearing() { } }
        public interface IStartable { void Start(); }
        public class MyPage(PaymentSecrets secrets) : Page, IStartable
        {
            public async void Load() { var key = [|await secrets.StripeApiKey|]; }
            public async void LoadToken() => [|await secrets.GetTokenAsync()|];
            protected override async void OnAppearing() => await secrets.StripeApiKey;
            public async void Start() => await secrets.StripeApiKey;
            public Task Hand() => secrets.GetTokenAsync();
            public void Warm() => [|secrets.GetTokenAsync()|];
        }
        """);
}
