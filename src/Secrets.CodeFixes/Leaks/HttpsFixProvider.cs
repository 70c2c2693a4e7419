using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.CodeFixes.Common;

namespace Secrets.CodeFixes.Leaks;

/// <summary>KVS1013: writes <c>https</c> in the address that the value is sent to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HttpsFixProvider : RuleFixProvider
{
    private const string Clear = "http://";

    /// <summary>Loopback hosts, and addresses that are only names.</summary>
    private static readonly string[] Harmless = ["localhost", "127.", "[::1]", "schemas.", "www.w3.org"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("KVS1013");

    private protected override string Title => "Use https";

    private protected override Task<Solution?> FixAsync(FixTarget target, CancellationToken cancellationToken)
    {
        // The address in the statement itself is the one that is meant, whatever others the method has.
        List<SyntaxToken> near = target.Node.FirstAncestorOrSelf<StatementSyntax>() is { } own ? Addresses(own, target, cancellationToken) : [];
        if (near.Count == 1)
        {
            return Task.FromResult<Solution?>(target.With(target.Root.ReplaceToken(near[0], Secure(near[0]))));
        }

        SyntaxNode body = target.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) ?? target.Root;
        List<SyntaxToken> addresses = Addresses(body, target, cancellationToken);
        if (addresses.Count > 1 && target.Node.FirstAncestorOrSelf<StatementSyntax>() is { } statement && Channel(statement, target, cancellationToken) is { } channel)
        {
            addresses = [.. body.DescendantNodes().OfType<StatementSyntax>().Where(other => Mentions(other, channel)).SelectMany(other => Addresses(other, target, cancellationToken)).Distinct()];
        }

        Solution? mended = addresses.Count == 1 ? target.With(target.Root.ReplaceToken(addresses[0], Secure(addresses[0]))) : null;
        return Task.FromResult(mended);
    }

    /// <summary>The client or request that the value is attached to.</summary>
    private static string? Channel(StatementSyntax statement, FixTarget target, CancellationToken cancellationToken) => statement
        .DescendantNodes().OfType<IdentifierNameSyntax>()
        .FirstOrDefault(name => target.Model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol)?.Identifier.ValueText
        ?? (statement as LocalDeclarationStatementSyntax)?.Declaration.Variables[0].Identifier.ValueText;

    private static bool Mentions(StatementSyntax statement, string name) =>
        statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax && statement.DescendantTokens().Any(token => token.ValueText == name);

    /// <summary>The addresses below a node that go over the network in clear text, those in constants of the document included.</summary>
    private static List<SyntaxToken> Addresses(SyntaxNode body, FixTarget target, CancellationToken cancellationToken)
    {
        List<SyntaxToken> addresses = [.. body.DescendantTokens().Where(IsClear)];
        foreach (IdentifierNameSyntax name in body.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (target.Model.GetSymbolInfo(name, cancellationToken).Symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: string, DeclaringSyntaxReferences: [{ } declaration] }
                && declaration.SyntaxTree == target.Root.SyntaxTree)
            {
                addresses.AddRange(declaration.GetSyntax(cancellationToken).DescendantTokens().Where(IsClear));
            }
        }

        return [.. addresses.Distinct()];
    }

    private static bool IsClear(SyntaxToken token)
    {
        bool isText = token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken);
        string host = isText && token.ValueText.StartsWith(Clear, StringComparison.OrdinalIgnoreCase) ? token.ValueText.Substring(Clear.Length) : "";
        return host.Length > 0 && !Array.Exists(Harmless, name => host.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private static SyntaxToken Secure(SyntaxToken address)
    {
        int start = address.Text.IndexOf(Clear, StringComparison.OrdinalIgnoreCase);
        string text = address.Text.Remove(start, 4).Insert(start, "https");
        return SyntaxFactory.Token(address.LeadingTrivia, address.Kind(), text, "https" + address.ValueText.Substring(4), address.TrailingTrivia);
    }
}
