using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>Copies that outlive the call: in members, in lazy values, and in what is registered with a container.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>A value written to a member of the project's types whose object this body did not make.</summary>
    private void EnterStore(object root, ISymbol member, FlowValue value, SyntaxNode syntax)
    {
        if (value.IsClean || _isStoreTold || StoredCopies.IsLazy(StoredCopies.TypeOf(member)) || StoredCopies.PassesOn(StoredCopies.TypeOf(member)))
        {
            return;
        }

        bool isLasting = member.IsStatic || root is ISymbol { IsStatic: true };
        bool isOwnMember = ReferenceEquals(root, Place.This) && _scope.Method is { IsStatic: false, MethodKind: not MethodKind.Constructor };
        Taint taint = Stored(value).Map(trace => trace.Origin switch
        {
            { FromHeap: true } => null,
            { Kind: OriginKind.Revealed } => trace,
            { Kind: OriginKind.Parameter } when isLasting || isOwnMember => trace,
            _ => null,
        });
        string name = ((member as IFieldSymbol)?.AssociatedSymbol ?? member).Name;
        EnterUse(new Sink(HandlingRuleIds.StoredCopy, name, Exposure.Value, isOfInstance: !isLasting), LocationOf(syntax), taint, null);
    }

    /// <summary>Whether the call is part of <c>new Builder().WithHost(…).WithPassword(…)</c>: the object is still its maker's.</summary>
    private bool IsFreshChain(IOperation? call)
    {
        IOperation? receiver = (call as IInvocationOperation)?.Instance;
        while (receiver is IInvocationOperation { Instance: { } instance } inner && SymbolEqualityComparer.Default.Equals(inner.Type, instance.Type))
        {
            receiver = instance;
        }

        return receiver is IObjectCreationOperation || (receiver is ILocalReferenceOperation local && Get(local.Local).IsFresh);
    }

    /// <summary><c>new Lazy&lt;string&gt;(() =&gt; secret.Reveal())</c>: reads once and never again.</summary>
    private void EnterLazy(IObjectCreationOperation creation, List<CallArgument> arguments)
    {
        if (!StoredCopies.IsLazy(creation.Type))
        {
            return;
        }

        foreach (CallArgument argument in arguments)
        {
            foreach (FlowFunction function in argument.Value.Functions)
            {
                EnterUse(HandlingRuleIds.StoredCopy, creation.Type!.Name, LocationOf(creation.Syntax), Concrete(Stored(ResultOf(function))), null);
            }
        }
    }

    /// <summary>
    /// An object or a factory given to a container: a singleton must not hold a value, and a factory must not hand on one that was read
    /// when it was registered.
    /// </summary>
    private void EnterRegistration(IOperation operation, IMethodSymbol method, List<CallArgument> arguments)
    {
        if (!StoredCopies.IsRegistration(method, out bool isSingleton))
        {
            return;
        }

        foreach (CallArgument argument in arguments)
        {
            Taint taint = isSingleton ? Stored(argument.Value).Map(static trace => trace.Origin.Kind is OriginKind.Revealed or OriginKind.Parameter ? trace : null) : Taint.None;
            foreach (FlowFunction function in argument.Value.Functions)
            {
                taint = taint.Union(Concrete(Stored(ResultOf(function))).Map(trace => IsHeldBy(trace, argument, operation, isSingleton) ? trace : null));
            }

            EnterUse(HandlingRuleIds.StoredCopy, method.Name, LocationOf(operation.Syntax), taint, null);
        }
    }

    private FlowValue ResultOf(FlowFunction function) =>
        (function.Summary ?? _session.Summarize(function.Method, FlowSession.MaskOf(function.Receiver, FlowSession.ThisBit))).ReturnValue;

    /// <summary>Whether the value was read around the factory, or by it for a singleton; not somewhere in what it calls.</summary>
    private static bool IsHeldBy(Trace trace, CallArgument factory, IOperation registration, bool isSingleton)
    {
        SyntaxNode source = trace.Origin.Syntax!;
        if (source.SyntaxTree != registration.Syntax.SyntaxTree)
        {
            return false;
        }

        bool isInside = factory.Syntax.Span.Contains(source.Span);
        SyntaxNode? member = registration.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax);
        return isInside ? isSingleton : member is null || member.Span.Contains(source.Span);
    }

    /// <summary>What an object keeps of a value: its own members and elements. Objects of libraries take in what they are given.</summary>
    private Taint Stored(FlowValue value)
    {
        Taint taint = value.Own;
        bool isOpen = value.Type is not { } type
            || type.IsTupleType
            || type.IsAnonymousType
            || FlowTypes.IsCollection(type)
            || _session.IsOwn(type);
        if (isOpen)
        {
            foreach (KeyValuePair<string, FlowValue> member in value.Members)
            {
                taint = taint.Union(Stored(member.Value));
            }
        }

        return taint;
    }
}
