using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

#pragma warning disable SCS0005 // The accidents have to be the same ones each time.

namespace Secrets.TestSupport.Analyzers;

/// <summary>Code with some accident in it, as it stands in an editor most of the time.</summary>
/// <param name="Accident">What happened to the code.</param>
/// <param name="Text">The code that came out.</param>
internal sealed record Mutant(string Accident, string Text)
{
    private static readonly string[] Insertions =
    [
        ".", "?.", "(", ")", "{", "}", "[", ";", " = ", " => ", "!", "?", " ?? ", "..", "<", "@", "\"", "$\"{", "await ", "new ", "ref ", "out ", "this.", "return ", "throw ",
        " is ", " as ", " when ", " with { ", " switch { ", "case ", "yield return ", "default", "stackalloc ",
    ];

    private static readonly string[] Types =
    [
        "int", "string?", "object", "dynamic", "Missing", "List<Missing>", "Secret<string>", "Secret<>", "Task<string>", "Func<string>", "void", "T", "int*", "(string, int)", "Span<char>",
        "ref int", "out string", "in string", "params string[]", "params", "this string", "scoped Span<byte>", "delegate*<string, void>",
    ];

    private static readonly string[] Modifiers =
    [
        "static ", "partial ", "async ", "abstract ", "override ", "virtual ", "sealed ", "unsafe ", "extern ", "required ", "readonly ", "const ", "volatile ", "file ", "new ", "ref ", "private ",
        "event ", "implicit operator ",
    ];

    private static readonly string[] Statements =
    [
        "return;", "return null;", "yield return 1;", "yield break;", "await default;", "throw;", "break;", "goto case 1;", "label:", "if (", "lock (x) {", "try {", "catch {", "using var q = ;",
        "foreach (var x in ) ", "await foreach (var z in zs)", "var (a, b) = ;", "var v = v.v();", "this = this;", "F(out var f);", "int F() => F();", "switch (1) { case string", "_ = (await", "x = x => x",
    ];

    /// <summary>One mutant of some code, or one of several accidents at once; the same for the same random numbers.</summary>
    public static Mutant Of(string text, Random random)
    {
        Mutant mutant = Once(text, random);
        for (int more = random.Next(3) == 0 ? random.Next(1, 4) : 0; more > 0; more--)
        {
            Mutant next = Once(mutant.Text, random);
            mutant = new(mutant.Accident + ", " + next.Accident, next.Text);
        }

        return mutant;
    }

    private static Mutant Once(string text, Random random)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot();
        return random.Next(18) switch
        {
            0 => Remove("token", Token(root, random)),
            1 => Remove("closing", Token(root, random, SyntaxKind.CloseBraceToken, SyntaxKind.CloseParenToken)),
            2 => Remove("statement", Node<StatementSyntax>(root, random)),
            3 => Remove("argument", Node<ArgumentSyntax>(root, random)),
            4 => RemoveLineEnd(),
            5 => RemoveRun(),
            6 => new("cut", text[..(Token(root, random)?.Start ?? 0)]),
            7 => Repeat("token", Token(root, random), " "),
            8 => Repeat("statement", Node<StatementSyntax>(root, random), "\n"),
            9 => Swap(),
            10 or 11 => Replace("name", Token(root, random, SyntaxKind.IdentifierToken), Text(Token(root, random, SyntaxKind.IdentifierToken))),
            12 => Insert(Token(root, random, SyntaxKind.IdentifierToken), Insertions),
            13 => Replace("type of a parameter", Node<ParameterSyntax>(root, random, static parameter => parameter.Type?.Span), Types[random.Next(Types.Length)]),
            14 => Replace("type", Node<TypeSyntax>(root, random), Types[random.Next(Types.Length)]),
            15 => Insert(Node<MemberDeclarationSyntax>(root, random), Modifiers),
            16 => Insert(Node<BlockSyntax>(root, random, static block => block.OpenBraceToken.Span), Statements),
            _ => Replace("expression", Node<ExpressionSyntax>(root, random), Text(Node<ExpressionSyntax>(root, random))),
        };

        string Text(TextSpan? span) => span is { } one ? text.Substring(one.Start, one.Length) : "";

        Mutant Remove(string what, TextSpan? span) => span is { } one ? new($"no {what} '{Short(Text(one))}' at {one.Start}", text.Remove(one.Start, one.Length)) : RemoveRun();

        Mutant Repeat(string what, TextSpan? span, string between) => span is { } one ? new($"{what} '{Short(Text(one))}' twice at {one.Start}", text.Insert(one.End, between + Text(one))) : RemoveRun();

        Mutant Replace(string what, TextSpan? span, string by) =>
            span is { } one ? new($"{what} '{Short(Text(one))}' made '{Short(by)}' at {one.Start}", text.Remove(one.Start, one.Length).Insert(one.Start, by)) : RemoveRun();

        Mutant Insert(TextSpan? span, string[] choices)
        {
            string added = choices[random.Next(choices.Length)];
            return span is { } one ? new($"'{added}' at {one}", text.Insert(choices == Modifiers || (choices == Insertions && random.Next(2) == 0) ? one.Start : one.End, added)) : RemoveRun();
        }

        Mutant Swap()
        {
            TextSpan? one = Token(root, random), other = Token(root, random);
            (TextSpan? first, TextSpan? second) = one?.Start <= other?.Start ? (one, other) : (other, one);
            return first is { } left && second is { } right && left.End <= right.Start
                ? new($"{left} and {right} swapped", text[..left.Start] + Text(right) + text[left.End..right.Start] + Text(left) + text[right.End..])
                : RemoveRun();
        }

        Mutant RemoveLineEnd()
        {
            int start = random.Next(text.Length + 1), end = text.IndexOf('\n', start);
            return new($"no rest of the line at {start}", text[..start] + (end < 0 ? "" : text[end..]));
        }

        Mutant RemoveRun()
        {
            int start = random.Next(text.Length + 1), length = Math.Min(random.Next(1, 60), text.Length - start);
            return new($"no letters at {start} to {start + length}", text.Remove(start, length));
        }
    }

    private static TextSpan? Token(SyntaxNode root, Random random, params SyntaxKind[] kinds)
    {
        List<TextSpan> spans = [.. root.DescendantTokens().Where(token => token.Span.Length > 0 && (kinds.Length == 0 || kinds.Contains(token.Kind()))).Select(static token => token.Span)];
        return spans.Count == 0 ? null : spans[random.Next(spans.Count)];
    }

    private static TextSpan? Node<T>(SyntaxNode root, Random random, Func<T, TextSpan?>? part = null)
        where T : SyntaxNode
    {
        List<TextSpan> spans = [.. root.DescendantNodes().OfType<T>().Select(node => part is null ? node.Span : part(node)).OfType<TextSpan>().Where(static span => span.Length > 0)];
        return spans.Count == 0 ? null : spans[random.Next(spans.Count)];
    }

    private static string Short(string text) => text.Length <= 20 ? text : text[..20];
}
