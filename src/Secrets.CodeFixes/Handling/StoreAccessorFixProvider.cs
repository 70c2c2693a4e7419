using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Handling;

/// <summary>KVS2001: keeps the accessor in a field or property that others don't see instead of a value, and reads it where the member is used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StoreAccessorFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS2001");

    private protected override string Title => "Keep the accessor";

    private protected override async Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        SemanticModel model = target.Model;
        if (target.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
            || model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is not { DeclaredAccessibility: Accessibility.Private or Accessibility.Internal } member
            || Accessor(assignment.Right, model, cancellationToken) is not { } accessor
            || TypeOf(member, cancellationToken) is not { } declared
            || declared.SyntaxTree != assignment.SyntaxTree)
        {
            return null;
        }

        SolutionEditor editor = new(target.Document.Project.Solution);
        DocumentEditor document = await editor.GetDocumentEditorAsync(target.Document.Id, cancellationToken).ConfigureAwait(false);
        ITypeSymbol type = model.GetTypeInfo(accessor, cancellationToken).Type!;
        TypeSyntax kept = SecretTypes.Of(type, target.Document);
        document.ReplaceNode(declared, (declared is NullableTypeSyntax ? SyntaxFactory.NullableType(kept) : kept).WithTriviaFrom(declared));
        document.ReplaceNode(assignment.Right, accessor.WithTriviaFrom(assignment.Right));
        foreach (ReferencedSymbol reference in await SymbolFinder.FindReferencesAsync(member, target.Document.Project.Solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in reference.Locations)
            {
                if (location.Document.Id != target.Document.Id)
                {
                    return null;
                }

                ExpressionSyntax? use = Use(document.OriginalRoot.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true));
                bool stays = use is not null && (use == assignment.Left || IsNullTest(use));
                if (use is null || (!stays && Read(use, model, cancellationToken) is null))
                {
                    return null;
                }

                if (!stays)
                {
                    document.ReplaceNode(use, Read(use, model, cancellationToken)!);
                }
            }
        }

        return editor.GetChangedSolution();
    }

    /// <summary>The value of the accessor that the member has; null where it can't be awaited, or may not be there yet.</summary>
    private static InvocationExpressionSyntax? Read(ExpressionSyntax use, SemanticModel model, CancellationToken cancellationToken)
    {
        bool mayBeNull = model.GetTypeInfo(use, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull && use.Parent is not MemberAccessExpressionSyntax;
        if (!IsRead(use) || mayBeNull)
        {
            return null;
        }

        ExpressionSyntax awaited = SyntaxFactory.ParenthesizedExpression(SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), use.WithoutTrivia()));
        return Expressions.Call(awaited, "Reveal").WithTriviaFrom(use);
    }

    /// <summary>Whether the code only asks if the member is set.</summary>
    private static bool IsNullTest(ExpressionSyntax use) => use.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } test => IsNull(test.Left) || IsNull(test.Right),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax pattern } => IsNull(pattern.Expression),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax pattern } } => IsNull(pattern.Expression),
        _ => false,
    };

    private static bool IsNull(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NullLiteralExpression);

    /// <summary>The accessor of <c>(await accessor).Reveal()</c> and of <c>accessor.Current!.Reveal()</c>.</summary>
    private static ExpressionSyntax? Accessor(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax? secret = Expressions.RevealedSecret(value, model, cancellationToken);
        while (secret is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            secret = secret is ParenthesizedExpressionSyntax inner ? inner.Expression : ((PostfixUnaryExpressionSyntax)secret).Operand;
        }

        ExpressionSyntax? accessor = secret switch
        {
            AwaitExpressionSyntax awaited when Expressions.IsCall(awaited.Expression, "ConfigureAwait", out ExpressionSyntax configured) => Unread(configured),
            AwaitExpressionSyntax awaited => Unread(awaited.Expression),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Current" } access => access.Expression,
            _ => null,
        };
        bool isAccessor = accessor is not null
            && model.GetTypeInfo(accessor, cancellationToken).Type is INamedTypeSymbol { Name: "SecretAccessor", Arity: 1, ContainingAssembly.Name: "Secrets.Client" };
        return isAccessor && !LeavesEmptyAsync(value) ? accessor : null;
    }

    private static ExpressionSyntax Unread(ExpressionSyntax task) => Expressions.IsCall(task, "GetAsync", out ExpressionSyntax accessor) ? accessor : task;

    /// <summary>Whether the function would be left without an await.</summary>
    private static bool LeavesEmptyAsync(ExpressionSyntax value)
    {
        bool awaits = value.DescendantNodes().Any(static node => node is AwaitExpressionSyntax);
        return awaits && AsyncFunctions.Around(value) is { } function && function.DescendantNodes().Count(static node => node is AwaitExpressionSyntax) < 2;
    }

    /// <summary>The type that a field or automatic property is declared with, if it has no other value at first.</summary>
    private static TypeSyntax? TypeOf(ISymbol member, CancellationToken cancellationToken) =>
        member.DeclaringSyntaxReferences is not [{ } reference] ? null : reference.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer: null, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax } declaration } => declaration.Type,
            PropertyDeclarationSyntax { Initializer: null, ExplicitInterfaceSpecifier: null, AccessorList: { } accessors } property
                when accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }) => property.Type,
            _ => null,
        };

    private static ExpressionSyntax? Use(SyntaxNode reference)
    {
        ExpressionSyntax? use = reference.FirstAncestorOrSelf<ExpressionSyntax>();
        return use?.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == use ? access : use;
    }

    private static bool IsRead(ExpressionSyntax use) =>
        AsyncFunctions.Around(use) is { } function
        && AsyncFunctions.IsAsync(function)
        && use.Parent is not AssignmentExpressionSyntax
        && use.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }
        && !use.Ancestors().Any(static node => node is AttributeSyntax || Expressions.IsNameof(node));
}
