using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Handling;

/// <summary>KVS2006: a retrieval that cannot be cancelled although a token is at hand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenNotForwardedAnalyzer : HandlingAnalyzer
{
    /// <summary>The name of the token, for the fix.</summary>
    internal const string TokenProperty = "Token";

    internal static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        "KVS2006",
        "Cancellation token not forwarded",
        "Pass '{0}' on to '{1}', so that the wait for the vault can be cancelled",
        "A wait for the vault can last as long as its retries. The caller's token ends it when the result is no longer wanted.",
        DiagnosticSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        RetrievalMethods.Gate.Register(
            context,
            block =>
            {
                block.RegisterOperationAction(operation => AnalyzeAwait(operation, types), OperationKind.Await);
                block.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
            },
            MarkedMembers.NamesIn(context.Compilation));
    }

    private static void AnalyzeAwait(OperationAnalysisContext context, VaultTypes types)
    {
        IOperation? awaited = RetrievalFinder.Unwrap(((IAwaitOperation)context.Operation).Operation);
        if (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } instance })
        {
            awaited = RetrievalFinder.Unwrap(instance);
        }

        if (awaited is not null && types.IsAccessor(awaited.Type))
        {
            Report(context, types, "GetAsync");
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, VaultTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (types.IsRetrieval(call.TargetMethod) && IsTokenLeftOut(types, call) && !IsCancelledOtherwise(call.Syntax))
        {
            Report(context, types, call.TargetMethod.Name);
        }
    }

    private static void Report(OperationAnalysisContext context, VaultTypes types, string method)
    {
        if (TokenInScope.Find(types, context.Operation, context.CancellationToken) is { } token)
        {
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(TokenProperty, token);
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, context.Operation.Syntax.GetLocation(), properties, token, method));
        }
    }

    /// <summary>Whether the call takes a token and is given none. A written <c>default</c> or <c>None</c> is a decision.</summary>
    private static bool IsTokenLeftOut(VaultTypes types, IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (types.IsCancellationToken(argument.Parameter?.Type))
            {
                return argument.ArgumentKind == ArgumentKind.DefaultValue;
            }
        }

        return false;
    }

    /// <summary><c>WatchAsync().WithCancellation(token)</c> and <c>GetAsync().AsTask().WaitAsync(token)</c>.</summary>
    private static bool IsCancelledOtherwise(SyntaxNode call)
    {
        for (SyntaxNode? node = call.Parent; node is MemberAccessExpressionSyntax or InvocationExpressionSyntax; node = node.Parent)
        {
            if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithCancellation" or "WaitAsync" })
            {
                return true;
            }
        }

        return false;
    }
}
