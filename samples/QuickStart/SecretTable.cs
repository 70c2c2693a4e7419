using Secrets;

namespace QuickStart;

/// <summary>Prints what a person may see of the secrets: names, versions, types and expiry.</summary>
internal static class SecretTable
{
    private const string Row = "{0,-30} {1,-34} {2,-18} {3,-8} {4}";

    public static async Task PrintAsync(PaymentSecrets secrets)
    {
        Console.WriteLine();
        Console.WriteLine(Row, "Name", "Version", "Type", "State", "Expires");
        Print(secrets.StripeApiKey, await secrets.StripeApiKey);
        Print(secrets.RetryLimit, await secrets.RetryLimit);
        Print(secrets.LegacyApiKey, await secrets.LegacyApiKey);
        Print(secrets.Database, await secrets.Database);
        Print(secrets.SigningCertificate, await secrets.SigningCertificate);
        Console.WriteLine();
    }

    private static void Print<T>(SecretAccessor<T> accessor, Secret<T> secret) =>
        Console.WriteLine(
            Row,
            secret.Name,
            secret.Version ?? "-",
            secret.Properties.ContentType == SecretContentType.Pkcs12.ToString() ? "PKCS#12" : accessor.ValueType.Name,
            secret.Exists ? "present" : "missing",
            secret.ExpiresOn?.ToString("u", null) ?? "-");
}
