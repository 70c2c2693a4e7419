using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Hosting;

/// <inheritdoc/>
/// <typeparam name="TSecrets">The class.</typeparam>
internal sealed class SecretsRegistration<TSecrets> : SecretsRegistration
    where TSecrets : class, ISecrets<TSecrets>
{
    public override Type Type => typeof(TSecrets);

    public override SecretManifest Manifest => TSecrets.Manifest;

    public override IReadOnlyList<SecretAccessor> GetAccessors(IServiceProvider provider, object? serviceKey) =>
        serviceKey is null
            ? provider.GetRequiredService<TSecrets>().Accessors
            : provider.GetRequiredKeyedService<TSecrets>(serviceKey).Accessors;
}
