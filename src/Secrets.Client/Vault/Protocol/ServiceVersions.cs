using static Secrets.SecretClientOptions;

namespace Secrets.Protocol;

/// <summary>The names of the service versions on the wire.</summary>
internal static class ServiceVersions
{
    public static string ToApiVersion(ServiceVersion version) => version switch
    {
        ServiceVersion.V7_0 => "7.0",
        ServiceVersion.V7_1 => "7.1",
        ServiceVersion.V7_2 => "7.2",
        ServiceVersion.V7_3 => "7.3",
        ServiceVersion.V7_4 => "7.4",
        ServiceVersion.V7_5 => "7.5",
        ServiceVersion.V7_6 => "7.6",
        ServiceVersion.V2025_07_01 => "2025-07-01",
        ServiceVersion.V2026_04_01 => "2026-04-01",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "The service version is not one that this client speaks."),
    };
}
