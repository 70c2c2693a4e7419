using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>Uses of a value inside the program that are no leaks but mistakes: comparisons, keys, and what a public member returns.</summary>
internal sealed partial class BodyInterpreter
{
    private void EnterComparison(IBinaryOperation binary, FlowValue left, FlowValue right)
    {
        bool isEquality = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (!isEquality || (left.IsClean && right.IsClean))
        {
            return;
        }

        bool isTest = Comparisons.IsHarmless(binary.LeftOperand) || Comparisons.IsHarmless(binary.RightOperand);
        if (!isTest && !IsQuery(binary.Syntax) && Comparisons.IsComparable(TypeOf(binary.LeftOperand)) && Comparisons.IsComparable(TypeOf(binary.RightOperand)))
        {
            string name = binary.OperatorKind == BinaryOperatorKind.Equals ? "==" : "!=";
            EnterUse(HandlingRuleIds.Comparison, name, Comparisons.PlaceOf(binary.Syntax), left.Own.Union(right.Own), binary.Type);
        }
    }

    private void EnterTupleComparison(ITupleBinaryOperation comparison, IOperation left, FlowValue leftValue, IOperation right, FlowValue rightValue)
    {
        ImmutableArray<IOperation> leftElements = ElementsOf(left), rightElements = ElementsOf(right);
        int count = Math.Max(leftElements.Length, rightElements.Length);
        for (int i = 0; i < Math.Max(count, (left.Type as INamedTypeSymbol)?.TupleElements.Length ?? 0); i++)
        {
            string name = "Item" + (i + 1);
            IOperation? leftElement = i < leftElements.Length ? leftElements[i] : null, rightElement = i < rightElements.Length ? rightElements[i] : null;
            ITypeSymbol? type = TypeOfElement(left, leftElement, i), other = TypeOfElement(right, rightElement, i);
            if (leftElement is not null && rightElement is not null && type is { IsTupleType: true })
            {
                EnterTupleComparison(comparison, leftElement, leftValue.Member(name), rightElement, rightValue.Member(name));
            }
            else if (!IsHarmless(leftElement) && !IsHarmless(rightElement) && Comparisons.IsComparable(type) && Comparisons.IsComparable(other))
            {
                string sign = comparison.OperatorKind == BinaryOperatorKind.Equals ? "==" : "!=";
                EnterUse(HandlingRuleIds.Comparison, sign, comparison.Syntax.GetLocation(), leftValue.Member(name).Own.Union(rightValue.Member(name).Own), comparison.Type);
            }
        }

        static bool IsHarmless(IOperation? element) => element is not null && Comparisons.IsHarmless(element);
    }

    private static ImmutableArray<IOperation> ElementsOf(IOperation operand)
    {
        while (operand is IConversionOperation conversion)
        {
            operand = conversion.Operand;
        }

        return operand is ITupleOperation tuple ? tuple.Elements : ImmutableArray<IOperation>.Empty;
    }

    private static ITypeSymbol? TypeOfElement(IOperation tuple, IOperation? element, int index) =>
        element is not null ? TypeOf(element) : tuple.Type is INamedTypeSymbol { IsTupleType: true } type && index < type.TupleElements.Length ? type.TupleElements[index].Type : null;

    /// <summary>Part of an expression tree, which a database compares by a parameter of its own.</summary>
    private bool IsQuery(SyntaxNode syntax)
    {
        SyntaxNode? lambda = syntax.FirstAncestorOrSelf<LambdaExpressionSyntax>();
        return lambda is not null && _session.ModelOf(lambda)?.GetTypeInfo(lambda, _session.CancellationToken).ConvertedType is { Name: "Expression" } type
            && FlowTypes.IsNamed(type, "System.Linq.Expressions", "Expression`1");
    }

    private void EnterPattern(IIsPatternOperation operation, FlowValue value)
    {
        if (!value.Own.IsNone && Comparisons.ComparesText(operation.Pattern))
        {
            EnterUse(HandlingRuleIds.Comparison, "a pattern", Comparisons.PlaceOf(operation.Syntax), value.Own, operation.Value.Type);
        }
    }

    /// <summary>Looks at a call of code outside the project for a comparison, a key or a registration.</summary>
    private void EnterCallUses(IOperation operation, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        if (_session.IsOwn(method) || (receiver.IsClean && arguments.TrueForAll(static argument => argument.Value.IsClean)))
        {
            return;
        }

        if (operation is IInvocationOperation call)
        {
            if (KeyOf(call, method, receiver, arguments) is { IsNone: false } key)
            {
                EnterUse(HandlingRuleIds.Key, method.Name, LocationOf(operation.Syntax), key, null);
            }
            else if (Comparisons.IsComparison(call))
            {
                EnterUse(HandlingRuleIds.Comparison, method.Name, LocationOf(operation.Syntax), Compared(receiver, arguments), null);
            }
        }

        EnterRegistration(operation, method, arguments);
    }

    private void EnterIndexerKey(IPropertyReferenceOperation reference, List<CallArgument> arguments)
    {
        if (arguments.Count == 1 && !arguments[0].Value.IsClean && KeyUse.IndexerKey(reference) is not null && !IsFieldName(arguments[0].Operation.Syntax))
        {
            EnterUse(HandlingRuleIds.Key, "an indexer", LocationOf(reference.Syntax), Hashed(arguments[0]), null);
        }
    }

    /// <summary>A set or dictionary written as a collection expression, which the compiler API this is built on has no name for.</summary>
    private void EnterCollection(IOperation operation, FlowValue elements)
    {
        if (operation.Syntax is CollectionExpressionSyntax && operation.Type is { } type && KeyedCollections.IsSet(type))
        {
            EnterUse(HandlingRuleIds.Key, type.Name, LocationOf(operation.Syntax), elements.Own.Union(elements.Member(FlowValue.Element).Own), type);
        }
    }

    /// <summary>What a public member hands out as it is. What callers passed in themselves is not meant.</summary>
    private void EnterReturn(FlowValue value, IOperation returned)
    {
        if (value.IsClean || _outer is not null || _function is null || !ReturnedValues.IsOpen(_function))
        {
            return;
        }

        Taint taint = Concrete(value.Own);
        if (FlowTypes.IsCollection(_function.ReturnType))
        {
            taint = taint.Union(Concrete(value.Member(FlowValue.Element).Own));
        }

        EnterUse(HandlingRuleIds.ReturnedRaw, _function.AssociatedSymbol?.Name ?? _function.Name, returned.Syntax.GetLocation(), taint, returned.Type);
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
            return arguments.Find(argument => ReferenceEquals(argument.Operation, key)) is { } argument && !IsFieldName(key.Syntax) ? Hashed(argument) : Taint.None;
        }

        if (KeyUse.IsSetMaker(method))
        {
            return Elements(receiver, arguments);
        }

        return KeyUse.IsGrouping(method.Name) ? KeySelected(receiver, arguments) : Taint.None;
    }

    /// <summary>The name of a field in a secret with several, which is no secret.</summary>
    private bool IsFieldName(SyntaxNode key) => key is ExpressionSyntax expression && FieldNames.IsOne(expression, _session.ModelOf(expression), _session.CancellationToken);

    private bool SelectsFieldName(FlowFunction function) =>
        function.Method.DeclaringSyntaxReferences is [{ } declared]
        && declared.GetSyntax(_session.CancellationToken) is AnonymousFunctionExpressionSyntax { ExpressionBody: { } selected }
        && IsFieldName(selected);

    private Taint KeySelected(FlowValue receiver, List<CallArgument> arguments)
    {
        Taint keys = Taint.None;
        foreach (CallArgument argument in arguments)
        {
            if (!KeyUse.IsKeySelector(argument.Parameter))
            {
                continue;
            }

            foreach (FlowFunction function in argument.Value.Functions)
            {
                if (SelectsFieldName(function))
                {
                    continue;
                }

                Taint selected = function.Summary?.ReturnValue.Own ?? Taint.None;
                bool isElement = !Concrete(selected).Equals(selected);
                keys = keys.Union(Concrete(selected)).Union(isElement ? Elements(receiver, arguments) : Taint.None);
            }
        }

        return keys;
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

    private void EnterUse(string rule, string name, Location location, Taint taint, ITypeSymbol? type) =>
        EnterUse(new Sink(rule, name, Exposure.Value), location, taint, type);

    private void EnterUse(Sink sink, Location location, Taint taint, ITypeSymbol? type)
    {
        foreach (Trace trace in taint.Traces)
        {
            if (trace.Origin.Kind != OriginKind.RawObject)
            {
                SyntaxNode syntax = location.SourceTree!.GetRoot(_session.CancellationToken).FindNode(location.SourceSpan);
                Report(sink, location, syntax, type, trace, null);
            }
        }
    }
}
