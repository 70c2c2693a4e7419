using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Tests.Handling;

public class LifetimeAnalyzerTests
{
    private const string Usings = "using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.DependencyInjection.Extensions;\n";
    private const string Types = "\npublic interface IPayments { } public class Consumer { public Consumer(PaymentSecrets s) { } } public class Own : IPayments { }";

    [Theory]
    [InlineData("[|services.AddScoped<PaymentSecrets>()|];")]
    [InlineData("[|services.AddTransient<PaymentSecrets>()|];")]
    [InlineData("[|services.AddTransient(typeof(PaymentSecrets))|];")]
    [InlineData("[|services.AddScoped(typeof(object), typeof(PaymentSecrets))|];")]
    [InlineData("[|services.AddScoped<object, PaymentSecrets>()|];")]
    [InlineData("[|services.AddScoped(sp => new PaymentSecrets(sp.GetRequiredService<SecretStore>()))|];")]
    [InlineData("[|services.AddTransient<object>(sp => { var made = PaymentSecrets.Create(sp.GetRequiredService<SecretStore>()); return made; })|];")]
    [InlineData("[|services.AddScoped(sp => ActivatorUtilities.CreateInstance<PaymentSecrets>(sp))|];")]
    [InlineData("[|services.AddKeyedScoped<PaymentSecrets>(\"a\")|];")]
    [InlineData("[|services.TryAddTransient<PaymentSecrets>()|];")]
    [InlineData("[|services.TryAddScoped(typeof(PaymentSecrets))|];")]
    [InlineData("services.Add([|ServiceDescriptor.Scoped<PaymentSecrets, PaymentSecrets>()|]);")]
    [InlineData("services.Add([|ServiceDescriptor.Describe(typeof(PaymentSecrets), typeof(PaymentSecrets), ServiceLifetime.Transient)|]);")]
    [InlineData("services.Add([|new ServiceDescriptor(typeof(PaymentSecrets), typeof(PaymentSecrets), ServiceLifetime.Scoped)|]);")]
    [InlineData("[|services.AddScoped(sp => new SecretStore(sp.GetRequiredService<SecretClient>()))|];")]
    public async Task Short_lived_registration_is_found(string statements) =>
        await RuleTest.VerifyAsync<LifetimeAnalyzer>(Usings + RuleTest.InMethod(statements, "void Configure(IServiceCollection services)") + Types);

    [Theory]
    [InlineData("services.AddSingleton<PaymentSecrets>();")]
    [InlineData("services.AddSingleton(sp => new PaymentSecrets(sp.GetRequiredService<SecretStore>()));")]
    [InlineData("services.AddKeyedSingleton<PaymentSecrets>(\"a\");")]
    [InlineData("services.AddScoped<Consumer>();")]
    [InlineData("services.AddScoped<IPayments, Own>();")]
    [InlineData("services.AddScoped(sp => new Consumer(sp.GetRequiredService<PaymentSecrets>()));")]
    [InlineData("services.AddScoped<object>(sp => sp.GetRequiredService<PaymentSecrets>());")]
    [InlineData("services.AddTransient<PaymentSecrets>(sp => sp.GetRequiredKeyedService<PaymentSecrets>(\"a\"));")]
    [InlineData("services.AddScoped(sp => sp.GetRequiredService<PaymentSecrets>().StripeApiKey);")]
    [InlineData("services.Add(new ServiceDescriptor(typeof(PaymentSecrets), typeof(PaymentSecrets), ServiceLifetime.Singleton));")]
    public async Task Singleton_or_other_service_is_silent(string statements) =>
        await RuleTest.VerifyAsync<LifetimeAnalyzer>(Usings + RuleTest.InMethod(statements, "void Configure(IServiceCollection services)") + Types);
}
