namespace Secrets.Analyzers.Handling;

/// <summary>The ids of the rules about handling that go by flow.</summary>
internal static class HandlingRuleIds
{
    public const string StoredCopy = "KVS2001";
    public const string Comparison = "KVS2003";
    public const string ReturnedRaw = "KVS2004";
    public const string Key = "KVS2007";
}
