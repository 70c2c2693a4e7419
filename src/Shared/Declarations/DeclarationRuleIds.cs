namespace Secrets.Shared;

/// <summary>The ids of the rules about declarations; each has a page in docs/rules.</summary>
internal static class DeclarationRuleIds
{
    public const string ClassMustBePartial = "KVS0001";
    public const string UnsupportedType = "KVS0002";
    public const string InvalidName = "KVS0003";
    public const string DuplicateSecret = "KVS0004";
    public const string UnsupportedDeclaration = "KVS0005";
    public const string InvalidOption = "KVS0006";
    public const string LanguageVersionTooLow = "KVS0007";
}
