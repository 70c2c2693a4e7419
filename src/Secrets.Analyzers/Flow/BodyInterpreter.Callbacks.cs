using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>Functions that are passed to code outside the project: what they are called with, and where their results go.</summary>
internal sealed partial class BodyInterpreter
{
    private FlowValue CallBack(IMethodSymbol method, FlowValue inputs, List<CallArgument> arguments, bool isCarrier)
    {
        FlowValue returned = FlowValue.Clean;
        foreach (CallArgument argument in arguments)
        {
            if (argument.Value.Functions.IsEmpty)
            {
                continue;
            }

            List<FlowValue> values = isCarrier ? Passed(method, argument, arguments, inputs) : [];
            FlowValue result = InvokeWith(argument.Value.WithOwn(Taint.None), values, argument.Syntax);
            returned = KeyUse.IsKeySelector(argument.Parameter) ? returned : returned.Join(result);
            OnCacheFactory(method, argument, result);
            if (!isCarrier)
            {
                Escape(result);
                OnCallback(method, argument, result);
            }
        }

        return returned;
    }

    /// <summary>An object that was made with a function, such as a thread or a progress report, calls it with what it is given later.</summary>
    private void StartHeld(IOperation operation, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        bool isExtension = method is { IsExtensionMethod: true, IsStatic: true } && arguments.Count > 0;
        FlowValue holder = isExtension ? arguments[0].Value : receiver;
        if (method.Name is "Start" or "UnsafeStart" or "Report" or "Post" or "SendAsync" && (!holder.Functions.IsEmpty || !holder.Own.IsNone))
        {
            InvokeWith(holder, arguments.Skip(isExtension ? 1 : 0).Select(static argument => argument.Value).ToList(), operation.Syntax);
        }
    }

    /// <summary>What a carrier calls a function with: each parameter takes from the arguments that speak of its type, such as the inner sequence of a join.</summary>
    private static List<FlowValue> Passed(IMethodSymbol method, CallArgument function, List<CallArgument> arguments, FlowValue inputs)
    {
        var values = new List<FlowValue>();
        IMethodSymbol? declared = (function.Parameter?.OriginalDefinition.Type as INamedTypeSymbol)?.DelegateInvokeMethod;
        foreach (IParameterSymbol parameter in function.Value.Functions[0].Method.Parameters)
        {
            ITypeSymbol? type = declared is not null && parameter.Ordinal < declared.Parameters.Length ? declared.Parameters[parameter.Ordinal].Type : null;
            bool isNumber = parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Boolean;
            values.Add(isNumber ? FlowValue.Clean : FromArguments(method, type as ITypeParameterSymbol, arguments) ?? inputs);
        }

        return values;
    }

    private static FlowValue? FromArguments(IMethodSymbol method, ITypeParameterSymbol? type, List<CallArgument> arguments)
    {
        if (type?.DeclaringMethod is null || ReturnedByFunction(method, type))
        {
            return null;
        }

        FlowValue? found = null;
        foreach (CallArgument argument in arguments)
        {
            if (argument.Value.Functions.IsEmpty && argument.Parameter is { } parameter && Mentions(parameter.OriginalDefinition.Type, type))
            {
                FlowValue value = ElementOf(WithKnownType(argument.Value, argument.Operation), argument.Operation.Type);
                found = found is null ? value : found.Join(value);
            }
        }

        return found;
    }

    private static bool ReturnedByFunction(IMethodSymbol method, ITypeParameterSymbol type)
    {
        foreach (IParameterSymbol parameter in method.OriginalDefinition.Parameters)
        {
            if (parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod.ReturnType: { } result } && Mentions(result, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the result is made by the function passed, as with <c>Select</c>, rather than taken from the inputs, as with <c>Where</c>.</summary>
    private static bool ReturnsFunctionResult(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.OriginalDefinition.Parameters)
        {
            if (!KeyUse.IsKeySelector(parameter)
                && parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { ReturnsVoid: false } invoke }
                && TypeParameterOf(invoke.ReturnType) is { } result && Mentions(method.OriginalDefinition.ReturnType, result))
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeParameterSymbol? TypeParameterOf(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter,
        INamedTypeSymbol { TypeArguments.Length: 1 } named => TypeParameterOf(named.TypeArguments[0]),
        _ => null,
    };

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol parameter)
    {
        if (type is INamedTypeSymbol named)
        {
            foreach (ITypeSymbol argument in named.TypeArguments)
            {
                if (Mentions(argument, parameter))
                {
                    return true;
                }
            }

            return false;
        }

        return type is IArrayTypeSymbol array ? Mentions(array.ElementType, parameter) : SymbolEqualityComparer.Default.Equals(type, parameter);
    }
}
