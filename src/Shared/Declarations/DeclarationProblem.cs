using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>One thing that is wrong in a declaration. The generator leaves out what has a problem; the analyzer reports the problem.</summary>
internal sealed class DeclarationProblem(string ruleId, Location location, string[] arguments, string? fix = null)
{
    public string RuleId { get; } = ruleId;

    public Location Location { get; } = location;

    public string[] Arguments { get; } = arguments;

    public string? Fix { get; } = fix;
}
