using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Handling;

/// <summary>KVS2002: a thread that waits for the vault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingAnalyzer : HandlingAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        "KVS2002",
        "Blocking on secret retrieval",
        "'{0}' blocks the thread until '{1}' has an answer from the vault; await it",
        "A thread that waits for the network is lost to others, and can wait for itself where there is a synchronization context.");

    private static readonly WordGate Blocking = new(alsoOpens: null, "Result", "Wait", "GetResult", "WaitAll", "WaitAny", "ToBlockingEnumerable");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, VaultTypes types)
    {
        Blocking.Register(context, block =>
        {
            block.RegisterOperationAction(operation => AnalyzeProperty(operation, types), OperationKind.PropertyReference);
            block.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
        });
    }

    private static void AnalyzeProperty(OperationAnalysisContext context, VaultTypes types)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference.Property.Name == "Result" && RetrievalMethods.IsTask(reference.Property.ContainingType))
        {
            Report(context, "Result", reference.Instance, types.FindRetrieval(reference.Instance));
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, VaultTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = call.TargetMethod;
        switch (method.Name)
        {
            case "Wait" when RetrievalMethods.IsTask(method.ContainingType):
                Report(context, "Wait", call.Instance, types.FindRetrieval(call.Instance));
                break;
            case "GetResult" when IsAwaiter(method.ContainingType):
                Report(context, "GetResult", call.Instance, types.FindRetrieval(call.Instance));
                break;
            case "WaitAll" or "WaitAny" when RetrievalMethods.IsTask(method.ContainingType):
                Report(context, method.Name, call.Instance, types.FindInArguments(call));
                break;
            case "ToBlockingEnumerable" when call.Arguments.Length > 0:
                Report(context, method.Name, call.Instance, types.FindRetrieval(call.Arguments[0].Value));
                break;
        }
    }

    private static void Report(OperationAnalysisContext context, string name, IOperation? task, Retrieval? retrieval)
    {
        if (retrieval is not null && !CompletedTasks.IsKnownToBeCompleted(task))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, RetrievalFinder.LocationFromName(context.Operation), name, retrieval.Name));
        }
    }

    private static bool IsAwaiter(INamedTypeSymbol type) => type.Name.EndsWith("Awaiter", StringComparison.Ordinal)
        && type.ContainingNamespace is { Name: "CompilerServices", ContainingNamespace: { Name: "Runtime", ContainingNamespace.Name: "System" } };
}
