using System.Text.Json.Serialization;
using Azure.Core;
using Secrets;

// The real client is linked in as well, as in an app that reads a vault.
SecretSource source = args is [string vault] ? new FallbackSource(new SecretClient(new Uri(vault), DelegatedTokenCredential.Create((_, _) => default))) : Seeded();
await using SecretStore store = new(source);
AppSecrets secrets = new(store);
Console.WriteLine($"name={(await secrets.ApiKey).Name} user={(await secrets.Database).Reveal().User.Length} port={(await secrets.Port).Reveal() > 0} days={(await secrets.Days).Reveal().Length}");

static InMemorySecretSource Seeded()
{
    InMemorySecretSource source = new();
    source.Set("api-key", "value");
    source.Set("database", "{\"User\":\"sa\"}");
    source.Set("port", "8080");
    source.Set("days", "Monday,Friday");
    return source;
}

[VaultSecret(JsonContext = typeof(AppJson))]
internal sealed partial class AppSecrets
{
    public partial SecretAccessor<string> ApiKey { get; }

    public partial SecretAccessor<Credentials> Database { get; }

    public partial SecretAccessor<int> Port { get; }

    [VaultSecret(Separator = ',')]
    public partial SecretAccessor<DayOfWeek[]> Days { get; }
}

internal sealed record Credentials(string User);

[JsonSerializable(typeof(Credentials))]
internal sealed partial class AppJson : JsonSerializerContext;

internal sealed class FallbackSource(SecretClient client) : SecretSource
{
    public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken) =>
        (await client.GetSecretAsync(name, version, cancellationToken)).Value;
}
