using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Closed world: calls of code out of sight that no table knows.</summary>
internal sealed partial class BodyInterpreter
{
    private void OnUnknownCall(IOperation operation, IMethodSymbol method, List<CallArgument> arguments)
    {
        if (IsOfFramework(method) || !_session.Catalog.Find(method).IsEmpty || IsVaultCall(method) || method.ContainingType.IsTupleType)
        {
            return;
        }

        foreach (CallArgument argument in arguments)
        {
            EnterSink(new Sink(RuleIds.UnknownCall, NameOf(method), Exposure.Log), operation, argument);
        }
    }

    /// <summary>What the base library does with a value is known: what hands it on is a carrier, and what lays it open is in the tables.</summary>
    private static bool IsOfFramework(IMethodSymbol method) =>
        method.ContainingAssembly?.Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib" or "netstandard" or "System");

    private void ReportAll(Sink sink, SyntaxNode syntax, FlowValue value)
    {
        foreach (Trace trace in value.Own.Traces)
        {
            Report(sink, LocationOf(syntax), syntax, null, trace, null);
        }
    }
}
