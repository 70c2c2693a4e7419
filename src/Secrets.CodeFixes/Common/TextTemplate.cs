using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.CodeFixes.Common;

/// <summary>A text with holes, written as an interpolated string or put together with <c>+</c>, in the form that stands in the source.</summary>
internal sealed class TextTemplate
{
    private readonly string _start;
    private readonly string _end;

    private TextTemplate(string start, string end, IEnumerable<(string Text, ExpressionSyntax? Hole)> parts)
    {
        _start = start;
        _end = end;
        foreach ((string text, ExpressionSyntax? hole) in parts)
        {
            if (hole is null && Texts.Count > Holes.Count)
            {
                Texts[Texts.Count - 1] += text;
            }
            else if (hole is null)
            {
                Texts.Add(text);
            }
            else
            {
                AddHole(hole);
            }
        }

        if (Texts.Count == Holes.Count)
        {
            Texts.Add("");
        }
    }

    /// <summary>The text before each hole, and the one behind the last.</summary>
    public List<string> Texts { get; } = [];

    public List<ExpressionSyntax> Holes { get; } = [];

    /// <summary>Reads a text; null for one with formats in its holes, and for forms that are seldom used.</summary>
    public static TextTemplate? Read(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Read(parenthesized.Expression);
            case InterpolatedStringExpressionSyntax text when text.Contents.All(static part => part is not InterpolationSyntax { FormatClause: not null } and not InterpolationSyntax { AlignmentClause: not null }):
                string start = text.StringStartToken.Text.Replace("$", "");
                return text.StringStartToken.Text.Length - start.Length == 1
                    ? new TextTemplate(start, text.StringEndToken.Text, text.Contents.Select(static part => part is InterpolationSyntax hole ? ("", hole.Expression) : (part.ToString(), (ExpressionSyntax?)null)))
                    : null;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }:
                List<ExpressionSyntax> operands = [];
                return AddOperands(expression, operands) ? new TextTemplate("\"", "\"", operands.Select(Part)) : null;
            default:
                return null;
        }
    }

    public ExpressionSyntax ToExpression()
    {
        StringBuilder source = new StringBuilder(Holes.Count > 0 ? "$" : "").Append(_start);
        for (int i = 0; i < Texts.Count; i++)
        {
            source.Append(Holes.Count > 0 ? Texts[i] : Texts[i].Replace("{{", "{").Replace("}}", "}"));
            if (i < Holes.Count)
            {
                source.Append(Holes[i] is ConditionalExpressionSyntax ? $"{{({Holes[i].WithoutTrivia()})}}" : $"{{{Holes[i].WithoutTrivia()}}}");
            }
        }

        return SyntaxFactory.ParseExpression(source.Append(_end).ToString());
    }

    /// <summary>Takes a hole out and joins the texts around it.</summary>
    public void RemoveHole(int index, string before, string behind)
    {
        Holes.RemoveAt(index);
        Texts[index] = before + behind;
        Texts.RemoveAt(index + 1);
    }

    private static bool AddOperands(ExpressionSyntax expression, List<ExpressionSyntax> operands)
    {
        if (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            return AddOperands(sum.Left, operands) && AddOperands(sum.Right, operands);
        }

        operands.Add(expression);
        return expression is not InterpolatedStringExpressionSyntax
            && (!expression.IsKind(SyntaxKind.StringLiteralExpression) || (expression.ToString() is ['"', ..] text && !text.StartsWith("\"\"\"", StringComparison.Ordinal)));
    }

    private static (string Text, ExpressionSyntax? Hole) Part(ExpressionSyntax operand)
    {
        if (!operand.IsKind(SyntaxKind.StringLiteralExpression))
        {
            return ("", operand);
        }

        string text = ((LiteralExpressionSyntax)operand).Token.Text;
        return (text.Substring(1, text.Length - 2).Replace("{", "{{").Replace("}", "}}"), null);
    }

    private void AddHole(ExpressionSyntax hole)
    {
        if (Texts.Count == Holes.Count)
        {
            Texts.Add("");
        }

        Holes.Add(hole);
    }
}
