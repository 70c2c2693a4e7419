namespace Secrets.Benchmarks;

/// <summary>Responses as the service gives them.</summary>
internal static class Bodies
{
    public const string Value = "Server=tcp:contoso.database.windows.net;Database=payments;User Id=app;Password=0a1b2c3d4e5f;";

    public const string Secret =
        "{\"value\":\"" + Value + "\",\"id\":\"https://contoso.vault.azure.net/secrets/payments-db/4387e9f3d6e14c459867679a90fd0f79\","
        + "\"attributes\":{\"enabled\":true,\"created\":1493938410,\"updated\":1493938410,\"recoveryLevel\":\"Recoverable+Purgeable\",\"recoverableDays\":90}}";

    public static string Page { get; } = "{\"value\":["
        + string.Join(',', Enumerable.Range(0, 25).Select(number => "{\"id\":\"https://contoso.vault.azure.net/secrets/secret-" + number
            + "\",\"attributes\":{\"enabled\":true,\"created\":1493938410,\"updated\":1493938410,\"recoveryLevel\":\"Recoverable+Purgeable\",\"recoverableDays\":90},\"tags\":{}}"))
        + "],\"nextLink\":null}";
}
