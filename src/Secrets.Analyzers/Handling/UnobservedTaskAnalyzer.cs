using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Handling;

/// <summary>KVS2005: a retrieval whose failure nobody sees.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnobservedTaskAnalyzer : HandlingAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        "KVS2005",
        "Secret task not observed",
        "{0}; await it where the failure is handled",
        "A task that nobody awaits fails in silence: the secret is missing later, and nothing says why.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        RetrievalMethods.Gate.Register(
            context,
            block =>
            {
                block.RegisterOperationAction(operation => AnalyzeStatement(operation, types), OperationKind.ExpressionStatement);
                block.RegisterOperationAction(operation => AnalyzeLocal(operation, types), OperationKind.VariableDeclarator);
                block.RegisterOperationAction(operation => AnalyzeAwait(operation, types), OperationKind.Await);
                block.RegisterOperationAction(operation => AnalyzeLoop(operation, types), OperationKind.Loop);
            },
            MarkedMembers.NamesIn(context.Compilation));
    }

    private static void AnalyzeStatement(OperationAnalysisContext context, VaultTypes types)
    {
        IOperation? expression = ((IExpressionStatementOperation)context.Operation).Operation;
        if (expression is ISimpleAssignmentOperation { Target: IDiscardOperation } discard)
        {
            expression = discard.Value;
        }

        if (RetrievalFinder.Unwrap(expression) is IInvocationOperation call && IsLeftAlone(call) && FindCall(types, call) is { } retrieval)
        {
            Report(context, RetrievalFinder.WholeExpression(call), $"Nobody observes the task of '{retrieval.Name}'");
        }
    }

    private static void AnalyzeLocal(OperationAnalysisContext context, VaultTypes types)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (RetrievalFinder.Unwrap(declarator.Initializer?.Value) is IInvocationOperation call
            && RetrievalMethods.IsTask(call.Type)
            && IsLeftAlone(call)
            && FindCall(types, call) is { } retrieval
            && !IsMentioned(declarator))
        {
            Report(context, RetrievalFinder.WholeExpression(call), $"Nobody observes the task of '{retrieval.Name}'");
        }
    }

    private static void AnalyzeAwait(OperationAnalysisContext context, VaultTypes types)
    {
        var await = (IAwaitOperation)context.Operation;
        AnalyzeAwaited(context, types, await.Operation, await.Syntax);
    }

    private static void AnalyzeLoop(OperationAnalysisContext context, VaultTypes types)
    {
        if (context.Operation is IForEachLoopOperation { IsAsynchronous: true } loop)
        {
            AnalyzeAwaited(context, types, loop.Collection, loop.Collection.Syntax);
        }
    }

    private static void AnalyzeAwaited(OperationAnalysisContext context, VaultTypes types, IOperation awaited, SyntaxNode syntax)
    {
        if (AwaitedRetrieval(types, awaited) is { } retrieval && AsyncVoid.IsUnhandledInAsyncVoid(context.Operation))
        {
            Report(context, syntax, $"A failure of '{retrieval.Name}' ends the process, since it is awaited in an async void function");
        }
    }

    private static void Report(OperationAnalysisContext context, SyntaxNode syntax, string problem) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, syntax.GetLocation(), problem));

    private static Retrieval? AwaitedRetrieval(VaultTypes types, IOperation awaited)
    {
        IOperation? operation = RetrievalFinder.Unwrap(awaited);
        return operation is not null && types.IsAccessor(operation.Type) ? new Retrieval(operation, operation.Syntax.ToString()) : types.FindRetrieval(operation);
    }

    /// <summary>A call that starts the retrieval here: neither a method of the user's that hands out a task, nor a list that asks the vault when it is read.</summary>
    private static Retrieval? FindCall(VaultTypes types, IInvocationOperation call) =>
        types.FindRetrieval(call) is { Operation: IInvocationOperation { TargetMethod: { } method } } retrieval && types.IsRetrieval(method) && RetrievalMethods.IsTask(method.ReturnType)
            ? retrieval
            : null;

    /// <summary>A continuation or a task started on purpose looks after the failure itself.</summary>
    private static bool IsLeftAlone(IInvocationOperation call)
    {
        for (IInvocationOperation? current = call; current is not null; current = RetrievalFinder.Unwrap(current.Instance) as IInvocationOperation)
        {
            if (current.TargetMethod.Name is "ContinueWith" or "GetAwaiter" or "Run" or "StartNew")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMentioned(IVariableDeclaratorOperation declarator)
    {
        SyntaxNode scope = declarator.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax)
            ?? declarator.Syntax.SyntaxTree.GetRoot();
        foreach (SyntaxNode node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == declarator.Symbol.Name)
            {
                return true;
            }
        }

        return false;
    }
}
