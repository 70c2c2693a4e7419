using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Handling;

/// <summary>KVS2008: registers a class of accessors as a singleton.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SingletonFixProvider : RuleFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS2008");

    private protected override string Title => "Register as a singleton";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        SyntaxNode? registration = target.Node.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax);
        SyntaxToken method = (registration as InvocationExpressionSyntax)?.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier,
            _ => default,
        };
        SyntaxToken lifetime = IsShort(method)
            ? method
            : registration?.DescendantTokens().FirstOrDefault(IsLifetime) ?? default;
        Solution? mended = null;
        if (lifetime.IsKind(SyntaxKind.IdentifierToken))
        {
            string name = lifetime.ValueText.Replace("Scoped", "Singleton").Replace("Transient", "Singleton");
            mended = target.With(target.Root.ReplaceToken(lifetime, SyntaxFactory.Identifier(name).WithTriviaFrom(lifetime)));
        }

        return Task.FromResult(mended);
    }

    private static bool IsShort(SyntaxToken token) =>
        token.ValueText.EndsWith("Scoped", StringComparison.Ordinal) || token.ValueText.EndsWith("Transient", StringComparison.Ordinal);

    private static bool IsLifetime(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is "Scoped" or "Transient";
}
