using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Literals;

/// <summary>KVS3002: makes a member a <c>Secret&lt;string&gt;</c>, where no code uses it as a string yet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SecretMemberFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS3002");

    private protected override string Title => "Change the type to Secret<string>";

    private protected override async Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        if (target.Node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property
            || target.Model.GetDeclaredSymbol(property, cancellationToken) is not { } symbol
            || Signatures.AreBound(symbol))
        {
            return null;
        }

        IEnumerable<ReferencedSymbol> references = await SymbolFinder.FindReferencesAsync(symbol, target.Document.Project.Solution, cancellationToken).ConfigureAwait(false);
        if (references.Any(static reference => reference.Locations.Any()))
        {
            return null;
        }

        bool isNullable = property.Type is NullableTypeSyntax;
        TypeSyntax type = SecretTypes.SecretOf(target.Model.Compilation.GetSpecialType(SpecialType.System_String), target.Model.Compilation, target.Document);
        PropertyDeclarationSyntax changed = property.WithType((isNullable ? SyntaxFactory.NullableType(type) : type).WithTriviaFrom(property.Type));
        if (property.Initializer is { } initializer)
        {
            ExpressionSyntax nothing = SyntaxFactory.PostfixUnaryExpression(
                SyntaxKind.SuppressNullableWarningExpression, SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression));
            changed = changed.WithInitializer(initializer.WithValue(nothing));
        }

        return target.Replace(property, changed);
    }
}
