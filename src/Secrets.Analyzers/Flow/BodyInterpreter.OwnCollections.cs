using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Collections of the project's own types, where a library or the compiler fills or enumerates them.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Arguments for a library that enumerates them: a collection of the project is what its enumerator gives.</summary>
    private List<CallArgument> Enumerated(List<CallArgument> arguments)
    {
        List<CallArgument>? enumerated = null;
        for (int i = 0; i < arguments.Count; i++)
        {
            CallArgument argument = arguments[i];
            bool isSequence = argument.Parameter?.Type is INamedTypeSymbol { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IAsyncEnumerable" };
            if (isSequence && Enumerated(argument.Value, argument.Operation) is var elements && !ReferenceEquals(elements, argument.Value))
            {
                enumerated ??= [.. arguments];
                enumerated[i] = new CallArgument(argument.Parameter, elements, argument.Operation, argument.Syntax);
            }
        }

        return enumerated ?? arguments;
    }

    private FlowValue Enumerated(FlowValue value, IOperation operation) =>
        _session.EnumeratorOf(value.Type ?? TypeOf(operation)) is { } enumerator
            ? FlowValue.Fresh(null).WithMember(FlowValue.Element, ElementOrSelf(CallOwn(operation, enumerator, null, value, [])))
            : value;

    /// <summary>An object that a collection expression makes: by the type's builder, or by adding each element.</summary>
    private FlowValue Built(IOperation operation, INamedTypeSymbol type, FlowValue elements)
    {
        if (elements.Members.IsEmpty)
        {
            return elements;
        }

        if (BuilderOf(type) is { } builder)
        {
            return CallOwn(operation, builder, null, FlowValue.Clean, [Argument(builder, 0, elements, operation)]);
        }

        IMethodSymbol? add = type.GetMembers("Add").OfType<IMethodSymbol>().FirstOrDefault(static method => method is { IsStatic: false, Parameters.Length: 1 });
        return add is null ? elements : Filled(FlowValue.Fresh(type), add, [Argument(add, 0, elements.Member(FlowValue.Element), operation)]);
    }

    private IMethodSymbol? BuilderOf(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "CollectionBuilderAttribute", ConstructorArguments: [{ Value: INamedTypeSymbol builder }, { Value: string name }] }
                && builder.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method is { IsStatic: true, Parameters.Length: 1 }) is { } create && _session.IsOwn(create))
            {
                return create;
            }
        }

        return null;
    }
}
