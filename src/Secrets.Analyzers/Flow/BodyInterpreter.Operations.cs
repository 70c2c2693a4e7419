using System.Runtime.CompilerServices;
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

        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Visited(operation, VisitCore(operation));
    }

    private FlowValue Visited(IOperation operation, FlowValue value)
    {
        _session.Budget.Step(value);
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
            case ITupleBinaryOperation tuples:
                return VisitTupleComparison(tuples);
            case IUnaryOperation unary:
                return unary.OperatorMethod is { } unaryOperator ? CallOperator(unary, unaryOperator, unary.Operand) : CarryScalar(unary, Visit(unary.Operand));
            case IIncrementOrDecrementOperation increment:
                return CarryScalar(increment, Visit(increment.Target));
            case IArrayCreationOperation array:
                return VisitArray(array);
            case IArrayElementReferenceOperation element:
                return VisitElement(element);
            case IInlineArrayAccessOperation inline:
                Visit(inline.Argument);
                return Visit(inline.Instance).Member(IndexName(inline.Argument));
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
            case IFunctionPointerInvocationOperation pointer:
                return Invoke(Visit(pointer.Target), Arguments(pointer.Arguments));
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
            return _session.IsOwn(operation.Field) ? HandedOut(Get(operation.Field.OriginalDefinition), operation.Field, operation.Type) : Destinations.BehindDoor(operation.Field, receiver) ?? FlowValue.Clean;
        }

        return HandedOut(ReadMember(receiver, operation.Field), operation.Field, operation.Type);
    }

    private static FlowValue Reveal(IOperation operation) => FlowValue.Of(Taint.From(TaintOrigin.Revealed(operation.Syntax, isNumber: !FlowTypes.CanCarry(operation.Type))));

    private FlowValue VisitCapture(IFlowCaptureOperation operation)
    {
        FlowValue value = Visit(operation.Value);
        _state.Set(operation.Id, value);
        if (operation.Value is IPropertyReferenceOperation property)
        {
            _capturedTargets[operation.Id] = property;
        }

        if (IsCopied(operation.Syntax))
        {
            _copies.Add(operation.Id);
        }
        else if (PlaceOf(operation.Value) is { } place && !(place.Root is CaptureId id && id.Equals(operation.Id)))
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

    /// <summary>What <c>with</c> sets members of is a copy.</summary>
    private static bool IsCopied(SyntaxNode syntax) =>
        syntax is WithExpressionSyntax || (syntax.Parent is WithExpressionSyntax with && with.Expression == syntax);

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
