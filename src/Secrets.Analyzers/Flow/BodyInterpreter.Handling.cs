using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>Uses of a value that are no leak but wrong all the same: copies that miss rotation, comparisons, keys, unknown calls.</summary>
internal sealed partial class BodyInterpreter
{
    private static readonly string[] Comparisons = ["Equals", "Compare", "CompareOrdinal", "CompareTo", "StartsWith", "EndsWith", "Contains", "SequenceEqual", "SequenceCompareTo"];

    /// <summary>Copies in instance members may be short-lived, and returning a value may be what a method is for: told as information.</summary>
    private static bool IsMinor(Sink sink) => sink.Rule == RuleIds.RawReturn || (sink.Rule == RuleIds.StoredCopy && sink.Exposure == Exposure.Value);

    private void OnStore(ISymbol member, FlowValue value, SyntaxNode syntax)
    {
        ITypeSymbol? type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
        bool isShared = member.IsStatic || type?.Name is "Lazy" or "AsyncLazy";
        var sink = new Sink(RuleIds.StoredCopy, member.Name, isShared ? Exposure.Log : Exposure.Value);
        Taint taint = value.Own.Union(ElementOrSelf(value).Own);
        foreach (Trace trace in taint.Traces)
        {
            if (trace.Origin is { Kind: OriginKind.Revealed, FromHeap: false })
            {
                Report(sink, syntax.GetLocation(), syntax, type, WithoutName(trace, member.Name), null);
            }
        }
    }

    /// <summary>The member itself is named as the sink; it need not be named as the last step as well.</summary>
    private static Trace WithoutName(Trace trace, string name) =>
        trace.Steps is { } last && last.Name == name ? new Trace(trace.Origin, last.Previous, trace.Told) : trace;

    /// <summary>A value, or an object made with it, that is registered as a singleton lives as long as the process.</summary>
    private void OnRegistration(IMethodSymbol method, CallArgument argument, FlowValue value)
    {
        if (!method.Name.Contains("Singleton") || method.ContainingType.Name is not ("ServiceCollectionServiceExtensions" or "ServiceCollectionDescriptorExtensions" or "ServiceDescriptor"))
        {
            return;
        }

        foreach (Trace trace in value.Deep().Traces)
        {
            if (trace.Origin is { Kind: OriginKind.Revealed, Syntax: { } source })
            {
                SyntaxNode at = source.SyntaxTree == argument.Syntax.SyntaxTree && argument.Syntax.Span.Contains(source.Span) ? source : argument.Syntax;
                Report(new Sink(RuleIds.StoredCopy, method.Name, Exposure.Log), at.GetLocation(), argument.Syntax, null, trace, null);
            }
        }
    }

    private void OnCallback(IMethodSymbol method, CallArgument argument, FlowValue result)
    {
        OnRegistration(method, argument, result);
        OnEndpoint(method, argument, result);
        OnCacheFactory(method, argument, result);
    }

    private void OnComparison(IBinaryOperation binary, FlowValue left, FlowValue right)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
        {
            return;
        }

        Compare(binary, "==", left, binary.LeftOperand, binary.RightOperand);
        Compare(binary, "==", right, binary.RightOperand, binary.LeftOperand);
    }

    private void OnPattern(IConstantPatternOperation pattern, FlowValue value, IOperation operation) =>
        Compare(operation, "is", value, (operation as IIsPatternOperation)?.Value ?? operation, pattern.Value);

    private void Compare(IOperation comparison, string name, FlowValue value, IOperation operand, IOperation other)
    {
        if (!value.Own.IsNone && IsComparable(TypeOf(operand)) && !IsTrivial(other))
        {
            ReportAll(new Sink(RuleIds.Comparison, name, Exposure.Value), ComparisonSyntax(comparison.Syntax), value);
        }
    }

    /// <summary>The governing expression stands for all cases of a switch.</summary>
    private static SyntaxNode ComparisonSyntax(SyntaxNode syntax)
    {
        for (SyntaxNode? node = syntax; node is not null and not StatementSyntax; node = node.Parent)
        {
            switch (node)
            {
                case SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement }:
                    return statement.Expression;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax expression } arm when arm.Pattern.Span.Contains(syntax.Span):
                    return expression.GoverningExpression;
            }
        }

        return syntax;
    }

    private static bool IsComparable(ITypeSymbol? type) =>
        FlowTypes.IsText(type) && type!.SpecialType is not (SpecialType.System_Char or SpecialType.System_Byte) || type is { Name: "Guid" } || type?.SpecialType == SpecialType.System_Object;

    /// <summary>Tests for null and for emptiness tell nothing of the value.</summary>
    private static bool IsTrivial(IOperation other)
    {
        while (other is IConversionOperation conversion)
        {
            other = conversion.Operand;
        }

        return other.ConstantValue is { HasValue: true, Value: null or "" }
            || other is IDefaultValueOperation
            || other is IFieldReferenceOperation { Field: { Name: "Empty", IsStatic: true } }
            || other.Type is null or { SpecialType: not SpecialType.System_String and not SpecialType.System_Object, TypeKind: not TypeKind.Array and not TypeKind.Struct };
    }

    private void OnCall(IOperation operation, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        if (method.ReturnType.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 && Array.IndexOf(Comparisons, method.Name) >= 0 && !_session.IsOwn(method))
        {
            CompareByCall(operation, method, receiver, arguments);
        }

        if (method.Name == "GetHashCode" && operation is IInvocationOperation { Instance: { } hashed } && IsComparable(TypeOf(hashed)))
        {
            ReportAll(new Sink(RuleIds.UsedAsKey, method.Name, Exposure.Value), operation.Syntax, receiver);
        }

        OnKey(operation, method, arguments);
    }

    private void CompareByCall(IOperation operation, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        bool isText = FlowTypes.IsText(method.ContainingType) || method.ContainingType.Name is "MemoryExtensions" or "Enumerable" or "StringComparer" or "Object" or "Guid"
            || (method.ContainingType.Name is "EqualityComparer" or "IEqualityComparer" or "Comparer" or "IComparer" && FlowTypes.IsSystem(method.ContainingType));
        if (!isText || arguments.Exists(argument => IsTrivial(argument.Operation) && argument.Operation.Type?.SpecialType == SpecialType.System_String))
        {
            return;
        }

        var sink = new Sink(RuleIds.Comparison, method.Name, Exposure.Value);
        if (operation is IInvocationOperation { Instance: { } instance } && IsComparable(TypeOf(instance)))
        {
            ReportAll(sink, operation.Syntax, receiver);
        }

        foreach (CallArgument argument in arguments)
        {
            if (IsComparable(TypeOf(argument.Operation)))
            {
                ReportAll(sink, operation.Syntax, argument.Value);
            }
        }
    }

    /// <summary>Keys of dictionaries and elements of sets are hashed, compared and kept.</summary>
    private void OnKey(IOperation operation, ISymbol member, List<CallArgument> arguments)
    {
        if (member.ContainingType is not { } type || !FlowTypes.IsSystem(type) || arguments.Count == 0)
        {
            return;
        }

        bool isSet = type.Name.EndsWith("Set", StringComparison.Ordinal) || type.Name is "ISet`1";
        foreach (CallArgument argument in arguments)
        {
            bool isKey = argument.Parameter?.Name == "key" || (isSet && argument.Parameter?.Name is "item" or "equalValue");
            if (isKey || (type.Name == "HashCode" && member.Name is "Combine" or "Add"))
            {
                ReportAll(new Sink(RuleIds.UsedAsKey, type.Name, Exposure.Value), operation.Syntax, argument.Value);
            }
        }
    }

    private void OnKeySelector(IMethodSymbol method, CallArgument argument, FlowValue result)
    {
        if (argument.Parameter?.Name == "keySelector" && method.Name is "GroupBy" or "ToDictionary" or "ToLookup" or "DistinctBy" or "ToFrozenDictionary" or "ToImmutableDictionary")
        {
            ReportAll(new Sink(RuleIds.UsedAsKey, method.Name, Exposure.Value), argument.Syntax, result);
        }
    }

    /// <summary>Closed world: code out of sight that no table knows.</summary>
    private void OnUnknownCall(IOperation operation, IMethodSymbol method, List<CallArgument> arguments)
    {
        foreach (CallArgument argument in arguments)
        {
            OnRegistration(method, argument, WithKnownType(argument.Value, argument.Operation));
        }

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
