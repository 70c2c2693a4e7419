namespace Secrets.Hosting;

/// <summary>A class of secrets that reads through a store.</summary>
internal abstract class SecretsRegistration
{
    public abstract Type Type { get; }

    public abstract SecretManifest Manifest { get; }

    /// <summary>The accessors of the instance that the application gets.</summary>
    public abstract IReadOnlyList<SecretAccessor> GetAccessors(IServiceProvider provider, object? serviceKey);
}
