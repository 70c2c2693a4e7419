using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Samples.Tests.Snippets;

/// <summary>
/// A fenced block of C# in a document. A block whose fence says <c>csharp continues</c> uses the types and usings of the blocks above it;
/// <c>csharp excerpt</c> is a piece of code that doesn't stand on its own, such as generated code cut short, and isn't read.
/// </summary>
internal sealed record Snippet(string Document, int Line, string Code)
{
    private const string Fence = "```";
    private const string Start = Fence + "csharp";

    public override string ToString() => $"{Document}:{Line}";

    /// <summary>Reads all blocks of a document, each complete enough to compile on its own.</summary>
    public static IEnumerable<Snippet> ReadAll(string root, string document)
    {
        string[] lines = File.ReadAllLines(Path.Combine(root, document));
        CompilationUnitSyntax above = SyntaxFactory.CompilationUnit();
        for (int start = 0; start < lines.Length; start++)
        {
            string fence = lines[start].Trim();
            if (!fence.StartsWith(Start, StringComparison.Ordinal) || fence.EndsWith(" excerpt", StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.FindIndex(lines, start, static line => line.Trim() == Fence);
            CompilationUnitSyntax block = SyntaxFactory.ParseCompilationUnit(string.Join('\n', lines[(start + 1)..end]) + '\n');
            CompilationUnitSyntax complete = Complete(block, above);
            yield return new Snippet(document, start + 1, (fence.EndsWith(" continues", StringComparison.Ordinal) ? complete : block).ToFullString());
            above = complete;
            start = end;
        }
    }

    private static CompilationUnitSyntax Complete(CompilationUnitSyntax block, CompilationUnitSyntax above)
    {
        HashSet<string> own = [.. Types(block).Select(static type => type.Identifier.Text)];
        IEnumerable<MemberDeclarationSyntax> inherited = Types(above).Where(type => !own.Contains(type.Identifier.Text));
        IEnumerable<UsingDirectiveSyntax> usings = above.Usings.Where(one => !block.Usings.Any(other => other.IsEquivalentTo(one)));
        return block.AddUsings([.. usings]).AddMembers([.. inherited]);
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(CompilationUnitSyntax unit) => unit.Members.OfType<BaseTypeDeclarationSyntax>();
}
