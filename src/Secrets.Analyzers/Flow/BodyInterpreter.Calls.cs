using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        return Call(operation, operation.TargetMethod, operation.Instance, receiver, Arguments(operation.Arguments));
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
        if (method.MethodKind == MethodKind.DelegateInvoke)
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
            FlowValue returned = summary.IsEmpty ? FlowValue.Clean : ApplySummary(target, summary, instance, receiver, arguments, operation);
            if (receiver.IsFresh && !returned.IsClean && operation is IInvocationOperation fluent && ReturnsReceiver(fluent) && MemberBodies.ReturnsThis(target, _session.CancellationToken))
            {
                returned = returned.AsFresh(receiver.Type);
            }

            result = result.IsClean ? returned : result.Join(returned);
        }

        return result.IsClean && receiver.IsFresh && operation is IInvocationOperation call && ReturnsReceiver(call) ? receiver : result;
    }

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
            parts = IsDecisive(member.Value) && IsSetOnce(receiver.Type ?? target.ContainingType, member.Key) ? parts.Add(new KnownObjects.Part(member.Key, 0, member.Value)) : parts;
        }

        foreach (CallArgument argument in arguments)
        {
            bool isSelf = argument.Operation is IInstanceReferenceOperation or IConversionOperation { Operand: IInstanceReferenceOperation } && _scope.Objects?.Self is not null && argument.Value is { IsClean: true, Type: not null };
            parts = argument.Parameter is { RefKind: RefKind.None } parameter && (isSelf || IsDecisive(argument.Value))
                ? parts.Add(new KnownObjects.Part(null, parameter.Ordinal, argument.Value))
                : parts;
        }

        return exact is null && parts.IsEmpty ? null : new KnownObjects(exact, parts);
    }

    /// <summary>Whether a member keeps what it was made with: another method may give it another object otherwise.</summary>
    private bool IsSetOnce(ITypeSymbol type, string member) =>
        _session.MemberNamed(type, member) is IParameterSymbol or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } };

    /// <summary>Whether a value is an object made in sight that carries nothing, but whose type decides what is called.</summary>
    private bool IsDecisive(FlowValue value) => value is { IsFresh: true, IsClean: true, Type: { } type } && _session.Dispatch.IsChoice(type);

    /// <summary>Applies what a function does to the arguments of one call.</summary>
    private FlowValue ApplySummary(IMethodSymbol method, FunctionSummary summary, IOperation? instance, FlowValue receiver, List<CallArgument> arguments, IOperation? call, bool isCreation = false)
    {
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
            if (isCreation && output.Key is IMethodSymbol)
            {
                continue;
            }

            FlowValue set = output.Key is IMethodSymbol ? output.Value.WithOwn(Taint.None) : output.Value;
            ApplyOutput(method, output.Key, substitution.Apply(set), instance, arguments, call);
        }

        return substitution.Apply(summary.ReturnValue);
    }

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
                Assign(place.Below(member.Key, _session.MemberNamed(value.Type ?? type, member.Key)), member.Value, isWeak: true, call.Syntax);
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

    /// <summary>Calls whatever functions a delegate may hold.</summary>
    private FlowValue Invoke(FlowValue target, List<CallArgument> arguments)
    {
        FlowValue result = FlowValue.Clean;
        foreach (FlowFunction function in target.Functions)
        {
            FunctionSummary summary = function.Summary ?? _session.Summarize(function.Method, MaskFor(function, arguments.ConvertAll(static argument => argument.Value)));
            result = result.Join(ApplySummary(function.Method, summary, null, function.Receiver, Renamed(function.Method, arguments), arguments.Count > 0 ? arguments[0].Operation : null));
        }

        RecordCalls(target, arguments.ConvertAll(static argument => argument.Value));
        return result.Join(target.Own.IsNone ? FlowValue.Clean : FlowValue.Of(target.Member(FlowValue.Result).Own));
    }

    /// <summary>The arguments under the parameters of the function that is called, which are not those of the delegate.</summary>
    private static List<CallArgument> Renamed(IMethodSymbol method, List<CallArgument> arguments)
    {
        var renamed = new List<CallArgument>(arguments.Count);
        for (int i = 0; i < arguments.Count && i < method.Parameters.Length; i++)
        {
            renamed.Add(new CallArgument(method.Parameters[i], arguments[i].Value, arguments[i].Operation, arguments[i].Syntax));
        }

        return renamed;
    }

    /// <summary>Calls functions with values that come from inside another function, so that findings stand at their own sinks.</summary>
    /// <param name="target">The delegate.</param>
    /// <param name="values">What it is called with.</param>
    /// <param name="site">Where a finding about a method of another member stands: the delegate that is passed, or the call that it is passed to.</param>
    private FlowValue InvokeWith(FlowValue target, List<FlowValue> values, SyntaxNode? site)
    {
        FlowValue result = FlowValue.Clean;
        foreach (FlowFunction function in target.Functions)
        {
            SyntaxNode? at = function.Summary is null || !LeaksHere(function.Summary) ? site : null;
            FunctionSummary summary = function.Summary ?? _session.Summarize(function.Method, MaskFor(function, values));
            var arguments = new List<CallArgument>();
            for (int i = 0; i < values.Count && i < function.Method.Parameters.Length; i++)
            {
                arguments.Add(new CallArgument(function.Method.Parameters[i], values[i], null!, at!));
            }

            result = result.Join(ApplySummary(function.Method, summary, null, function.Receiver, arguments, null));
        }

        RecordCalls(target, values);
        return result;
    }

    /// <summary>Whether the sinks of a function stand in the member that is followed, so that findings can be shown there.</summary>
    private bool LeaksHere(FunctionSummary function)
    {
        SyntaxNode member = Outermost._graph.OriginalOperation.Syntax;
        return function.Hits.IsEmpty || (function.Hits[0].Location.SourceTree == member.SyntaxTree && member.Span.Contains(function.Hits[0].Location.SourceSpan));
    }

    private BodyInterpreter Outermost => _outer?.Outermost ?? this;

    private void RecordCalls(FlowValue target, List<FlowValue> values)
    {
        foreach (Trace trace in target.Own.Traces)
        {
            if (trace.Origin.Kind == OriginKind.Parameter && trace.Origin.Shape == OriginShape.Identity && values.Exists(static value => !value.IsClean))
            {
                _scope.Add(new FunctionCall(trace.Origin, values.ToImmutableArray()));
            }
        }
    }

    private static ulong MaskFor(FlowFunction function, List<FlowValue> values)
    {
        ulong mask = FlowSession.MaskOf(function.Receiver, FlowSession.ThisBit);
        for (int i = 0; i < values.Count; i++)
        {
            mask |= FlowSession.MaskOf(values[i], FlowSession.Bit(i));
        }

        return mask;
    }
}
