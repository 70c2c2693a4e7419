using Microsoft.CodeAnalysis.CSharp;

namespace Secrets.Shared;

/// <summary>Text as C# writes it.</summary>
internal static class CodeText
{
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Quote(char character) => SymbolDisplay.FormatLiteral(character, quote: true);

    /// <summary>The name as an identifier, with <c>@</c> where it is a keyword in any language version.</summary>
    public static string EscapeIdentifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
