using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>A statement with a value in it, which can be taken out.</summary>
internal sealed class SqlText
{
    private readonly TextTemplate _template;
    private readonly int _hole;
    private readonly bool _isQuoted;

    private SqlText(ExpressionSyntax expression, TextTemplate template, int hole, bool isQuoted)
    {
        Expression = expression;
        _template = template;
        _hole = hole;
        _isQuoted = isQuoted;
    }

    /// <summary>The whole statement as it stands in the source.</summary>
    public ExpressionSyntax Expression { get; }

    public string Value => _template.Holes[_hole].WithoutTrivia().ToString();

    /// <summary>Whether the statement has no other values.</summary>
    public bool IsAlone => _template.Holes.Count == 1;

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

        string before = template.Texts[index], behind = template.Texts[index + 1];
        bool opens = before.EndsWith("'", StringComparison.Ordinal), closes = behind.StartsWith("'", StringComparison.Ordinal);
        bool isWhole = opens == closes && (opens || before.Count(static letter => letter == '\'') % 2 == 0);
        return isWhole ? new SqlText(expression, template, index, opens) : null;
    }

    /// <summary>The statement with <c>@name</c> for the value.</summary>
    public ExpressionSyntax WithPlaceholder()
    {
        string before = _template.Texts[_hole], behind = _template.Texts[_hole + 1];
        TextTemplate template = TextTemplate.Read(Expression)!;
        template.RemoveHole(_hole, Before(before) + "@" + Name, Behind(behind));
        return template.ToExpression();
    }

    /// <summary>The statement with the value as a hole, without quotes around it.</summary>
    public ExpressionSyntax WithHole()
    {
        TextTemplate template = TextTemplate.Read(Expression)!;
        template.Texts[_hole] = Before(template.Texts[_hole]);
        template.Texts[_hole + 1] = Behind(template.Texts[_hole + 1]);
        return template.ToExpression();
    }

    private string Before(string text) => _isQuoted ? text.Substring(0, text.Length - 1) : text;

    private string Behind(string text) => _isQuoted ? text.Substring(1) : text;

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
