using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>What a function lets out to others, who must be looked at for it.</summary>
internal static class Outlets
{
    /// <summary>Whether a secret that is revealed in a function, or in what it calls, gets out of it.</summary>
    public static bool LetsOut(FunctionSummary summary)
    {
        if (IsConcrete(summary.ReturnValue))
        {
            return true;
        }

        foreach (FunctionCall call in summary.Calls)
        {
            if (call.Arguments.Any(IsConcrete))
            {
                return true;
            }
        }

        foreach (KeyValuePair<ISymbol, FlowValue> output in summary.Outputs)
        {
            if (IsConcrete(output.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a function puts one that it is given into a member whose functions are asked for: its callers say which.</summary>
    public static bool TakesFunction(FunctionSummary summary, FlowSession session)
    {
        foreach (KeyValuePair<ISymbol, FlowValue> output in summary.Outputs)
        {
            if (output.Key is IFieldSymbol or IPropertySymbol ? session.IsWanted(output.Key.Name) && HasGivenFunction(output.Value)
                : output.Key is IMethodSymbol && output.Value.Members.Any(member => session.IsWanted(MemberKey.NameOf(member.Key)) && HasGivenFunction(member.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasGivenFunction(FlowValue value) =>
        value.Own.Traces.Any(static trace => trace.Origin.Parameter is IParameterSymbol { Type.TypeKind: TypeKind.Delegate })
        || value.Members.Any(static member => HasGivenFunction(member.Value));

    private static bool IsConcrete(FlowValue value)
    {
        if (value.Own.HasConcrete)
        {
            return true;
        }

        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            // A caller is looked at for what it gets, not for what is attached to the client that it gave.
            if (!ChannelMarks.Is(member.Key) && IsConcrete(member.Value))
            {
                return true;
            }
        }

        foreach (FlowFunction function in value.Functions)
        {
            if (function.Summary is { } summary && LetsOut(summary))
            {
                return true;
            }
        }

        return false;
    }
}
