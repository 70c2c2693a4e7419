using Microsoft.Extensions.Compliance.Classification;

namespace Secrets.Hosting;

/// <summary>
/// Classifies data as secret for redaction: <c>services.AddRedaction()</c> erases classified data from logs unless the application chooses another
/// redactor for it.
/// </summary>
public static class SecretDataClassifications
{
    /// <summary>The name of the taxonomy.</summary>
    public const string TaxonomyName = "Secrets";

    /// <summary>The value of a secret, or text made of it.</summary>
    public static DataClassification SecretValue { get; } = new(TaxonomyName, nameof(SecretValue));
}
