namespace Secrets.Analyzers.Catalog;

/// <summary>All tables, one per library family.</summary>
internal static class ApiTables
{
    public static IEnumerable<ApiEntry> All => new[]
    {
        ExtensionsLoggingApis.Entries,
        SerilogApis.Entries,
        NLogApis.Entries,
        Log4NetApis.Entries,
        LibraryLogApis.Entries,
        ApplicationInsightsApis.Entries,
        SentryApis.Entries,
        ConsoleApis.Entries,
        DiagnosticsApis.Entries,
        ExceptionApis.Entries,
        CryptographyApis.Entries,
        AspNetCoreApis.Entries,
        HttpApis.Entries,
        SerializationApis.Entries,
        TelemetryApis.Entries,
        StorageApis.Entries,
        MessagingApis.Entries,
        DocumentStoreApis.Entries,
        JobApis.Entries,
        ServiceApis.Entries,
        AiApis.Entries,
        ErrorApis.Entries,
        TemplateApis.Entries,
        ProcessApis.Entries,
        SqlApis.Entries,
        TestApis.Entries,
        TestDoubleApis.Entries,
        CertificateApis.Entries,
        CredentialApis.Entries,
        DatabaseClientApis.Entries,
        GrpcApis.Entries,
        CallbackApis.Entries,
    }.SelectMany(static entries => entries);
}
