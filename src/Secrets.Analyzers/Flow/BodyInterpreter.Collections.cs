using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>Arrays, collections, tuples and anonymous objects, and their elements.</summary>
internal sealed partial class BodyInterpreter
{
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
            FlowValue element = elements[i] is IArrayInitializerOperation inner ? AddElements(FlowValue.Fresh(null), inner.ElementValues) : Filled(Visit(elements[i]), TypeOf(elements[i]));
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

    private static FlowValue TupleOf(List<CallArgument> arguments, ITypeSymbol type)
    {
        FlowValue tuple = FlowValue.Fresh(type);
        foreach (CallArgument argument in arguments)
        {
            tuple = argument.Parameter is { } item ? tuple.WithMember("Item" + (item.Ordinal + 1), WithKnownType(argument.Value, argument.Operation)) : tuple;
        }

        return tuple;
    }

    /// <summary>The elements of sequences that are put beside each other, or beside their position.</summary>
    private static FlowValue PairsOf(IMethodSymbol method, List<CallArgument> arguments)
    {
        FlowValue pair = FlowValue.Fresh(null);
        for (int i = 0; i < arguments.Count; i++)
        {
            int item = method.Name == "Index" ? 2 : i + 1;
            pair = pair.WithMember("Item" + item, ElementOf(WithKnownType(arguments[i].Value, arguments[i].Operation), arguments[i].Operation.Type));
        }

        return pair;
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

    /// <summary>A collection expression, whose operation this version of the compiler's interface does not name.</summary>
    private FlowValue VisitCollection(IOperation operation, CollectionExpressionSyntax syntax)
    {
        FlowValue value = FlowValue.Fresh(operation.Type);
        // A type with a builder has the builder's arguments before the elements.
        int index = syntax.Elements.Count - operation.ChildOperations.Count;
        bool isIndexed = true;
        foreach (IOperation child in operation.ChildOperations)
        {
            if (index < 0)
            {
                Visit(child);
                index++;
                continue;
            }

            bool isSpread = index < syntax.Elements.Count && syntax.Elements[index] is SpreadElementSyntax;
            FlowValue element = isSpread ? VisitAll(child.ChildOperations) : Visit(child);
            isIndexed &= !isSpread;
            string name = isIndexed ? FlowValue.ElementAt(index) : FlowValue.Element;
            element = isSpread ? ElementOrSelf(Enumerated(element, child)) : WithKnownType(element, child);
            value = element.IsClean ? value : value.WithMember(name, value.Member(name).Join(element));
            index++;
        }

        EnterCollection(operation, value);
        return operation.Type is INamedTypeSymbol type && _session.IsOwn(type) ? Built(operation, type, value) : value;
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
}
