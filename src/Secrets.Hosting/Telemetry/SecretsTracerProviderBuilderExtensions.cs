using Secrets;

namespace OpenTelemetry.Trace;

/// <summary>Adds the library's spans to OpenTelemetry.</summary>
public static class SecretsTracerProviderBuilderExtensions
{
    /// <summary>
    /// Collects the spans of stores and clients: one around each request of a store to its source, and one for each call of a client. They carry names, versions and
    /// error codes of secrets; never a value.
    /// </summary>
    /// <param name="builder">The builder of the tracer provider.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static TracerProviderBuilder AddSecretsInstrumentation(this TracerProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddSource(SecretsDiagnostics.ActivitySourceName);
    }
}
