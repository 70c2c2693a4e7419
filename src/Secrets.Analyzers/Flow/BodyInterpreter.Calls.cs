using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Catalog;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>Calls: sources, sinks, functions of the project by their summaries, delegates, and everything else.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>What <c>with</c> calls to copy a record.</summary>
    private const string CloneMethod = "<Clone>$";

    private FlowValue VisitInvocation(IInvocationOperation operation)
    {
        FlowValue receiver = Visit(operation.Instance);
        return HandedOut(Call(operation, operation.TargetMethod, operation.Instance, receiver, Arguments(operation.Arguments)), operation.TargetMethod, operation.Type);
    }

    private List<CallArgument> Arguments(ImmutableArray<IArgumentOperation> operations)
    {
        var arguments = new List<CallArgument>(operations.Length + 1);
        foreach (IArgumentOperation argument in operations)
        {
            arguments.Add(new CallArgument(argument.Parameter, Visit(argument.Value), argument.Value, argument.Syntax));
        }

        return arguments;
    }

    private static CallArgument Argument(IMethodSymbol method, int index, FlowValue value, IOperation operation) =>
        new(method.Parameters[index], value, operation, operation.Syntax);

    private FlowValue CallOperator(IOperation operation, IMethodSymbol method, IOperation operand) => CallOperator(operation, method, Visit(operand), operand);

    private FlowValue CallOperator(IOperation operation, IMethodSymbol method, FlowValue value, IOperation operand)
    {
        if (_session.IsOwn(method))
        {
            return Call(operation, method, null, FlowValue.Clean, [Argument(method, 0, value, operand)]);
        }

        return FlowTypes.CanCarry(operation.Type) ? value : FlowValue.Clean;
    }

    /// <summary>A call that has been evaluated: its result, and what it does on the way.</summary>
    private FlowValue Call(IOperation operation, IMethodSymbol method, IOperation? instance, FlowValue receiver, List<CallArgument> arguments)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke && !_session.Catalog.Has(method, ApiRole.Carrier))
        {
            EnterDelegateSinks(operation, method, arguments);
            return Invoke(receiver, arguments);
        }

        if (Sources.IsSource(method))
        {
            return Reveal(operation);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return ApplySummary(method, RunLocalFunction(method), instance, receiver, arguments, operation);
        }

        if (EnterStoredCall(operation, arguments))
        {
            return FlowValue.Clean;
        }

        EnterCallUses(operation, method, receiver, arguments);
        string? rule = EnterSinks(operation, method, receiver, arguments);
        arguments = Remaining(method, arguments, rule is null ? null : new Spoken(rule, operation.Syntax));
        if (_session.IsOwn(method))
        {
            return rule is not null ? FlowValue.Clean : CallOwn(operation, method, instance, receiver, arguments);
        }

        if (rule is null && receiver.Type is INamedTypeSymbol made && _session.IsOwn(made) && DispatchMap.ImplementationOf(method, made) is { } implementation)
        {
            FlowValue result = CallOwn(operation, implementation, instance, receiver, arguments);
            if (!result.IsClean || method.ReturnsVoid)
            {
                return result;
            }
        }

        if (rule is null && method.ContainingType.TypeKind == TypeKind.Interface && !_session.Carriers.IsCarrier(method) && arguments.Exists(static argument => !argument.Value.IsClean))
        {
            IReadOnlyList<IMethodSymbol> targets = _session.Dispatch.ImplementationsOf(method);
            FlowValue result = FlowValue.Clean;
            foreach (IMethodSymbol target in targets)
            {
                result = result.Join(CallOwn(operation, target, instance, receiver, arguments));
            }

            if (targets.Count > 0 && (!result.IsClean || method.ReturnsVoid))
            {
                return result;
            }
        }

        if (Sources.PassesValueToCallback(method))
        {
            return CallWithSecret(operation, arguments);
        }

        return CallExternal(operation, method, instance, receiver, arguments, isKept: rule is null or RuleIds.Persisted);
    }

    /// <summary>The arguments as they are after consumers took theirs, and after a rule has spoken.</summary>
    private List<CallArgument> Remaining(IMethodSymbol method, List<CallArgument> arguments, Spoken? spoken)
    {
        bool isConsumer = ApiCatalog.IsMarked(method, ApiRole.Consumer) || _session.Catalog.Has(method, ApiRole.Consumer) || _session.Catalog.Has(method, ApiRole.Sanitizer) || IsVaultCall(method);
        var remaining = new List<CallArgument>(arguments.Count);
        foreach (CallArgument argument in arguments)
        {
            FlowValue value = argument.Value;
            bool isConsumed = isConsumer || (argument.Parameter is { } parameter && ApiCatalog.IsMarked(parameter, ApiRole.Consumer));
            foreach (Trace trace in isConsumed ? value.Own.Traces : ImmutableArray<Trace>.Empty)
            {
                _scope.Absolve(trace);
            }

            value = spoken is null ? value : value.Told(spoken);
            remaining.Add(new CallArgument(argument.Parameter, isConsumed && _session.IsOwn(method) ? FlowValue.Clean : value, argument.Operation, argument.Syntax));
        }

        return remaining;
    }

    private static bool IsVaultCall(IMethodSymbol method) => method.ContainingAssembly?.Name is KnownSymbols.Client or KnownSymbols.OfficialClient;

    private FlowValue CallOwn(IOperation operation, IMethodSymbol method, IOperation? instance, FlowValue receiver, List<CallArgument> arguments)
    {
        if (method.Name == CloneMethod)
        {
            return receiver;
        }

        // A record's own ToString has no body to summarise, and prints every public member.
        if (method is { Name: "ToString", IsImplicitlyDeclared: true })
        {
            return FlowValue.Of(_session.Exposures.Of(Filled(receiver, method.ContainingType), method.ContainingType, Exposure.Text));
        }

        if (ApiCatalog.IsMarked(method, ApiRole.Sanitizer))
        {
            return FlowValue.Clean;
        }

        if (_session.Budget.IsSpent)
        {
            receiver = receiver.WithoutMembers();
            arguments = Plain(arguments);
        }

        ulong mask = FlowSession.MaskOf(receiver, FlowSession.ThisBit);
        foreach (CallArgument argument in arguments)
        {
            mask |= argument.Parameter is { } parameter ? FlowSession.MaskOf(argument.Value, FlowSession.Bit(parameter.Ordinal)) : 0;
        }

        FlowValue result = FlowValue.Clean;
        ITypeSymbol? exact = ExactTypeOf(method, instance, receiver);
        foreach (IMethodSymbol target in TargetsOf(method, instance, receiver, exact))
        {
            if (target is { IsAbstract: true, ContainingType.TypeKind: TypeKind.Interface })
            {
                // Nobody in sight implements it.
                EscapeAll(arguments);
            }

            FunctionSummary summary = _session.Summarize(target, mask, KnownTo(target, exact, receiver, arguments));
            summary = Conduits.IsWrite(target) ? summary.WithoutStores() : summary;
            FlowValue returned = summary.IsEmpty ? FlowValue.Clean : ApplySummary(target, summary, instance, receiver, arguments, operation);
            if (receiver.IsFresh && !returned.IsClean && operation is IInvocationOperation fluent && ReturnsReceiver(fluent) && MemberBodies.ReturnsThis(target, _session.CancellationToken))
            {
                returned = returned.AsFresh(receiver.Type);
            }

            result = result.IsClean ? returned : result.Join(returned);
        }

        return result.IsClean && receiver.IsFresh && operation is IInvocationOperation call && ReturnsReceiver(call) ? receiver : result;
    }

    /// <summary>Applies what a function does to the arguments of one call.</summary>
    private FlowValue ApplySummary(IMethodSymbol method, FunctionSummary summary, IOperation? instance, FlowValue receiver, List<CallArgument> arguments, IOperation? call, bool isCreation = false)
    {
        bool isPlain = _session.Budget.IsSpent;
        if (isPlain)
        {
            receiver = receiver.WithoutMembers();
            arguments = Plain(arguments);
        }

        var substitution = new Substitution(_session, method, receiver, arguments);
        foreach (SinkHit hit in summary.Hits)
        {
            EnterHit(hit, substitution, call);
        }

        foreach (FunctionCall inner in summary.Calls)
        {
            FlowValue function = substitution.Resolve(inner.Function);
            var passed = inner.Arguments.Select(substitution.Apply).ToList();
            substitution.AddResult(inner.Function, InvokeWith(function, passed, call?.Syntax));
        }

        foreach (KeyValuePair<ISymbol, FlowValue> output in summary.Outputs)
        {
            if ((isCreation && output.Key is IMethodSymbol) || (isPlain && output.Key is not IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out }))
            {
                continue;
            }

            FlowValue set = output.Key is IMethodSymbol ? output.Value.WithOwn(Taint.None) : output.Value;
            ApplyOutput(method, output.Key, substitution.Apply(set), instance, arguments, call);
        }

        return substitution.Apply(summary.ReturnValue);
    }

    /// <summary>The arguments of a call without what objects hold.</summary>
    private static List<CallArgument> Plain(List<CallArgument> arguments) =>
        arguments.ConvertAll(static argument => new CallArgument(argument.Parameter, argument.Value.WithoutMembers(), argument.Operation, argument.Syntax));

    private void ApplyOutput(IMethodSymbol method, ISymbol key, FlowValue value, IOperation? instance, List<CallArgument> arguments, IOperation? call)
    {
        if (key is IFieldSymbol or IPropertySymbol)
        {
            _state.Set(key, Get(key).Join(value));
            _session.Heap.Write(key, value);
            return;
        }

        IOperation? target = instance;
        bool isReference = false;
        if (key is IParameterSymbol parameter)
        {
            CallArgument? argument = arguments.Find(candidate => candidate.Parameter?.Ordinal == parameter.Ordinal);
            target = argument?.Operation;
            isReference = parameter.RefKind is RefKind.Ref or RefKind.Out;
        }

        if (isReference && target is not null)
        {
            AssignTo(target, value, null, call ?? target);
        }
        else if (target is not null && PlaceOf(target) is { } place)
        {
            // What a method keeps in its own object has been told by its summary.
            _isStoreTold = key is IMethodSymbol && method.MethodKind != MethodKind.Constructor;
            AssignMembers(place, AttachedAt(target, method, value), StoredCopies.TypeOf(key) ?? method.ContainingType, call ?? target);
            _isStoreTold = false;
            CheckMeeting(Read(ChannelPlace(place)));
        }
        else if (key is IMethodSymbol)
        {
            Escape(value.WithType(value.Type ?? method.ContainingType));
        }
    }

    /// <summary>Writes the members that a call has set in an object, and leaves the others alone.</summary>
    private void AssignMembers(Place place, FlowValue value, ITypeSymbol type, IOperation call)
    {
        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            if (!member.Value.IsClean)
            {
                Assign(place.Below(member.Key, _session.Members.Named(value.Type ?? type, member.Key)), member.Value, isWeak: true, call.Syntax);
            }
        }

        if (value.Members.IsEmpty && !value.Own.IsNone && FlowTypes.IsBuffer(type))
        {
            Assign(place, value, isWeak: true, call.Syntax);
        }
    }

    private FlowValue CallWithSecret(IOperation operation, List<CallArgument> arguments)
    {
        FlowValue secret = Reveal(operation);
        FlowValue result = FlowValue.Clean;
        foreach (CallArgument argument in arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
            {
                result = result.Join(InvokeWith(argument.Value, [secret], null));
            }
        }

        return result;
    }
}
