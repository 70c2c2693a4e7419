namespace Secrets.Hosting.Tests;

/// <summary>A second class, which shares a secret with the first.</summary>
public sealed class OrderSecrets : ISecrets<OrderSecrets>
{
    public OrderSecrets(SecretStore store) =>
        ApiKey = store.GetAccessor(new SecretDefinition<string>(PaymentSecrets.ApiKeyName, SecretConverters.String));

    public static SecretManifest Manifest { get; } = new(
        "Contoso.OrderSecrets", [new SecretManifestEntry("ApiKey", PaymentSecrets.ApiKeyName, "string", Required: true, Version: null)]);

    public SecretAccessor<string> ApiKey { get; }

    public IReadOnlyList<SecretAccessor> Accessors => [ApiKey];

    public static OrderSecrets Create(SecretStore store) => new(store);
}
