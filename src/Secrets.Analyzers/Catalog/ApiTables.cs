namespace Secrets.Analyzers.Catalog;

/// <summary>All tables, one per library family.</summary>
internal static class ApiTables
{
    public static IEnumerable<ApiEntry> All =>
        ExtensionsLoggingApis.Entries
            .Concat(SerilogApis.Entries)
            .Concat(NLogApis.Entries)
            .Concat(Log4NetApis.Entries)
            .Concat(ApplicationInsightsApis.Entries)
            .Concat(ConsoleApis.Entries)
            .Concat(DiagnosticsApis.Entries)
            .Concat(ExceptionApis.Entries)
            .Concat(CryptographyApis.Entries);
}
