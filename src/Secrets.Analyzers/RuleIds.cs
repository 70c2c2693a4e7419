namespace Secrets.Analyzers;

/// <summary>The ids of the rules about leaks and about handling.</summary>
internal static class RuleIds
{
    public const string Logged = "KVS1001";
    public const string Console = "KVS1002";
    public const string Exception = "KVS1003";
    public const string Response = "KVS1004";
    public const string RawObject = "KVS1005";
    public const string ClientLogsContent = "KVS1006";
    public const string Telemetry = "KVS1007";
    public const string Url = "KVS1008";
    public const string PrintingType = "KVS1009";
    public const string Persisted = "KVS1010";
    public const string Process = "KVS1011";
    public const string Sql = "KVS1012";
    public const string ClearText = "KVS1013";
    public const string TestOutput = "KVS1015";
    public const string UnknownCall = "KVS1090";
}
