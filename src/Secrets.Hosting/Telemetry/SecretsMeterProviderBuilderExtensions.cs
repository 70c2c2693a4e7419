using Secrets;

namespace OpenTelemetry.Metrics;

/// <summary>Adds the library's instruments to OpenTelemetry.</summary>
public static class SecretsMeterProviderBuilderExtensions
{
    /// <summary>
    /// Collects what stores measure: reads, requests to the source and their duration, the age of values and the time to their expiry. The instruments are those that
    /// <see cref="SecretsDiagnostics"/> names; secrets' names are tags only with <see cref="SecretStoreOptions.IncludeNamesInMetrics"/>.
    /// </summary>
    /// <param name="builder">The builder of the meter provider.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static MeterProviderBuilder AddSecretsInstrumentation(this MeterProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddMeter(SecretsDiagnostics.MeterName);
    }
}
