using System.Text.Json.Serialization;

namespace Secrets;

/// <summary>A secret that was deleted, and until when it can be recovered. It carries no value.</summary>
[JsonConverter(typeof(RedactingSecretConverter))]
public class DeletedSecret : KeyVaultSecret
{
    internal DeletedSecret(SecretProperties properties, string? value = null)
        : base(properties, value)
    {
    }

    /// <summary>The identifier to recover or purge the secret by; null when the vault keeps nothing of deleted secrets.</summary>
    public Uri? RecoveryId { get; internal set; }

    /// <summary>When the secret was deleted.</summary>
    public DateTimeOffset? DeletedOn { get; internal set; }

    /// <summary>When the vault purges the secret for good.</summary>
    public DateTimeOffset? ScheduledPurgeDate { get; internal set; }
}
