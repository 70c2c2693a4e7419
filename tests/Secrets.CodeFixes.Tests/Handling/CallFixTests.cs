using Key = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.HandlingFlowAnalyzer, Secrets.CodeFixes.Handling.UseNameAsKeyFixProvider>;
using KeyByType = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.SecretAsKeyAnalyzer, Secrets.CodeFixes.Handling.UseNameAsKeyFixProvider>;
using Lifetime = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.LifetimeAnalyzer, Secrets.CodeFixes.Handling.SingletonFixProvider>;
using Token = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Handling.TokenNotForwardedAnalyzer, Secrets.CodeFixes.Handling.ForwardTokenFixProvider>;

namespace Secrets.CodeFixes.Tests.Handling;

public class CallFixTests
{
    [Fact]
    public async Task Token_is_passed_on() => await Token.VerifyAsync(
        """
        public class Code(PaymentSecrets secrets, SecretClient client)
        {
            public async Task RunAsync(CancellationToken ct)
            {
                var a = [|await secrets.StripeApiKey|];
                var b = ([|await secrets.StripeApiKey.ConfigureAwait(false)|]).Reveal();
                var c = await [|secrets.StripeApiKey.RefreshAsync()|];
                var d = await [|client.GetSecretAsync("db")|];
                var e = await [|secrets.StripeApiKey.UseAsync((key, token) => ValueTask.FromResult(1), e => false)|];
                await foreach (var f in [|secrets.StripeApiKey.WatchAsync()|]) { }
            }
        }
        """,
        """
        public class Code(PaymentSecrets secrets, SecretClient client)
        {
            public async Task RunAsync(CancellationToken ct)
            {
                var a = await secrets.StripeApiKey.GetAsync(ct);
                var b = (await secrets.StripeApiKey.GetAsync(ct).ConfigureAwait(false)).Reveal();
                var c = await secrets.StripeApiKey.RefreshAsync(ct);
                var d = await client.GetSecretAsync("db", cancellationToken: ct);
                var e = await secrets.StripeApiKey.UseAsync((key, token) => ValueTask.FromResult(1), e => false, ct);
                await foreach (var f in secrets.StripeApiKey.WatchAsync(ct)) { }
            }
        }
        """);

    [Fact]
    public async Task Registration_becomes_a_singleton() => await Lifetime.VerifyAsync(
        """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;
        public class Code
        {
            public void Configure(IServiceCollection services)
            {
                [|services.AddScoped<PaymentSecrets>()|];
                [|services.TryAddTransient(typeof(PaymentSecrets))|];
                [|services.AddKeyedScoped<PaymentSecrets>("a")|];
                [|services.AddTransient(sp => new PaymentSecrets(sp.GetRequiredService<SecretStore>()))|];
                [|ServiceCollectionServiceExtensions.AddScoped<PaymentSecrets>(services)|];
                services?[|.AddScoped<PaymentSecrets>()|];
                services.Add([|ServiceDescriptor.Transient<PaymentSecrets, PaymentSecrets>()|]);
                services.Add([|ServiceDescriptor.Describe(typeof(PaymentSecrets), sp => new PaymentSecrets(null!), lifetime: /* each time */ ServiceLifetime.Transient)|]);
                services.Add([|new ServiceDescriptor(typeof(PaymentSecrets), typeof(PaymentSecrets), ServiceLifetime.Scoped)|]);
            }
        }
        """,
        """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;
        public class Code
        {
            public void Configure(IServiceCollection services)
            {
                services.AddSingleton<PaymentSecrets>();
                services.TryAddSingleton(typeof(PaymentSecrets));
                services.AddKeyedSingleton<PaymentSecrets>("a");
                services.AddSingleton(sp => new PaymentSecrets(sp.GetRequiredService<SecretStore>()));
                ServiceCollectionServiceExtensions.AddSingleton<PaymentSecrets>(services);
                services?.AddSingleton<PaymentSecrets>();
                services.Add(ServiceDescriptor.Singleton<PaymentSecrets, PaymentSecrets>());
                services.Add(ServiceDescriptor.Describe(typeof(PaymentSecrets), sp => new PaymentSecrets(null!), lifetime: /* each time */ ServiceLifetime.Singleton));
                services.Add(new ServiceDescriptor(typeof(PaymentSecrets), typeof(PaymentSecrets), ServiceLifetime.Singleton));
            }
        }
        """);

    [Fact]
    public async Task Key_becomes_the_name() => await Key.VerifyAsync(
        """
        public class Code
        {
            public void Run(Secret<string> secret, List<Secret<string>> all, Dictionary<string, int> map, HashSet<string> set)
            {
                {|KVS2007:map[secret.Reveal()]|} = 1;
                map.{|KVS2007:Add(secret.Reveal(), 1)|};
                set.{|KVS2007:Add(secret.Reveal())|};
                var groups = all.{|KVS2007:GroupBy(s => s.Reveal())|};
            }
        }
        """,
        """
        public class Code
        {
            public void Run(Secret<string> secret, List<Secret<string>> all, Dictionary<string, int> map, HashSet<string> set)
            {
                map[secret.Name] = 1;
                map.Add(secret.Name, 1);
                set.Add(secret.Name);
                var groups = all.GroupBy(s => s.Name);
            }
        }
        """);

    [Fact]
    public async Task Hash_code_is_made_of_the_name() => await KeyByType.VerifyAsync(
        """
        public class Code
        {
            public int A(Secret<string> secret) => [|secret.GetHashCode()|];
            public int B(Secret<string> secret) => [|HashCode.Combine(1, secret)|];
        }
        """,
        """
        public class Code
        {
            public int A(Secret<string> secret) => secret.Name.GetHashCode();
            public int B(Secret<string> secret) => HashCode.Combine(1, secret.Name);
        }
        """);
}
