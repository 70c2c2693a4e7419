using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>
/// KVS1009: makes the member that a value is put into a <c>Secret&lt;T&gt;</c>, which prints its name and refuses to be serialised. Offered where
/// everything that is put into the member is a secret revealed on the spot; where the member is read, the value is revealed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SecretInMemberFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1009");

    private protected override string Title => "Change the member to Secret<T>";

    private protected override async Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        Solution solution = target.Document.Project.Solution;
        if (FlowPath.ValueIn(target.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? target.Root, target, cancellationToken) is not { } value
            || MemberOf(value, target.Model, cancellationToken) is not { DeclaringSyntaxReferences: [{ } reference] } member
            || TypeOf(await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false)) is not { } type
            || solution.GetDocument(type.SyntaxTree) is not { } declaring)
        {
            return null;
        }

        SolutionEditor editor = new(solution);
        DocumentEditor document = await editor.GetDocumentEditorAsync(declaring.Id, cancellationToken).ConfigureAwait(false);
        ITypeSymbol valueType = member switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => ((IParameterSymbol)member).Type };
        TypeSyntax secret = SecretTypes.SecretOf(valueType, target.Model.Compilation, declaring);
        document.ReplaceNode(type, (type is NullableTypeSyntax ? SyntaxFactory.NullableType(secret) : secret).WithTriviaFrom(type));
        return await ChangeUsesAsync(editor, solution, member, cancellationToken).ConfigureAwait(false) ? editor.GetChangedSolution() : null;
    }

    /// <summary>The member of the project's own type that the value is put into: by an initializer, or by a record's parameter.</summary>
    private static ISymbol? MemberOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) => value.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Right == value => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is { } member and (IPropertySymbol or IFieldSymbol) ? member : null,
        ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list } argument
            when model.GetSymbolInfo(creation, cancellationToken).Symbol is IMethodSymbol { ContainingType.IsRecord: true } constructor =>
            constructor.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument)) is { } parameter ? RecordProperty(parameter) : null,
        _ => null,
    };

    private static ISymbol? RecordProperty(IParameterSymbol parameter) => parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();

    private static TypeSyntax? TypeOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { Initializer: null } property => property.Type,
        ParameterSyntax { Default: null } parameter => parameter.Type,
        VariableDeclaratorSyntax { Initializer: null, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax } field } => field.Type,
        _ => null,
    };

    private static async Task<bool> ChangeUsesAsync(SolutionEditor editor, Solution solution, ISymbol member, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode place in await PlacesAsync(solution, member, cancellationToken).ConfigureAwait(false))
        {
            Document document = solution.GetDocument(place.SyntaxTree)!;
            SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            DocumentEditor edited = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
            ExpressionSyntax use = WholeAccess(place);
            ExpressionSyntax? written = place is BaseObjectCreationExpressionSyntax creation ? Argument(creation, member) : use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use ? assignment.Right : null;
            if (written is not null && FlowPath.SecretOf(written, model, cancellationToken) is { } secret)
            {
                edited.ReplaceNode(written, secret.WithTriviaFrom(written));
            }
            else if (written is null && use.Parent is not (AssignmentExpressionSyntax or NameColonSyntax or MemberBindingExpressionSyntax) && place is not BaseObjectCreationExpressionSyntax && !MayBeNull(member))
            {
                edited.ReplaceNode(use, Expressions.Call(use, "Reveal").WithTriviaFrom(use));
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the member is named, and where a record's constructor fills it.</summary>
    private static async Task<List<SyntaxNode>> PlacesAsync(Solution solution, ISymbol member, CancellationToken cancellationToken)
    {
        List<SyntaxNode> places = [];
        foreach (ISymbol symbol in Constructors(member).Prepend(member))
        {
            foreach (ReferencedSymbol reference in await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
            {
                foreach (ReferenceLocation location in reference.Locations)
                {
                    SyntaxNode root = (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                    SyntaxNode node = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
                    places.Add(symbol is IMethodSymbol ? node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() ?? node : node);
                }
            }
        }

        return [.. places.Distinct()];
    }

    private static IEnumerable<ISymbol> Constructors(ISymbol member) => member is IPropertySymbol { ContainingType: { IsRecord: true } record }
        ? record.InstanceConstructors.Where(constructor => constructor.Parameters.Any(parameter => parameter.Name == member.Name))
        : [];

    private static ExpressionSyntax? Argument(BaseObjectCreationExpressionSyntax creation, ISymbol member)
    {
        IMethodSymbol? constructor = Constructors(member).FirstOrDefault() as IMethodSymbol;
        int index = constructor?.Parameters.IndexOf(constructor.Parameters.First(parameter => parameter.Name == member.Name)) ?? -1;
        return creation.ArgumentList is { } list && list.Arguments.All(static argument => argument.NameColon is null) ? list.Arguments.ElementAtOrDefault(index)?.Expression : null;
    }

    private static bool MayBeNull(ISymbol member) => member is IPropertySymbol { NullableAnnotation: NullableAnnotation.Annotated } or IFieldSymbol { NullableAnnotation: NullableAnnotation.Annotated };

    private static ExpressionSyntax WholeAccess(SyntaxNode place) =>
        place.Parent is MemberAccessExpressionSyntax access && access.Name == place ? access : place.FirstAncestorOrSelf<ExpressionSyntax>()!;
}
