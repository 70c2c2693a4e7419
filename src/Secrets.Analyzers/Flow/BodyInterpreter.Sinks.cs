using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Catalog;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Flow;

/// <summary>Values entering sinks, and where the finding about it stands.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Checks the arguments of a call against the tables.</summary>
    /// <returns>Whether the call is a sink at all, so that its own body need not be looked into.</returns>
    private bool EnterSinks(IOperation operation, IMethodSymbol method, IOperation? instance, FlowValue receiver, List<CallArgument> arguments)
    {
        bool found = false;
        foreach (ApiEntry entry in _session.Catalog.Find(method))
        {
            if (entry.Role != ApiRole.Sink)
            {
                continue;
            }

            found = true;
            foreach (CallArgument argument in arguments)
            {
                if (argument.Parameter is { } parameter && entry.HasParameter(parameter.Name))
                {
                    EnterSink(new Sink(entry.Rule, NameOf(method), ExposureOf(entry, arguments)), operation, argument);
                }
            }
        }

        return EnterWriter(operation, method, receiver, arguments) || found;
    }

    /// <summary>A writer or stream that leads to a known place: the value's type says to which.</summary>
    private bool EnterWriter(IOperation operation, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        if (receiver.Type is null || Destinations.RuleFor(receiver.Type) is not { } rule || !method.Name.StartsWith("Write", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (CallArgument argument in arguments)
        {
            EnterSink(new Sink(rule, method.Name, Exposure.Text), operation, argument);
        }

        return true;
    }

    /// <summary>A message template that destructures, such as <c>{@Order}</c>, writes whole objects.</summary>
    private static Exposure ExposureOf(ApiEntry entry, List<CallArgument> arguments)
    {
        if (entry.Exposure != Exposure.Log)
        {
            return entry.Exposure;
        }

        foreach (CallArgument argument in arguments)
        {
            if (argument.Operation.ConstantValue is { HasValue: true, Value: string template } && template.Contains("{@"))
            {
                return Exposure.Serialised;
            }

            if (argument.Parameter?.Name is "destructureObjects" && argument.Operation.ConstantValue is { HasValue: true, Value: true })
            {
                return Exposure.Serialised;
            }
        }

        return Exposure.Log;
    }

    private bool EnterPropertySinks(IPropertyReferenceOperation target, FlowValue value, IOperation valueOperation, List<CallArgument> arguments)
    {
        bool found = false;
        foreach (ApiEntry entry in _session.Catalog.Find(target.Property))
        {
            if (entry.Role != ApiRole.Sink)
            {
                continue;
            }

            found = true;
            var sink = new Sink(entry.Rule, target.Property.IsIndexer ? target.Property.ContainingType.Name : target.Property.Name, entry.Exposure);
            EnterSink(sink, target, new CallArgument(null, value, valueOperation, valueOperation.Syntax));
            foreach (CallArgument argument in arguments)
            {
                EnterSink(sink, target, argument);
            }
        }

        return found;
    }

    private void EnterSink(Sink sink, IOperation operation, CallArgument argument)
    {
        if (argument.Value.IsClean)
        {
            return;
        }

        ITypeSymbol? type = TypeOf(argument.Operation);
        Taint taint = argument.Parameter is { IsParams: true } && argument.Value.Own.IsNone
            ? Elements(argument.Value, sink.Exposure)
            : _session.Exposures.Of(argument.Value, type, sink.Exposure);
        foreach (Trace trace in taint.Traces)
        {
            Report(sink, SinkLocation(operation), operation.Syntax, type, trace, null);
        }
    }

    private Taint Elements(FlowValue value, Exposure exposure)
    {
        Taint taint = Taint.None;
        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            taint = taint.Union(_session.Exposures.Of(member.Value, null, exposure));
        }

        return taint;
    }

    /// <summary>A value that the function called lets into a sink: told at the argument, with the sink as an additional location.</summary>
    private void EnterHit(SinkHit hit, Substitution substitution, IOperation? call)
    {
        if (!substitution.IsMine(hit.Origin) || (hit.Sink.Rule == HandlingRuleIds.MemberCopy && (substitution.IsReceiverFresh || IsFreshChain(call))))
        {
            return;
        }

        FlowValue actual = substitution.Resolve(hit.Origin);
        CallArgument? argument = substitution.ArgumentFor(hit.Origin.Parameter!);
        ITypeSymbol? type = hit.Origin.Path.IsEmpty && argument?.Operation is not null ? TypeOf(argument.Operation) : hit.Type;
        Taint taint = hit.Origin.Shape switch
        {
            OriginShape.Identity => _session.Exposures.Of(actual, type, hit.Sink.Exposure),
            OriginShape.Text => _session.Exposures.Of(actual, type, Exposure.Text),
            _ => actual.Deep(),
        };
        SyntaxNode? at = argument?.Syntax ?? call?.Syntax;
        foreach (Trace trace in taint.Traces)
        {
            Trace full = Continue(trace, hit, argument);
            Report(hit.Sink, (at ?? hit.Syntax) is { } node && at is not null ? node.GetLocation() : LocationOf(hit.Syntax), hit.Syntax, hit.Type, full, at is null ? null : hit.Syntax);
        }
    }

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

    private void Report(Sink sink, Location location, SyntaxNode syntax, ITypeSymbol? type, Trace trace, SyntaxNode? helperSink)
    {
        switch (trace.Origin.Kind)
        {
            case OriginKind.Parameter:
                _scope.Add(new SinkHit(trace.Origin, sink, helperSink ?? syntax, type, trace.Steps));
                break;
            case OriginKind.RawObject:
                _scope.Add(new FlowFinding(new Sink(RuleIds.RawObject, sink.Name, sink.Exposure), location, trace, helperSink));
                break;
            default:
                _scope.Add(new FlowFinding(sink, location, trace, helperSink));
                break;
        }
    }

    private void EnterDelegateSinks(IOperation operation, IMethodSymbol invoke, List<CallArgument> arguments)
    {
        // What LoggerMessage.Define makes: the logger first, the exception last.
        if (invoke.Parameters.Length >= 3
            && invoke.Parameters[0].Type.Name == "ILogger"
            && invoke.Parameters[invoke.Parameters.Length - 1].Type.Name == "Exception")
        {
            foreach (CallArgument argument in arguments)
            {
                EnterSink(new Sink(RuleIds.Logged, "LoggerMessage.Define", Exposure.Log), operation, argument);
            }
        }
    }

    /// <summary>A call bound at run time: known by the name of the member and a receiver that is a sink's for every such name.</summary>
    private void EnterDynamicSinks(IDynamicInvocationOperation invocation)
    {
        if (invocation.Operation is not IDynamicMemberReferenceOperation member || (member.ContainingType ?? member.Instance?.Type) is not INamedTypeSymbol type)
        {
            return;
        }

        foreach (ISymbol candidate in type.AllInterfaces.Insert(0, type).SelectMany(declaring => declaring.GetMembers(member.MemberName)))
        {
            foreach (ApiEntry entry in _session.Catalog.Find(candidate))
            {
                foreach (IOperation argument in entry.Role == ApiRole.Sink ? invocation.Arguments : ImmutableArray<IOperation>.Empty)
                {
                    EnterSink(new Sink(entry.Rule, member.MemberName, entry.Exposure), invocation, new CallArgument(null, Visit(argument), argument, argument.Syntax));
                }
            }
        }
    }

    private static string NameOf(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => method.ContainingType.Name,
        MethodKind.PropertySet => method.AssociatedSymbol?.Name ?? method.Name,
        _ => method.Name,
    };

    private static Location SinkLocation(IOperation operation) => LocationOf(operation.Syntax);

    /// <summary>The call from the name of the member on: a long chain of calls has one line per finding.</summary>
    private static Location LocationOf(SyntaxNode syntax)
    {
        SyntaxNode? start = syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
            _ => null,
        };
        return start is null ? syntax.GetLocation() : Location.Create(syntax.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start.SpanStart, syntax.Span.End));
    }
}
