namespace Secrets.Hosting.Tests;

/// <summary>What the generator writes, written by hand: these tests are about hosting.</summary>
public sealed class PaymentSecrets : ISecrets<PaymentSecrets>
{
    public const string ApiKeyName = "payments-api-key";
    public const string RetryLimitName = "payments-retry-limit";
    public const string DatabaseName = "payments-db";
    public const string LegacyKeyName = "payments-legacy-key";

    public PaymentSecrets(SecretStore store)
    {
        Store = store;
        ApiKey = store.GetAccessor(new SecretDefinition<string>(ApiKeyName, SecretConverters.String));
        RetryLimit = store.GetAccessor(new SecretDefinition<int>(RetryLimitName, SecretConverters.Number<int>()) { RefreshAfter = TimeSpan.FromHours(1) });
        Database = store.GetAccessor(new SecretDefinition<DbCredentials>(DatabaseName, SecretConverters.Json(TestJson.Default.DbCredentials)));
        LegacyKey = store.GetAccessor(new SecretDefinition<string>(LegacyKeyName, SecretConverters.String) { IsRequired = false });
    }

    public static SecretManifest Manifest { get; } = new(
        "Contoso.PaymentSecrets",
        [
            new SecretManifestEntry("ApiKey", ApiKeyName, "string", Required: true, Version: null),
            new SecretManifestEntry("GetRetryLimitAsync", RetryLimitName, "int", Required: true, Version: null),
            new SecretManifestEntry("Database", DatabaseName, "DbCredentials", Required: true, Version: null),
            new SecretManifestEntry("LegacyKey", LegacyKeyName, "string?", Required: false, Version: null),
        ]);

    public SecretStore Store { get; }

    public SecretAccessor<string> ApiKey { get; }

    public SecretAccessor<int> RetryLimit { get; }

    public SecretAccessor<DbCredentials> Database { get; }

    public SecretAccessor<string> LegacyKey { get; }

    public IReadOnlyList<SecretAccessor> Accessors => [ApiKey, RetryLimit, Database, LegacyKey];

    public static PaymentSecrets Create(SecretStore store) => new(store);
}
