namespace Secrets.Hosting;

/// <summary>Names configuration keys after members.</summary>
internal static class MemberName
{
    private const string Verb = "Get";
    private const string Suffix = "Async";

    /// <summary>The name of a property as it is; of a method without the verb: <c>GetStripeApiKeyAsync</c> is <c>StripeApiKey</c>.</summary>
    public static string WithoutVerb(string member)
    {
        bool isMethod = member.Length > Verb.Length + Suffix.Length
            && member.StartsWith(Verb, StringComparison.Ordinal)
            && member.EndsWith(Suffix, StringComparison.Ordinal);
        return isMethod ? member[Verb.Length..^Suffix.Length] : member;
    }
}
