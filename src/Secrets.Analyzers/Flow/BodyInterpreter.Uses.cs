using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>Uses of a value inside the program that are no leaks but mistakes: comparisons, keys, and what a public member returns.</summary>
internal sealed partial class BodyInterpreter
{
    private void OnComparison(IBinaryOperation binary, FlowValue left, FlowValue right)
    {
        bool isEquality = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (!isEquality || (left.IsClean && right.IsClean))
        {
            return;
        }

        bool isTest = Comparisons.IsHarmless(binary.LeftOperand) || Comparisons.IsHarmless(binary.RightOperand);
        if (!isTest && Comparisons.IsComparable(TypeOf(binary.LeftOperand)) && Comparisons.IsComparable(TypeOf(binary.RightOperand)))
        {
            string name = binary.OperatorKind == BinaryOperatorKind.Equals ? "==" : "!=";
            EnterUse(HandlingRuleIds.Comparison, name, Comparisons.PlaceOf(binary.Syntax), left.Own.Union(right.Own), binary.Type);
        }
    }

    private void OnPattern(IConstantPatternOperation pattern, FlowValue value, IOperation operation)
    {
        if (!value.Own.IsNone && !Comparisons.IsHarmless(pattern.Value) && pattern.Value.Type?.SpecialType == SpecialType.System_String)
        {
            EnterUse(HandlingRuleIds.Comparison, "a pattern", Comparisons.PlaceOf(operation.Syntax), value.Own, operation.Type);
        }
    }

    /// <summary>Looks at a call of code outside the project for a comparison, a key or a registration.</summary>
    private void OnCall(IOperation operation, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        if (_session.IsOwn(method) || (receiver.IsClean && arguments.TrueForAll(static argument => argument.Value.IsClean)))
        {
            return;
        }

        if (operation is IInvocationOperation call)
        {
            if (KeyOf(call, method, receiver, arguments) is { IsNone: false } key)
            {
                EnterUse(HandlingRuleIds.UsedAsKey, method.Name, LocationOf(operation.Syntax), key, null);
            }
            else if (Comparisons.IsComparison(call))
            {
                EnterUse(HandlingRuleIds.Comparison, method.Name, LocationOf(operation.Syntax), Compared(receiver, arguments), null);
            }
        }

        OnRegistration(operation, method, arguments);
    }

    private void OnKey(IPropertyReferenceOperation reference, List<CallArgument> arguments)
    {
        if (arguments.Count == 1 && !arguments[0].Value.IsClean && KeyUse.IndexerKey(reference) is not null)
        {
            EnterUse(HandlingRuleIds.UsedAsKey, "an indexer", LocationOf(reference.Syntax), Hashed(arguments[0]), null);
        }
    }

    private void OnKeySelector(IMethodSymbol method, CallArgument argument, FlowValue result)
    {
        if (KeyUse.IsGrouping(method.Name) && KeyUse.IsKeySelector(argument.Parameter))
        {
            SyntaxNode call = argument.Syntax.Parent?.Parent ?? argument.Syntax;
            EnterUse(HandlingRuleIds.UsedAsKey, method.Name, LocationOf(call), _session.Exposures.Of(result, null, Exposure.Text), null);
        }
    }

    /// <summary>A set written as a collection expression.</summary>
    private void OnCollection(IOperation operation, FlowValue elements)
    {
        if (operation.Type is { } type && KeyedCollections.IsSet(type))
        {
            EnterUse(HandlingRuleIds.UsedAsKey, type.Name, LocationOf(operation.Syntax), elements.Member(FlowValue.Element).Own, type);
        }
    }

    /// <summary>What a public member hands out as it is. What callers passed in themselves is not meant.</summary>
    private void EnterReturn(FlowValue value, IOperation returned)
    {
        Taint taint = Concrete(value.Own);
        if (FlowTypes.IsCollection(_function!.ReturnType))
        {
            taint = taint.Union(Concrete(value.Member(FlowValue.Element).Own));
        }

        EnterUse(HandlingRuleIds.RawReturn, _function.AssociatedSymbol?.Name ?? _function.Name, returned.Syntax.GetLocation(), taint, returned.Type);
    }

    private Taint KeyOf(IInvocationOperation call, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        if (KeyUse.IsHash(method))
        {
            Taint hashed = receiver.Own;
            foreach (CallArgument argument in arguments)
            {
                hashed = hashed.Union(Hashed(argument));
            }

            return hashed;
        }

        if (KeyUse.KeyArgument(call) is { } key)
        {
            return arguments.Find(argument => ReferenceEquals(argument.Operation, key)) is { } argument ? Hashed(argument) : Taint.None;
        }

        return KeyUse.IsSetMaker(method) ? Elements(receiver, arguments) : Taint.None;
    }

    private static Taint Elements(FlowValue receiver, List<CallArgument> arguments)
    {
        FlowValue source = receiver.IsClean && arguments.Count > 0 ? arguments[0].Value : receiver;
        return source.Own.Union(source.Member(FlowValue.Element).Own);
    }

    private Taint Hashed(CallArgument argument) => _session.Exposures.Of(argument.Value, TypeOf(argument.Operation), Exposure.Text);

    private static Taint Compared(FlowValue receiver, List<CallArgument> arguments)
    {
        Taint compared = receiver.Own.Union(receiver.Member(FlowValue.Element).Own);
        foreach (CallArgument argument in arguments)
        {
            compared = compared.Union(argument.Value.Own).Union(argument.Value.Functions.IsEmpty ? argument.Value.Member(FlowValue.Element).Own : Taint.None);
        }

        return compared;
    }

    private static Taint Concrete(Taint taint) => taint.Map(static trace => trace.Origin.Kind == OriginKind.Revealed ? trace : null);

    private void EnterUse(string rule, string name, Location location, Taint taint, ITypeSymbol? type, Exposure exposure = Exposure.Value)
    {
        foreach (Trace trace in taint.Traces)
        {
            if (trace.Origin.Kind is OriginKind.Revealed or OriginKind.Parameter)
            {
                SyntaxNode syntax = location.SourceTree!.GetRoot(_session.CancellationToken).FindNode(location.SourceSpan);
                Report(new Sink(rule, name, exposure), location, syntax, type, trace, null);
            }
        }
    }
}
