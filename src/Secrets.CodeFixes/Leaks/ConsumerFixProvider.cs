using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>KVS1090: marks the parameter that takes the value with <c>[SecretConsumer]</c>, where its method is declared in the solution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConsumerFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1090");

    private protected override string Title => "Mark the parameter with [SecretConsumer]";

    private protected override async Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        if (target.Node.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) is not { } call
            || target.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || FlowPath.ValueIn(call, target, cancellationToken)?.FirstAncestorOrSelf<ArgumentSyntax>(argument => argument.Parent?.Parent == call) is not { } argument
            || ParameterOf(argument, method) is not { } parameter
            || await DeclarationAsync(parameter, target, cancellationToken).ConfigureAwait(false) is not var (document, declaration)
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || compilation.GetTypeByMetadataName("Secrets.SecretConsumerAttribute") is not { } attribute)
        {
            return null;
        }

        NameSyntax name = (NameSyntax)SecretTypes.Of(attribute, document);
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(name))).WithTrailingTrivia(SyntaxFactory.Space);
        ParameterSyntax marked = declaration.WithoutLeadingTrivia().WithAttributeLists(declaration.AttributeLists.Insert(0, list)).WithLeadingTrivia(declaration.GetLeadingTrivia());
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(root.ReplaceNode(declaration, marked.WithAdditionalAnnotations(Formatter.Annotation))).Project.Solution;
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = ((ArgumentListSyntax)argument.Parent!).Arguments;
        return argument.NameColon is { } named
            ? method.Parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(Math.Min(arguments.IndexOf(argument), method.Parameters.Length - 1));
    }

    /// <summary>The declaration in the solution: the called method's assembly is another project's.</summary>
    private static async Task<(Document Document, ParameterSyntax Declaration)?> DeclarationAsync(IParameterSymbol parameter, FixTarget target, CancellationToken cancellationToken)
    {
        IParameterSymbol original = parameter.ContainingSymbol is IMethodSymbol { ReducedFrom: { } whole } ? whole.Parameters[parameter.Ordinal + 1] : parameter.OriginalDefinition;
        if (original.DeclaringSyntaxReferences is not [{ } reference]
            || target.Document.Project.Solution.GetDocument(reference.SyntaxTree) is not { } document
            || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not ParameterSyntax declaration)
        {
            return null;
        }

        return (document, declaration);
    }
}
