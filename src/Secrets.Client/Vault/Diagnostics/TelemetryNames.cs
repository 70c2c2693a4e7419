namespace Secrets.Diagnostics;

/// <summary>The names under which the library shows itself to tracing, in one place.</summary>
internal static class TelemetryNames
{
    /// <summary>The activity source and the meter.</summary>
    public const string Source = "Secrets";

    public const string Namespace = "Microsoft.KeyVault";
    public const string NamespaceTag = "az.namespace";
    public const string SecretNameTag = "az.keyvault.secret.name";
    public const string SecretVersionTag = "az.keyvault.secret.version";
    public const string PolledSecretTag = "secret";
    public const string SchemaTag = "az.schema_url";
    public const string Schema = "https://opentelemetry.io/schemas/1.23.0";
    public const string ErrorTypeTag = "error.type";
}
