namespace Secrets.Shared;

/// <summary>How a secret's text becomes its value: the expression that makes the converter, or why there is none.</summary>
internal readonly struct Conversion
{
    private Conversion(string? expression, string? ruleId, string? option, string? reason)
    {
        Expression = expression;
        RuleId = ruleId;
        Option = option;
        Reason = reason;
    }

    public string? Expression { get; }

    public string? RuleId { get; }

    /// <summary>The option that is at fault, if one is.</summary>
    public string? Option { get; }

    public string? Reason { get; }

    public static Conversion By(string expression) => new(expression, null, null, null);

    public static Conversion InvalidOption(string option, string reason) => new(null, DeclarationRuleIds.InvalidOption, option, reason);

    public static Conversion Unsupported(string help) => new(null, DeclarationRuleIds.UnsupportedType, null, help);
}
