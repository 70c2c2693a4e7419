namespace Secrets.Analyzers.Handling;

/// <summary>The ids of the rules about handling that go by flow. Ids with a slash are kinds of one rule that differ in severity.</summary>
internal static class HandlingRuleIds
{
    public const string LastingCopy = "KVS2001";
    public const string MemberCopy = "KVS2001/member";
    public const string Comparison = "KVS2003";
    public const string ReturnedRaw = "KVS2004";
    public const string Key = "KVS2007";
}
