using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Calls of code outside the project that concern more than their arguments: what a callback gives, and calls that nothing is known of.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Copies in instance members may be short-lived, and returning a value may be what a method is for: told as information.</summary>
    private static bool IsMinor(Sink sink) => sink.Rule == RuleIds.RawReturn || IsMemberCopy(sink);

    private static bool IsMemberCopy(Sink sink) => sink.Rule == RuleIds.StoredCopy && sink.Exposure == Exposure.Value;

    private void OnCallback(IMethodSymbol method, CallArgument argument, FlowValue result)
    {
        OnEndpoint(method, argument, result);
        OnCacheFactory(method, argument, result);
    }

    /// <summary>Closed world: code out of sight that no table knows.</summary>
    private void OnUnknownCall(IOperation operation, IMethodSymbol method, List<CallArgument> arguments)
    {
        if (_session.Catalog.Find(method).IsEmpty && !IsVaultCall(method) && !method.ContainingType.IsTupleType)
        {
            foreach (CallArgument argument in arguments)
            {
                EnterSink(new Sink(RuleIds.UnknownCall, NameOf(method), Exposure.Log), operation, argument);
            }
        }
    }

    private void ReportAll(Sink sink, SyntaxNode syntax, FlowValue value)
    {
        foreach (Trace trace in value.Own.Traces)
        {
            Report(sink, LocationOf(syntax), syntax, null, trace, null);
        }
    }
}
