using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>Which methods a call runs, and what is known of the objects that they are called with.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>The methods that a call may run; one of the base class runs as it is.</summary>
    private IReadOnlyList<IMethodSymbol> TargetsOf(IMethodSymbol method, IOperation? instance, FlowValue receiver, ITypeSymbol? exact) =>
        instance?.Syntax is BaseExpressionSyntax
            ? [method]
            : _session.Dispatch.TargetsOf(method, exact ?? receiver.Type, isExact: exact is not null);

    /// <summary>The very type of the object that a method is called on: it was made in sight, or its type has no derived ones. Null where that is not known, or tells nothing.</summary>
    private ITypeSymbol? ExactTypeOf(IMethodSymbol method, IOperation? instance, FlowValue receiver)
    {
        if (method.IsStatic || instance is null || !_session.Dispatch.IsTemplate(method.ContainingType))
        {
            return receiver.IsFresh ? receiver.Type : null;
        }

        return receiver.IsFresh ? receiver.Type
            : instance is IInstanceReferenceOperation && _scope.Objects?.Self is { } exact ? exact
            : instance.Type is { } type && _session.IsOwn(type) && _session.Dispatch.IsLeaf(type) ? type
            : null;
    }

    /// <summary>What is known of the objects that a function is called with, as far as it may call them by an interface or a base class.</summary>
    private KnownObjects? KnownTo(IMethodSymbol target, ITypeSymbol? exact, FlowValue receiver, List<CallArgument> arguments)
    {
        exact = exact is not null && _session.Dispatch.IsTemplate(target.ContainingType) ? exact : null;
        ImmutableArray<KnownObjects.Part> parts = ImmutableArray<KnownObjects.Part>.Empty;
        foreach (KeyValuePair<string, FlowValue> member in receiver.Members)
        {
            FlowValue value = IsDestination(member.Value) ? FlowValue.Fresh(member.Value.Type) : member.Value;
            parts = IsDecisive(value) && IsSetOnce(receiver.Type ?? target.ContainingType, member.Key) ? parts.Add(new KnownObjects.Part(member.Key, 0, value)) : parts;
        }

        foreach (CallArgument argument in arguments)
        {
            bool isSelf = argument.Operation is IInstanceReferenceOperation or IConversionOperation { Operand: IInstanceReferenceOperation } && _scope.Objects?.Self is not null && argument.Value is { IsClean: true, Type: not null };
            FlowValue value = IsDestination(argument.Value) ? FlowValue.Fresh(argument.Value.Type) : argument.Value;
            parts = argument.Parameter is { RefKind: RefKind.None } parameter && (isSelf || IsDecisive(value))
                ? parts.Add(new KnownObjects.Part(null, parameter.Ordinal, value))
                : parts;
        }

        return exact is null && parts.IsEmpty ? null : new KnownObjects(exact, parts);
    }

    /// <summary>Whether a member keeps what it was made with: another method may give it another object otherwise.</summary>
    private bool IsSetOnce(ITypeSymbol type, string member) =>
        _session.Members.Named(type, member) is IParameterSymbol or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } };

    /// <summary>Whether a value is an object made in sight that carries nothing, but whose type decides what is called, or where what is written to it goes.</summary>
    private bool IsDecisive(FlowValue value) => value is { IsFresh: true, IsClean: true, Type: { } type } && (_session.Dispatch.IsChoice(type) || IsDestination(value));

    /// <summary>Whether a value leads to a known place, as <c>Console.Out</c>: what has been written to it matters no more.</summary>
    private static bool IsDestination(FlowValue value) => value.Type is { } type && Destinations.RuleFor(type) is not null;
}
