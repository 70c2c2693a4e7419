using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>What is told: values that reach a sink here, and those that a function called lets into one.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>A value that the function called lets into a sink: told at the argument, with the sink as an additional location.</summary>
    private void EnterHit(SinkHit hit, Substitution substitution, IOperation? call)
    {
        if (!substitution.IsMine(hit.Origin) || (hit.Sink.IsOfInstance && (substitution.IsReceiverFresh || IsFreshChain(call))))
        {
            return;
        }

        FlowValue actual = substitution.Resolve(hit.Origin);
        CallArgument? argument = substitution.ArgumentFor(hit.Origin.Parameter!);
        ITypeSymbol? needed = hit.Narrowed ?? (hit.Origin.Parameter as IParameterSymbol)?.Type;
        if (argument is not null && IsOther(argument.Value.Type ?? (argument.Operation is null ? null : TypeOf(argument.Operation)), needed))
        {
            return;
        }

        ITypeSymbol? type = hit.Origin.Path.IsEmpty && argument?.Operation is not null ? TypeOf(argument.Operation) : hit.Type;
        Taint taint = hit.Origin.Shape switch
        {
            OriginShape.Identity => _session.Exposures.Of(actual, type, hit.Sink.Exposure),
            OriginShape.Text => _session.Exposures.Of(actual, type, Exposure.Text),
            OriginShape.Elements => _session.Exposures.Of(actual, type, Exposure.Log),
            _ => actual.Deep(),
        };
        SyntaxNode? at = substitution.IsBeyond(hit.Location) ? null : argument?.Syntax ?? call?.Syntax;
        foreach (Trace trace in taint.Traces)
        {
            if (IsToldAtSink(hit, call, trace))
            {
                continue;
            }

            Trace full = Continue(trace, hit, argument);
            Report(hit.Sink, at?.GetLocation() ?? hit.Location, hit.Syntax, hit.Type, full, at is null && !hit.IsInHelper ? null : hit.Syntax, IsHandedOn(argument, trace) ? needed : null);
        }
    }

    /// <summary>Whether an object cannot be what a function takes: a call by an interface names all its implementations.</summary>
    private bool IsOther(ITypeSymbol? actual, ITypeSymbol? needed) =>
        (actual is IArrayTypeSymbol && needed?.SpecialType == SpecialType.System_String)
        || (actual?.SpecialType == SpecialType.System_String && needed is IArrayTypeSymbol)
        || actual is { TypeKind: TypeKind.Class } && needed is { TypeKind: TypeKind.Class } && _session.IsOwn(actual) && _session.IsOwn(needed)
        && !AreRelated(actual.OriginalDefinition, needed.OriginalDefinition) && !AreRelated(needed.OriginalDefinition, actual.OriginalDefinition);

    /// <summary>Whether the object is what a parameter of the function at hand holds, so that the function's callers decide what it is.</summary>
    private static bool IsHandedOn(CallArgument? argument, Trace trace)
    {
        IOperation? passed = argument?.Operation;
        while (passed is IConversionOperation conversion)
        {
            passed = conversion.Operand;
        }

        return passed is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, trace.Origin.Parameter);
    }

    /// <summary>A value in a member of this object is found where the member is read: the call is not a second finding.</summary>
    private static bool IsToldAtSink(SinkHit hit, IOperation? call, Trace trace) =>
        hit.Origin.Parameter is IMethodSymbol && call is IInvocationOperation { Instance: IInstanceReferenceOperation } && trace.Origin.IsConcrete;

    private static Trace Continue(Trace trace, SinkHit hit, CallArgument? argument)
    {
        if (hit.Origin.Parameter is IParameterSymbol { IsImplicitlyDeclared: false } parameter && argument?.Syntax is { } syntax)
        {
            trace = trace.Through(parameter.Name, syntax);
        }

        return Append(trace, hit.Steps);
    }

    private static Trace Append(Trace trace, FlowStep? steps) =>
        steps is null ? trace : Append(trace, steps.Previous).Through(steps.Name, steps.Syntax);

    private void Report(Sink sink, Location location, SyntaxNode syntax, ITypeSymbol? type, Trace trace, SyntaxNode? helperSink, ITypeSymbol? narrowed = null)
    {
        // A redirect is a response as well: its address has been told.
        if (trace.Told?.Rule is { } told && (told == sink.Rule || (told == RuleIds.Url && sink.Rule == RuleIds.Response)))
        {
            return;
        }

        _scope.Absolve(trace);
        switch (trace.Origin.Kind)
        {
            case OriginKind.Parameter:
                _scope.Add(new SinkHit(trace.Origin, sink, helperSink ?? syntax, location, type, trace.Steps, narrowed));
                break;
            case OriginKind.ClearText:
                break;
            case OriginKind.RawObject:
                if (RuleForObject(sink.Rule) is { } rule)
                {
                    _scope.Add(new FlowFinding(new Sink(rule, sink.Name, sink.Exposure), location, trace, syntax, helperSink));
                }

                break;
            default:
                _scope.Add(new FlowFinding(sink, location, trace, syntax, helperSink));
                break;
        }
    }

    /// <summary>What a sink means to the object that holds a value: whatever prints or sends it is one rule, a cache keeps it like the value.</summary>
    private static string? RuleForObject(string rule) => rule switch
    {
        RuleIds.Logged or RuleIds.Console or RuleIds.Exception or RuleIds.Response or RuleIds.Telemetry or RuleIds.PrintingType => RuleIds.RawObject,
        RuleIds.Persisted => RuleIds.Persisted,
        _ => null,
    };
}
