using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Secrets.Hosting;

/// <summary>Fills and checks the options of one store: logging and clock from the container, then the settings of its configuration section.</summary>
internal sealed class StoreOptionsSetup : IConfigureNamedOptions<SecretStoreOptions>, IValidateOptions<SecretStoreOptions>
{
    private readonly StoreRegistration _store;
    private readonly IServiceProvider _provider;

    public StoreOptionsSetup(StoreRegistration store, IServiceProvider provider)
    {
        _store = store;
        _provider = provider;
    }

    public static void Register(IServiceCollection services, StoreRegistration store)
    {
        services.AddOptions();
        services.AddSingleton<IConfigureOptions<SecretStoreOptions>>(provider => new StoreOptionsSetup(store, provider));
        services.AddSingleton<IValidateOptions<SecretStoreOptions>>(provider => new StoreOptionsSetup(store, provider));
    }

    public void Configure(SecretStoreOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, SecretStoreOptions options)
    {
        if (name != _store.Name)
        {
            return;
        }

        options.LoggerFactory ??= _provider.GetService<ILoggerFactory>();
        if (options.TimeProvider == TimeProvider.System && _provider.GetService<TimeProvider>() is { } clock)
        {
            options.TimeProvider = clock;
        }

        _store.Connection.Configure(options);
    }

    public ValidateOptionsResult Validate(string? name, SecretStoreOptions options)
    {
        if (name != _store.Name)
        {
            return ValidateOptionsResult.Skip;
        }

        string[] problems = [.. _store.Connection.FindProblems(), .. StoreOptionsRules.FindProblems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
