using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Generator.Model;
using Secrets.Shared;

namespace Secrets.Generator.Parsing;

/// <summary>
/// Problems that leave a member without a body. The compiler stops at its own error for it before any analyzer runs, so that in such a build only the
/// generator can say what is wrong. Everything else is told by the analyzers.
/// </summary>
internal static class BuildStoppers
{
    /// <summary>All problems of a class, if one of them stops the build; else none.</summary>
    public static EquatableArray<ReportedProblem> Find(SecretClassDeclaration declaration, CancellationToken cancellationToken)
    {
        if (declaration.Problems.IsEmpty)
        {
            return EquatableArray<ReportedProblem>.Empty;
        }

        HashSet<MemberDeclarationSyntax> open = [.. OpenMembers(declaration.Type, cancellationToken)];
        if (declaration.IsImplementable)
        {
            open.ExceptWith(declaration.Members.Select(member => (MemberDeclarationSyntax)member.Symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)));
        }

        bool stops = open.Count > 0 && (!declaration.IsImplementable || declaration.Problems.Any(problem => MemberAt(problem.Location, cancellationToken) is { } member && open.Contains(member)));
        return stops ? new(declaration.Problems.Select(Describe).ToImmutableArray()) : EquatableArray<ReportedProblem>.Empty;
    }

    /// <summary>The problem, if its member lacks a body.</summary>
    public static EquatableArray<ReportedProblem> Find(DeclarationProblem? problem, CancellationToken cancellationToken) =>
        problem is not null && IsOpen(MemberAt(problem.Location, cancellationToken)) ? Tell(problem) : EquatableArray<ReportedProblem>.Empty;

    public static EquatableArray<ReportedProblem> Tell(DeclarationProblem problem) => new(ImmutableArray.Create(Describe(problem)));

    private static ReportedProblem Describe(DeclarationProblem problem)
    {
        FileLinePositionSpan lines = problem.Location.GetLineSpan();
        return new(problem.RuleId, new(ImmutableArray.Create(problem.Arguments)), lines.Path, problem.Location.SourceSpan, lines.Span);
    }

    /// <summary>The partial members of which no part has a body.</summary>
    private static IEnumerable<MemberDeclarationSyntax> OpenMembers(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        MemberDeclarationSyntax[] members = type.DeclaringSyntaxReferences
            .Select(part => part.GetSyntax(cancellationToken))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(static part => part.Members)
            .Where(static member => member is BasePropertyDeclarationSyntax or MethodDeclarationSyntax && member.IsPartial())
            .ToArray();
        HashSet<string> implemented = [.. members.Where(static member => !IsOpen(member)).Select(NameOf)];
        return members.Where(member => IsOpen(member) && !implemented.Contains(NameOf(member)));
    }

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        _ => "this",
    };

    private static bool IsOpen(MemberDeclarationSyntax? member) => member switch
    {
        BasePropertyDeclarationSyntax property => property.IsPartial() && property.HasNoBody(),
        MethodDeclarationSyntax { Body: null, ExpressionBody: null } method => method.IsPartial(),
        _ => false,
    };

    private static MemberDeclarationSyntax? MemberAt(Location location, CancellationToken cancellationToken) =>
        location.SourceTree?.GetRoot(cancellationToken).FindNode(location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>();
}
