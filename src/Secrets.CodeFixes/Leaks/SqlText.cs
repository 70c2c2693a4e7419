using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>A statement with a value in it, which can be taken out.</summary>
internal sealed class SqlText
{
    private readonly TextTemplate _template;
    private readonly int _hole;
    private readonly int[] _holes;

    private SqlText(ExpressionSyntax expression, TextTemplate template, int hole, int[] holes)
    {
        Expression = expression;
        _template = template;
        _hole = hole;
        _holes = holes;
    }

    /// <summary>The whole statement as it stands in the source.</summary>
    public ExpressionSyntax Expression { get; }

    public string Value => _template.Holes[_hole].WithoutTrivia().ToString();

    /// <summary>Whether the statement has no other values.</summary>
    public bool IsAlone => _template.Holes.Count == _holes.Length;

    /// <summary>A name for the parameter: that of the variable or secret.</summary>
    public string Name
    {
        get
        {
            string name = NameOf(_template.Holes[_hole]).TrimStart('_');
            return name.Length == 0 ? "value" : char.ToLowerInvariant(name[0]) + name.Substring(1);
        }
    }

    /// <summary>Reads a statement; null where the value is only a part of a literal in it.</summary>
    public static SqlText? Read(ExpressionSyntax expression, FixTarget target, CancellationToken cancellationToken)
    {
        if (FlowPath.ValueIn(expression, target, cancellationToken) is not { } value
            || TextTemplate.Read(expression) is not { } template
            || template.Holes.FindIndex(hole => hole.Span.Contains(value.Span)) is not (>= 0 and var index))
        {
            return null;
        }

        // The same value may stand in several places, all of which become the parameter.
        string text = template.Holes[index].WithoutTrivia().ToString();
        int[] holes = [.. Enumerable.Range(0, template.Holes.Count).Where(hole => template.Holes[hole].WithoutTrivia().ToString() == text)];
        return Array.TrueForAll(holes, hole => IsWhole(template, hole)) ? new SqlText(expression, template, index, holes) : null;
    }

    private static bool IsQuoted(TextTemplate template, int hole) => template.Texts[hole].EndsWith("'", StringComparison.Ordinal);

    private static bool IsWhole(TextTemplate template, int hole)
    {
        bool opens = IsQuoted(template, hole), closes = template.Texts[hole + 1].StartsWith("'", StringComparison.Ordinal);
        int quotes = template.Texts.Take(hole + 1).Sum(static part => part.Count(static letter => letter == '\''));
        return opens == closes && (opens || quotes % 2 == 0);
    }

    /// <summary>The statement with <c>@name</c> for the value.</summary>
    public ExpressionSyntax WithPlaceholder()
    {
        TextTemplate template = Unquoted();
        foreach (int hole in Enumerable.Reverse(_holes))
        {
            template.RemoveHole(hole, template.Texts[hole] + "@" + Name, template.Texts[hole + 1]);
        }

        return template.ToExpression();
    }

    /// <summary>The statement with the value as a hole, without quotes around it.</summary>
    public ExpressionSyntax WithHole() => Unquoted().ToExpression();

    private TextTemplate Unquoted()
    {
        TextTemplate template = TextTemplate.Read(Expression)!;
        foreach (int hole in _holes.Where(hole => IsQuoted(_template, hole)))
        {
            template.Texts[hole] = template.Texts[hole].Substring(0, template.Texts[hole].Length - 1);
            template.Texts[hole + 1] = template.Texts[hole + 1].Substring(1);
        }

        return template;
    }

    private static string NameOf(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        AwaitExpressionSyntax awaited => NameOf(awaited.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Reveal" or "GetAsync" or "ConfigureAwait" } call } => NameOf(call.Expression),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Value" } access => access.Name.Identifier.ValueText,
        _ => "",
    };
}
