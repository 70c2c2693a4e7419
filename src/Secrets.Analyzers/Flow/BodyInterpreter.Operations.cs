using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>What each kind of operation does to the values in it.</summary>
internal sealed partial class BodyInterpreter
{
    private FlowValue Visit(IOperation? operation)
    {
        if (operation is null)
        {
            return FlowValue.Clean;
        }

        if (operation.ConstantValue.HasValue)
        {
            return ConstantOf(operation);
        }

        FlowValue value = VisitCore(operation);
        return KnownSymbols.IsRawObject(operation.Type) ? WithRawObject(operation, value) : value;
    }

    private static FlowValue WithRawObject(IOperation operation, FlowValue value)
    {
        foreach (Trace trace in value.Own.Traces)
        {
            if (trace.Origin.Kind == OriginKind.RawObject)
            {
                return value;
            }
        }

        return value.WithOwn(value.Own.Union(Taint.From(TaintOrigin.RawObject(operation.Syntax)))).WithType(FlowTypes.Unwrap(operation.Type));
    }

    private FlowValue VisitCore(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation or IInstanceReferenceOperation:
                return PlaceOf(operation) is { } place ? Read(place) : FlowValue.Clean;
            case IParameterReferenceOperation parameter:
                return VisitParameter(parameter);
            case IFieldReferenceOperation field:
                return VisitField(field);
            case IPropertyReferenceOperation property:
                return VisitProperty(property);
            case IInvocationOperation call:
                return VisitInvocation(call);
            case IObjectCreationOperation creation:
                return VisitCreation(creation);
            case IFlowCaptureOperation capture:
                return VisitCapture(capture);
            case ISimpleAssignmentOperation assignment:
                return VisitAssignment(assignment);
            case ICompoundAssignmentOperation compound:
                return VisitCompound(compound);
            case IDeconstructionAssignmentOperation deconstruction:
                return VisitDeconstruction(deconstruction);
            case IConversionOperation conversion:
                return VisitConversion(conversion);
            case IInterpolatedStringOperation interpolated:
                return VisitInterpolated(interpolated);
            case IBinaryOperation binary:
                return VisitBinary(binary);
            case IUnaryOperation unary:
                return unary.OperatorMethod is { } unaryOperator ? CallOperator(unary, unaryOperator, unary.Operand) : CarryScalar(unary, Visit(unary.Operand));
            case IIncrementOrDecrementOperation increment:
                return CarryScalar(increment, Visit(increment.Target));
            case IArrayCreationOperation array:
                return VisitArray(array);
            case IArrayElementReferenceOperation element:
                return VisitElement(element);
            case IImplicitIndexerReferenceOperation indexer:
                return VisitImplicitIndexer(indexer);
            case ICaughtExceptionOperation caught:
                return VisitCaught(caught);
            case IEventReferenceOperation reference:
                return VisitEvent(reference);
            case IEventAssignmentOperation subscription:
                return VisitSubscription(subscription);
            case ITupleOperation tuple:
                return VisitTuple(tuple);
            case IAnonymousObjectCreationOperation anonymous:
                return VisitAnonymous(anonymous);
            case IFlowAnonymousFunctionOperation lambda:
                return VisitLambda(lambda);
            case IDelegateCreationOperation creation:
                return VisitDelegateCreation(creation);
            case IMethodReferenceOperation method:
                return VisitMethodReference(method);
            case IAwaitOperation await:
                return VisitAwait(await);
            case IIsPatternOperation pattern:
                return VisitIsPattern(pattern);
            case IReturnOperation @return:
                return VisitReturn(@return);
            case IParenthesizedOperation parenthesized:
                return Visit(parenthesized.Operand);
            case IExpressionStatementOperation statement:
                return Visit(statement.Operation);
            case IDeclarationExpressionOperation declaration:
                return Visit(declaration.Expression);
            case INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or ILiteralOperation:
                return FlowValue.Clean;
            case IDynamicInvocationOperation or IDynamicIndexerAccessOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation:
                return VisitDynamic(operation);
            default:
                return VisitUnknown(operation);
        }
    }

    /// <summary>An operation without a rule of its own, such as one that a newer compiler has: what goes in comes out.</summary>
    private FlowValue VisitUnknown(IOperation operation)
    {
        if (operation.Syntax is CollectionExpressionSyntax collection)
        {
            return VisitCollection(operation, collection);
        }

        FlowValue all = FlowValue.Clean;
        foreach (IOperation child in operation.ChildOperations)
        {
            all = all.Join(Visit(child));
        }

        if (!FlowTypes.CanCarry(operation.Type) || all.IsClean)
        {
            return FlowValue.Clean;
        }

        return FlowTypes.IsCollection(operation.Type) && !FlowTypes.IsCollection(all.Type)
            ? FlowValue.Fresh(operation.Type).WithMember(FlowValue.Element, ElementOrSelf(all))
            : all;
    }

    /// <summary>A collection expression, whose operation this version of the compiler's interface does not name.</summary>
    private FlowValue VisitCollection(IOperation operation, CollectionExpressionSyntax syntax)
    {
        FlowValue value = FlowValue.Fresh(operation.Type);
        int index = 0;
        bool isIndexed = true;
        foreach (IOperation child in operation.ChildOperations)
        {
            bool isSpread = index < syntax.Elements.Count && syntax.Elements[index] is SpreadElementSyntax;
            FlowValue element = isSpread ? VisitAll(child.ChildOperations) : Visit(child);
            isIndexed &= !isSpread;
            string name = isIndexed ? FlowValue.ElementAt(index) : FlowValue.Element;
            element = isSpread ? ElementOrSelf(element) : WithKnownType(element, child);
            value = element.IsClean ? value : value.WithMember(name, value.Member(name).Join(element));
            index++;
        }

        EnterCollection(operation, value);
        return value;
    }

    private FlowValue VisitAll(IOperation.OperationList operations)
    {
        FlowValue all = FlowValue.Clean;
        foreach (IOperation operation in operations)
        {
            all = all.Join(Visit(operation));
        }

        return all;
    }

    private FlowValue VisitParameter(IParameterReferenceOperation operation)
    {
        if (IsExtended(operation.Parameter))
        {
            return Get(Place.This);
        }

        if (IsCapturedByType(operation.Parameter))
        {
            return ReadMember(Get(Place.This), operation.Parameter);
        }

        return Get(operation.Parameter);
    }

    private FlowValue VisitField(IFieldReferenceOperation operation)
    {
        FlowValue receiver = Visit(operation.Instance);
        if (Sources.IsMarkedMember(operation.Field))
        {
            return Reveal(operation);
        }

        if (operation.Field.IsStatic)
        {
            return _session.IsOwn(operation.Field) ? Get(operation.Field.OriginalDefinition) : FlowValue.Clean;
        }

        return ReadMember(receiver, operation.Field);
    }

    private static FlowValue Reveal(IOperation operation) => FlowValue.Of(Taint.From(TaintOrigin.Revealed(operation.Syntax)));

    private FlowValue VisitCapture(IFlowCaptureOperation operation)
    {
        FlowValue value = Visit(operation.Value);
        _state.Set(operation.Id, value);
        if (PlaceOf(operation.Value) is { } place && !(place.Root is CaptureId id && id.Equals(operation.Id)))
        {
            if (!_captured.TryGetValue(operation.Id, out List<Place>? places))
            {
                _captured[operation.Id] = places = new List<Place>();
            }

            if (!places.Exists(known => known.Root.Equals(place.Root) && known.Path.SequenceEqual(place.Path)))
            {
                places.Add(place);
            }
        }

        return value;
    }

    private FlowValue VisitAssignment(ISimpleAssignmentOperation assignment)
    {
        FlowValue value = Visit(assignment.Value);
        if (assignment.IsRef && assignment.Target is ILocalReferenceOperation reference)
        {
            Refer(reference.Local, assignment.Value);
        }

        AssignTo(assignment.Target, value, assignment.Value, assignment);
        return value;
    }

    private FlowValue VisitCompound(ICompoundAssignmentOperation compound)
    {
        FlowValue left = Visit(compound.Target);
        FlowValue right = Visit(compound.Value);
        FlowValue value = compound.OperatorMethod is { } method
            ? Call(compound, method, null, FlowValue.Clean, [Argument(method, 0, left, compound.Target), Argument(method, 1, right, compound.Value)])
            : compound.Type?.TypeKind == TypeKind.Delegate ? left.Join(right) : CarryScalar(compound, Text(left, compound.Target.Type).Join(Text(right, compound.Value.Type)));
        AssignTo(compound.Target, value, compound.Value, compound);
        return value;
    }

    private FlowValue VisitConversion(IConversionOperation conversion)
    {
        FlowValue value = Visit(conversion.Operand);
        if (conversion.OperatorMethod is { } method && !value.IsClean)
        {
            return CallOperator(conversion, method, value, conversion.Operand);
        }

        return value.IsClean || value.Type is not null || !IsBoxing(conversion) ? value : value.WithType(conversion.Operand.Type);
    }

    /// <summary>A conversion that hides what decides how the value prints.</summary>
    private static bool IsBoxing(IConversionOperation conversion) =>
        conversion.Operand.Type is not null && conversion.Type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Interface or TypeKind.Dynamic };

    private FlowValue VisitInterpolated(IInterpolatedStringOperation interpolated)
    {
        FlowValue value = FlowValue.Clean;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            if (part is IInterpolationOperation interpolation)
            {
                FlowValue inner = Visit(interpolation.Expression);
                Visit(interpolation.FormatString);
                value = value.Join(Text(inner, TypeOf(interpolation.Expression)));
            }
            else
            {
                Visit(part);
            }
        }

        OnText(interpolated, value);
        return value;
    }

    private FlowValue VisitBinary(IBinaryOperation binary)
    {
        FlowValue left = Visit(binary.LeftOperand);
        FlowValue right = Visit(binary.RightOperand);
        EnterComparison(binary, left, right);
        if (binary.OperatorMethod is { } method && _session.IsOwn(method))
        {
            return Call(binary, method, null, FlowValue.Clean, [Argument(method, 0, left, binary.LeftOperand), Argument(method, 1, right, binary.RightOperand)]);
        }

        if (binary.Type?.TypeKind == TypeKind.Delegate)
        {
            return left.Join(right);
        }

        if (binary.Type?.SpecialType != SpecialType.System_String)
        {
            return CarryScalar(binary, left.Join(right));
        }

        FlowValue text = Text(left, TypeOf(binary.LeftOperand)).Join(Text(right, TypeOf(binary.RightOperand)));
        OnText(binary, text);
        return text;
    }

    /// <summary>Arithmetic on a value that is itself a number keeps it; a comparison tells nothing.</summary>
    private static FlowValue CarryScalar(IOperation operation, FlowValue value) =>
        operation.Type?.SpecialType == SpecialType.System_Boolean && operation is IBinaryOperation ? FlowValue.Clean : value;

    private FlowValue VisitArray(IArrayCreationOperation array)
    {
        FlowValue value = FlowValue.Fresh(array.Type);
        foreach (IOperation size in array.DimensionSizes)
        {
            Visit(size);
        }

        return array.Initializer is null ? value : AddElements(value, array.Initializer.ElementValues);
    }

    private FlowValue AddElements(FlowValue container, ImmutableArray<IOperation> elements)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            FlowValue element = elements[i] is IArrayInitializerOperation inner ? AddElements(FlowValue.Fresh(null), inner.ElementValues) : Visit(elements[i]);
            container = element.IsClean ? container : container.WithMember(FlowValue.ElementAt(i), WithKnownType(element, elements[i]));
        }

        return container;
    }

    private static FlowValue WithKnownType(FlowValue value, IOperation operation) =>
        value.Type is null && TypeOf(operation) is { } type ? value.WithType(type) : value;

    /// <summary>The type of an expression before conversions that the compiler adds.</summary>
    private static ITypeSymbol? TypeOf(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion && conversion.Operand.Type is not null)
        {
            operation = conversion.Operand;
        }

        return operation.Type;
    }

    private FlowValue VisitElement(IArrayElementReferenceOperation element)
    {
        FlowValue array = Visit(element.ArrayReference);
        foreach (IOperation index in element.Indices)
        {
            Visit(index);
        }

        return array.Member(IndexName(element.Indices.Length == 1 ? element.Indices[0] : null));
    }

    /// <summary>An index from the end takes an element, a range a part.</summary>
    private FlowValue VisitImplicitIndexer(IImplicitIndexerReferenceOperation indexer)
    {
        FlowValue container = Visit(indexer.Instance);
        Visit(indexer.Argument);
        return indexer.Argument.Type?.Name == "Range" || FlowTypes.IsText(indexer.Instance.Type) ? container : container.Member(FlowValue.Element);
    }

    private FlowValue VisitTuple(ITupleOperation tuple)
    {
        FlowValue value = FlowValue.Fresh(tuple.NaturalType ?? tuple.Type);
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            value = value.WithMember("Item" + (i + 1), WithKnownType(Visit(tuple.Elements[i]), tuple.Elements[i]));
        }

        return value;
    }

    private FlowValue VisitAnonymous(IAnonymousObjectCreationOperation anonymous)
    {
        FlowValue value = FlowValue.Fresh(anonymous.Type);
        foreach (IOperation initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                value = value.WithMember(MemberKey.Of(property.Property), WithKnownType(Visit(assignment.Value), assignment.Value));
            }
        }

        return value;
    }

    private FlowValue VisitAwait(IAwaitOperation await) => Visit(await.Operation);

    private FlowValue VisitReturn(IReturnOperation operation)
    {
        FlowValue value = Visit(operation.ReturnedValue);
        if (operation.ReturnedValue is not null)
        {
            LetReturn(operation.ReturnedValue, value);
            Return(operation.Kind == OperationKind.YieldReturn ? FlowValue.Fresh(null).WithMember(FlowValue.Element, value) : value);
        }

        return value;
    }
}
