using Microsoft.Extensions.Compliance.Classification;

namespace Secrets.Hosting;

/// <summary>
/// Marks a property, parameter or type as holding the value of a secret, so that logging with redaction leaves it out: with
/// <c>[LoggerMessage]</c> and <c>logging.EnableRedaction()</c> of Microsoft.Extensions.Telemetry.
/// </summary>
public sealed class SecretDataAttribute : DataClassificationAttribute
{
    /// <summary>Creates the attribute.</summary>
    public SecretDataAttribute()
        : base(SecretDataClassifications.SecretValue)
    {
    }
}
