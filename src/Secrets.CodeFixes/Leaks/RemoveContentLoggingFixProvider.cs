using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>KVS1006: removes the setting; where something must stand in its place, switches it off.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveContentLoggingFixProvider : RuleFixProvider
{
    private static readonly SyntaxAnnotation Removed = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1006");

    private protected override string Title => "Remove the setting";

    private protected override bool Removes => true;

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        ExpressionSyntax? setting = target.Node.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is AssignmentExpressionSyntax or InvocationExpressionSyntax);
        SyntaxNode? root = setting switch
        {
            // One of the headers in a list; the others stay.
            _ when target.Node is ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Expressions.Count: > 1 } headers } header =>
                RemoveMember(target.Root, headers, header),
            { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement } when !IsChained(setting) => Remove(target.Root, statement),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment => RemoveMember(target.Root, initializer, assignment),
            AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } on } =>
                target.Root.ReplaceNode(on, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(on)),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax or IdentifierNameSyntax } access } call
                when target.Model.GetTypeInfo(call, cancellationToken).Type?.SpecialType != SpecialType.System_Void && MayStand(call, access.Expression) =>
                target.Root.ReplaceNode(call, access.Expression.WithTrailingTrivia(call.GetTrailingTrivia())),
            _ => null,
        };
        return Task.FromResult(root is null ? null : target.With(root));
    }

    /// <summary>Whether the setting is one of several calls, the others of which stay.</summary>
    private static bool IsChained(ExpressionSyntax setting) => setting is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax } };

    /// <summary>A name alone is no statement.</summary>
    private static bool MayStand(InvocationExpressionSyntax call, ExpressionSyntax receiver) => receiver is InvocationExpressionSyntax || call.Parent is not (ExpressionStatementSyntax or LambdaExpressionSyntax);

    /// <summary>Removes a statement; the comments above it, which may be about more, stay with their lines.</summary>
    private static SyntaxNode Remove(SyntaxNode root, StatementSyntax statement)
    {
        SyntaxNode removed = statement.Parent is GlobalStatementSyntax global ? global : statement;
        SyntaxTriviaList leading = removed.GetLeadingTrivia();
        int last = leading.IndexOf(leading.LastOrDefault(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        SyntaxNode marked = removed.WithLeadingTrivia(leading.Take(last < 0 ? 0 : last + 2)).WithAdditionalAnnotations(Removed);
        SyntaxNode kept = root.ReplaceNode(removed, marked);
        return kept.RemoveNode(kept.GetAnnotatedNodes(Removed).Single(), SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
    }

    /// <summary>Takes a member from an initializer, and each initializer that nothing is left in.</summary>
    private static SyntaxNode RemoveMember(SyntaxNode root, InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        if (initializer.Expressions.Count > 1)
        {
            return root.ReplaceNode(initializer, WithoutMember(initializer, member));
        }

        return initializer.Parent switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax outer } assignment => RemoveMember(root, outer, assignment),
            ObjectCreationExpressionSyntax creation => root.ReplaceNode(creation, Bare(creation)),
            ImplicitObjectCreationExpressionSyntax creation => root.ReplaceNode(creation, creation.WithInitializer(null).WithArgumentList(creation.ArgumentList.WithoutTrailingTrivia()).WithTrailingTrivia(creation.GetTrailingTrivia())),
            _ => root.ReplaceNode(initializer, initializer.WithExpressions(default)),
        };
    }

    private static ObjectCreationExpressionSyntax Bare(ObjectCreationExpressionSyntax creation) => creation
        .WithInitializer(null)
        .WithType(creation.Type.WithoutTrailingTrivia())
        .WithArgumentList((creation.ArgumentList ?? SyntaxFactory.ArgumentList()).WithoutTrivia())
        .WithTrailingTrivia(creation.GetTrailingTrivia());

    private static InitializerExpressionSyntax WithoutMember(InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        bool isLast = initializer.Expressions.Last() == member;
        SeparatedSyntaxList<ExpressionSyntax> left = initializer.Expressions.Remove(member);
        return initializer.WithExpressions(isLast && left.SeparatorCount < left.Count
            ? left.Replace(left.Last(), left.Last().WithTrailingTrivia(member.GetTrailingTrivia()))
            : left);
    }
}
