using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Official = Azure.Security.KeyVault.Secrets;
namespace Corpus.Handling2;

[VaultSecret]
public sealed partial class PaymentSecrets
{
    public partial SecretAccessor<string> StripeApiKey { get; }
    [VaultSecret] public partial Task<string> WebhookAsync(CancellationToken cancellationToken = default); // KVS0005
}

public sealed partial class PaymentSecrets
{
    public PaymentSecrets(SecretStore store) { } // KVS0005
    public partial SecretAccessor<string> StripeApiKey => throw null!;
    public partial Task<string> WebhookAsync(CancellationToken cancellationToken) => throw null!;
}

public class Blocking(PaymentSecrets secrets, Official.SecretClient official, SecretClient client)
{
    public void Block()
    {
        var a = secrets.StripeApiKey.GetAsync().Result; // KVS2002
        var b = secrets.StripeApiKey.GetAsync().GetAwaiter().GetResult(); // KVS2002
        secrets.StripeApiKey.GetAsync().AsTask().Wait(); // KVS2002
        var c = official.GetSecretAsync("n").Result; // KVS2002
        var d = official.GetSecretAsync("n").GetAwaiter().GetResult(); // KVS2002
        var e = Task.Run(() => official.GetSecretAsync("n")).Result; // KVS2002
        var f = Task.Run(async () => await secrets.StripeApiKey).GetAwaiter().GetResult(); // KVS2002
        var g = official.GetSecretAsync("n").ConfigureAwait(false).GetAwaiter().GetResult(); // KVS2002
        var h = official.GetSecret("n");
        var i = client.GetSecretAsync("n").Result; // KVS2002
        Task.WaitAll(official.GetSecretAsync("n"), official.GetSecretAsync("m")); // KVS2002
        var t = official.GetSecretAsync("n");
        t.Wait(); // KVS2002
        var u = t.Result;
        var j = new HttpClient().GetStringAsync("https://x").Result;
        var k = secrets.WebhookAsync().Result; // KVS2002
        var l = Task.WhenAll(official.GetSecretAsync("n")).Result; // KVS2002
    }

    public async Task Good(CancellationToken token)
    {
        var a = await secrets.StripeApiKey.GetAsync(token);
        var task = official.GetSecretAsync("n", cancellationToken: token);
        await task;
        var b = task.Result;
        var both = await Task.WhenAll(official.GetSecretAsync("n", cancellationToken: token), official.GetSecretAsync("m", cancellationToken: token));
        var c = await secrets.WebhookAsync(token);
        if (task.IsCompletedSuccessfully) { var d = task.Result; }
    }

    public async Task Tokens(CancellationToken token)
    {
        var a = await secrets.StripeApiKey; // KVS2006
        var b = await secrets.StripeApiKey.GetAsync(); // KVS2006
        var c = await official.GetSecretAsync("n"); // KVS2006
        var d = await secrets.WebhookAsync(); // KVS2006
        var e = await secrets.StripeApiKey.GetAsync(CancellationToken.None);
        var f = await secrets.StripeApiKey.GetAsync(token);
        var g = await client.GetSecretAsync("n"); // KVS2006
        await Task.Run(async () => await secrets.StripeApiKey, token); // KVS2006
        await foreach (var p in official.GetPropertiesOfSecretsAsync()) { } // KVS2006
        await foreach (var p in official.GetPropertiesOfSecretsAsync(token)) { }
    }

    public async Task NoToken() { var a = await secrets.StripeApiKey; var b = await official.GetSecretAsync("n"); }

    public void Unobserved()
    {
        secrets.StripeApiKey.GetAsync(); // KVS2005
        _ = secrets.StripeApiKey.GetAsync(); // KVS2005
        _ = official.GetSecretAsync("n"); // KVS2005
        official.GetSecretAsync("n"); // KVS2005
        secrets.WebhookAsync(); // KVS2005
        Task.Run(() => official.GetSecretAsync("n"));
        _ = secrets.StripeApiKey;
        _ = official.GetPropertiesOfSecretVersionsAsync("n");
        Action unstarted = () => official.GetDeletedSecretsAsync();
    }

    public async void OnClick() { var a = await secrets.StripeApiKey; } // KVS2005

    public async void Handler(object sender, EventArgs args) { try { await secrets.StripeApiKey; } catch (Exception) { } }
}

public static class Lifetimes
{
    public static void Add(IServiceCollection services)
    {
        services.AddTransient<PaymentSecrets>(); // KVS2008
        services.AddScoped<PaymentSecrets>(); // KVS2008
        services.AddScoped(p => new PaymentSecrets(p.GetRequiredService<SecretStore>())); // KVS2008
        services.AddSingleton<PaymentSecrets>();
        services.TryAddScoped<PaymentSecrets>(); // KVS2008
        services.AddTransient(typeof(PaymentSecrets)); // KVS2008
        services.Add(new ServiceDescriptor(typeof(PaymentSecrets), typeof(PaymentSecrets), ServiceLifetime.Scoped)); // KVS2008
        services.Add(ServiceDescriptor.Transient<PaymentSecrets, PaymentSecrets>()); // KVS2008
        services.AddKeyedScoped<PaymentSecrets>("k"); // KVS2008
        services.AddScoped<Blocking>();
        services.AddSingleton(p => new PaymentSecrets(p.GetRequiredService<SecretStore>()));
    }
}
