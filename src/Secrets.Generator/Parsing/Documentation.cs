using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Secrets.Shared;

namespace Secrets.Generator.Parsing;

/// <summary>The XML comment of an implemented member: the user's own, and which secret it reads.</summary>
internal static class Documentation
{
    public static EquatableArray<string> For(SecretMemberDeclaration member, CancellationToken cancellationToken)
    {
        string xml = member.Symbol.GetDocumentationCommentXml(CultureInfo.InvariantCulture, expandIncludes: false, cancellationToken) ?? "";
        string fact = FactAbout(member);
        if (xml.Length == 0)
        {
            return new(FillIn(member, fact));
        }

        // What can't be carried to another file stays where it is: the compiler then uses the user's comment.
        bool isMovable = xml.StartsWith("<member", StringComparison.Ordinal) && !xml.Contains("<include");
        return isMovable ? new(CarryOver(xml, fact)) : EquatableArray<string>.Empty;
    }

    private static string FactAbout(SecretMemberDeclaration member)
    {
        string version = member.Version is null ? "" : $", version <c>{member.Version}</c>";
        return $"Secret <c>{member.SecretName}</c>{version}; {(member.IsRequired ? "required" : "may be missing")}.";
    }

    private static ImmutableArray<string> FillIn(SecretMemberDeclaration member, string fact)
    {
        string summary = $"<summary>{fact}</summary>";
        if (member.Symbol is not IMethodSymbol method)
        {
            return ImmutableArray.Create(summary);
        }

        const string Returns = "<returns>The secret.</returns>";
        return method.Parameters is [var token]
            ? ImmutableArray.Create(summary, $"<param name=\"{token.Name}\">Cancels the wait; the request goes on for other readers.</param>", Returns)
            : ImmutableArray.Create(summary, Returns);
    }

    private static ImmutableArray<string> CarryOver(string xml, string fact)
    {
        const string End = "</remarks>";
        List<string> lines = [.. InnerLines(xml)];

        // Where the tag may be text, the fact gets remarks of its own.
        bool isMarkup = !xml.Contains("<![CDATA[") && !xml.Contains("<!--");
        int last = isMarkup ? lines.FindLastIndex(static line => line.Contains(End)) : -1;
        if (last < 0)
        {
            lines.Add($"<remarks>{fact}</remarks>");
        }
        else
        {
            lines[last] = lines[last].Insert(lines[last].LastIndexOf(End, StringComparison.Ordinal), $"<para>{fact}</para>");
        }

        return lines.ToImmutableArray();
    }

    /// <summary>The lines between <c>&lt;member&gt;</c> and its end, without the indentation that the compiler adds.</summary>
    private static IEnumerable<string> InnerLines(string xml)
    {
        foreach (string line in xml.Split('\n'))
        {
            string text = line.TrimEnd();
            if (text.Length == 0 || text.StartsWith("<member", StringComparison.Ordinal) || text.StartsWith("</member", StringComparison.Ordinal))
            {
                continue;
            }

            yield return text.StartsWith("    ", StringComparison.Ordinal) ? text.Substring(4) : text;
        }
    }
}
