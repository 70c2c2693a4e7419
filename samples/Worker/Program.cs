using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Secrets.Emulator;
using Worker;

await using VaultEmulator vault = await VaultEmulator.StartAsync(options => options.Seed(VaultOperator.KeyName, VaultOperator.NewKey()));
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);

// One second makes the sample quick; the default of one hour suits a service. With a vault of your own:
// AddSecretStore(builder.Configuration.GetSection("Vault")).
builder.Services.AddSecretStore(vault.VaultUri, vault.Credential, vault.ClientOptions, options => options.RefreshAfter = TimeSpan.FromSeconds(1))
    .AddSecrets<JobSecrets>()
    .ValidateOnStart();
builder.Services.AddSingleton(vault);
builder.Services.AddSingleton<KeyWatcher>();
builder.Services.AddHostedService(provider => provider.GetRequiredService<KeyWatcher>());
builder.Services.AddHostedService<VaultOperator>();

using IHost host = builder.Build();
await host.RunAsync();
