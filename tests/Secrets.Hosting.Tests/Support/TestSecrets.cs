using Azure;

namespace Secrets.Hosting.Tests;

/// <summary>Sources with the secrets that the test classes declare.</summary>
internal static class TestSecrets
{
    public const string ApiKey = "sk_test_one";
    public const string RotatedApiKey = "sk_test_two";
    public const string DatabaseJson = """{ "host": "db1", "password": "correct horse", "replicas": ["db2", "db3"] }""";

    public static RequestFailedException Outage => new(503, "down");

    public static InMemorySecretSource Source(TimeProvider? clock = null)
    {
        InMemorySecretSource source = new(clock);
        source.Set(PaymentSecrets.ApiKeyName, ApiKey);
        source.Set(PaymentSecrets.RetryLimitName, "3");
        source.Set(PaymentSecrets.DatabaseName, DatabaseJson);
        return source;
    }

    /// <summary>First reads that fail at once instead of trying for half a minute.</summary>
    public static void FailFast(SecretStoreOptions options) => options.StartupTimeout = TimeSpan.Zero;
}
