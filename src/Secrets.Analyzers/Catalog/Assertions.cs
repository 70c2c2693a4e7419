using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Assertions whose message tells nothing of the value, although others of the same method do.</summary>
internal static class Assertions
{
    private static readonly string[] Harmless = ["Is.Not.Null", "Is.Not.Empty", "Is.Not.Null.And.Not.Empty", "Is.Not.Null.Or.Empty", "Is.Not.WhiteSpace"];

    /// <summary>Whether an argument of NUnit's <c>Assert.That</c> meets a constraint that fails on null, or looks at a length, only.</summary>
    public static bool QuotesNothing(CallArgument argument, List<CallArgument> arguments)
    {
        if (argument.Parameter?.Name != "actual")
        {
            return false;
        }

        CallArgument? constraint = arguments.Find(static candidate => candidate.Parameter is { Name: "expression", Type.Name: "IResolveConstraint" });
        string text = constraint?.Operation.Syntax.ToString() ?? "";
        return Harmless.Any(harmless => text == harmless || text.EndsWith("." + harmless, StringComparison.Ordinal)) || text.StartsWith("Has.Length.", StringComparison.Ordinal) || text.StartsWith("Has.Count.", StringComparison.Ordinal);
    }
}
