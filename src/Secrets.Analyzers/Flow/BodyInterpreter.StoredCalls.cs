using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>Calls that are not made but kept, as those of a background job: the expression's arguments are stored until then.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Remembers an expression that is passed to a sink of stored things.</summary>
    private void NoteStoredCall(IFlowAnonymousFunctionOperation lambda)
    {
        if (ArgumentOf(lambda) is { Parameter: { Type.Name: "Expression" } parameter, Parent: IInvocationOperation call }
            && SinkEntry(_session.Catalog.Find(call.TargetMethod), parameter.Name) is { Rule: RuleIds.Persisted } entry)
        {
            _scope.StoredCalls[lambda.Symbol] = new Sink(entry.Rule, call.TargetMethod.Name, entry.Exposure);
        }
    }

    /// <summary>Tells what a stored call takes in.</summary>
    /// <returns>Whether the call is one that the function stands for, so that it isn't made here.</returns>
    private bool EnterStoredCall(IOperation operation, List<CallArgument> arguments)
    {
        if (_function is null || !_scope.StoredCalls.TryGetValue(_function, out Sink sink) || operation.Parent is IArgumentOperation or IInvocationOperation)
        {
            return false;
        }

        foreach (CallArgument argument in arguments)
        {
            EnterSink(sink, operation, argument);
        }

        return true;
    }

    private static IArgumentOperation? ArgumentOf(IOperation operation) => operation.Parent switch
    {
        IArgumentOperation argument => argument,
        IConversionOperation or IDelegateCreationOperation => ArgumentOf(operation.Parent),
        _ => null,
    };
}
