using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Secrets.Hosting;

/// <summary>Checks the secrets of all stores that ask for it, before any other service starts.</summary>
internal sealed class SecretValidationService : IHostedLifecycleService
{
    private readonly IServiceProvider _services;
    private readonly IEnumerable<SecretStoreRegistration> _registrations;

    public SecretValidationService(IServiceProvider services, IEnumerable<SecretStoreRegistration> registrations)
    {
        _services = services;
        _registrations = registrations;
    }

    /// <exception cref="SecretValidationException">Some secrets can't be used.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SecretProblem>[] found = await Task.WhenAll(
            _registrations
                .Where(static registration => registration.IsValidatedOnStart)
                .Select(registration => FindStore(registration).ValidateAsync(registration.Accessors(_services), cancellationToken))).ConfigureAwait(false);
        SecretProblem[] problems = [.. found.SelectMany(static problems => problems)];
        if (problems.Length > 0)
        {
            throw new SecretValidationException(problems);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private SecretStore FindStore(SecretStoreRegistration registration) => registration.ServiceKey is null
        ? _services.GetRequiredService<SecretStore>()
        : _services.GetRequiredKeyedService<SecretStore>(registration.ServiceKey);
}
