using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Calls that stand for an assignment to a variable that threads share.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>What the variable held before <c>Interlocked.Exchange</c>, <c>Volatile.Write</c> or <c>LazyInitializer.EnsureInitialized</c> gave it another value; null for other calls.</summary>
    private FlowValue? Exchanged(IOperation operation, IMethodSymbol method, List<CallArgument> arguments, FlowValue returned)
    {
        bool isLazy = method is { Name: "EnsureInitialized", ContainingType.Name: "LazyInitializer" };
        bool isExchange = method is { Name: "Exchange" or "CompareExchange", ContainingType.Name: "Interlocked" } or { Name: "Write", ContainingType.Name: "Volatile" };
        if (!(isLazy || isExchange) || arguments.Count == 0 || PlaceOf(arguments[0].Operation) is not { } place)
        {
            return null;
        }

        FlowValue before = arguments[0].Value;
        FlowValue value = isLazy ? returned : arguments.Find(static argument => argument.Parameter?.Name == "value")?.Value ?? FlowValue.Clean;
        Assign(place, Named(value, arguments[0].Operation), isWeak: isLazy || method.Name == "CompareExchange", operation.Syntax);
        return isLazy ? before.Join(value) : before;
    }
}
