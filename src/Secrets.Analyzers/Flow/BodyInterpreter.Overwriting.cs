using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Calls of libraries that leave nothing of what a buffer held.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>The buffer or collection of which a call leaves nothing: it clears it, or fills it with what carries nothing. A call with a range leaves the rest.</summary>
    private static IOperation? Overwritten(IMethodSymbol method, IOperation? instance, List<CallArgument> arguments)
    {
        bool isClearing = method.Name is "Clear" or "ZeroMemory";
        if (instance is not null)
        {
            bool isFilling = method.Name == "Fill" && method.ContainingType.Name == "Span" && arguments.TrueForAll(static argument => argument.Value.IsClean);
            return isClearing || isFilling ? instance : null;
        }

        return method.ContainingType.Name switch
        {
            "CryptographicOperations" or "Array" when isClearing && arguments.Count == 1 => arguments[0].Operation,
            "Array" when method.Name == "Fill" && arguments.Count == 2 && arguments[1].Value.IsClean => arguments[0].Operation,
            _ => null,
        };
    }

    /// <summary>Whether a function that <c>string.Create</c> calls fills the whole text with what carries nothing.</summary>
    private static bool OverwritesText(FlowFunction function) =>
        function.Summary is { } summary && summary.Outputs.TryGetValue(function.Method.OriginalDefinition.Parameters[0], out FlowValue? written) && written.IsClean;
}
