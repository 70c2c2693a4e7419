using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Generator.Tests.Infrastructure;

/// <summary>What the compiler says of a project whose declarations can't all be generated.</summary>
internal static class CompilerErrors
{
    /// <summary>Errors that only mean that nothing was generated: they don't say what to change.</summary>
    private static readonly string[] Unhelpful = ["CS9248", "CS9249", "CS9250", "CS8795", "CS8796", "CS0759", "CS0751"];

    /// <summary>Errors that say it all, so that a word from us would only repeat them: what is named isn't there.</summary>
    private static readonly string[] Unresolved = ["CS0103", "CS0234", "CS0246", "CS0305", "CS0426", "CS7003"];

    /// <summary>Warnings and errors in generated files. There is never one.</summary>
    public static IEnumerable<Diagnostic> InGeneratedFiles(GeneratorRun run) =>
        All(run).Where(problem => run.Sources.Any(source => source.SyntaxTree == problem.Location.SourceTree));

    /// <summary>Unhelpful errors without one of our findings at the same member, at its class or, where the whole class was left out, in it.</summary>
    public static IEnumerable<Diagnostic> WithoutExplanation(GeneratorRun run, ImmutableArray<Diagnostic> findings) =>
        All(run).Where(problem => Unhelpful.Contains(problem.Id) && !IsExplained(run, problem, findings));

    /// <summary>Whether the compiler stops before it runs any analyzer.</summary>
    public static bool StopAnalyzers(GeneratorRun run) => All(run).Any(static problem => Unhelpful.Contains(problem.Id) || problem.Id is "CS0592" or "CS0756");

    private static IEnumerable<Diagnostic> All(GeneratorRun run) =>
        run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static problem => problem.Severity >= DiagnosticSeverity.Warning);

    private static bool IsExplained(GeneratorRun run, Diagnostic problem, ImmutableArray<Diagnostic> findings)
    {
        MemberDeclarationSyntax member = MemberAt(run, problem.Location);
        ISymbol? type = TypeAround(run, member);
        bool isLeftOut = type is not null && !type.DeclaringSyntaxReferences.Any(part => run.Sources.Any(source => source.SyntaxTree == part.SyntaxTree));
        return findings.Any(finding => MemberAt(run, finding.Location) is var place
                && (place == member || (place is BaseTypeDeclarationSyntax && IsDeclaredBy(run, type, place)) || (isLeftOut && SymbolEqualityComparer.Default.Equals(TypeAround(run, place), type))))
            || All(run).Any(other => Unresolved.Contains(other.Id) && MemberAt(run, other.Location) == member);
    }

    private static bool IsDeclaredBy(GeneratorRun run, ISymbol? type, MemberDeclarationSyntax declaration) =>
        SymbolEqualityComparer.Default.Equals(run.Output.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration), type);

    private static ISymbol? TypeAround(GeneratorRun run, MemberDeclarationSyntax member) =>
        member.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type ? run.Output.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type) : null;

    /// <summary>The member at a place. What the generator reports knows its file by name only.</summary>
    private static MemberDeclarationSyntax MemberAt(GeneratorRun run, Location location) =>
        (location.SourceTree ?? run.Output.SyntaxTrees.Single(tree => tree.FilePath == location.GetLineSpan().Path)).GetRoot().FindNode(location.SourceSpan).AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First();
}
