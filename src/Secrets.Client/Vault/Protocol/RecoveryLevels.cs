using System.Text.Json;

namespace Secrets.Protocol;

/// <summary>Shares the texts of the known recovery levels, which every response repeats.</summary>
internal static class RecoveryLevels
{
    private static readonly string[] Known =
    [
        "Recoverable+Purgeable",
        "Recoverable",
        "CustomizedRecoverable+Purgeable",
        "CustomizedRecoverable",
        "Purgeable",
        "Recoverable+ProtectedSubscription",
        "CustomizedRecoverable+ProtectedSubscription",
    ];

    public static string? Read(ref Utf8JsonReader reader) => JsonReading.ReadKnownString(ref reader, "recoveryLevel", Known);
}
