using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>Values entering sinks, and where the finding about it stands.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Checks the arguments of a call against the tables and the project's own marks.</summary>
    /// <returns>The rule of the sink that the call is, so that its own body need not be looked into; null for other calls.</returns>
    private string? EnterSinks(IOperation operation, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        string? rule = EnterMarked(operation, method, arguments);
        ImmutableArray<ApiEntry> entries = _session.Catalog.Find(method);
        foreach (CallArgument argument in arguments)
        {
            if (SinkEntry(entries, argument.Parameter?.Name) is { } entry && !(entry.Rule == RuleIds.TestOutput && Assertions.QuotesNothing(argument, arguments)))
            {
                rule ??= entry.Rule;
                EnterSink(new Sink(entry.Rule, NameOf(method), ExposureOf(entry, arguments)), operation, argument);
            }
        }

        if (SinkEntry(entries, ApiEntry.Receiver) is { } whole && operation is IInvocationOperation { Instance: { } instance })
        {
            EnterSink(new Sink(whole.Rule, NameOf(method), whole.Exposure), operation, new CallArgument(null, receiver, instance, instance.Syntax));
        }

        return EnterDestination(operation, method, receiver, arguments) ?? rule;
    }

    /// <summary>The first entry that takes a parameter: those of the most derived type come first.</summary>
    private static ApiEntry? SinkEntry(ImmutableArray<ApiEntry> entries, string? parameter)
    {
        foreach (ApiEntry entry in entries)
        {
            if (entry.Role == ApiRole.Sink && parameter is not null && entry.HasParameter(parameter))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Members marked <c>[SecretSink]</c>, and logging methods that a generator writes.</summary>
    private string? EnterMarked(IOperation operation, IMethodSymbol method, List<CallArgument> arguments)
    {
        if (method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute"))
        {
            foreach (CallArgument argument in arguments)
            {
                bool isWhole = argument.Parameter is { } parameter && parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "LogPropertiesAttribute" or "TagProviderAttribute");
                EnterSink(new Sink(RuleIds.Logged, method.Name, isWhole ? Exposure.Serialised : Exposure.Log), operation, argument);
            }

            return RuleIds.Logged;
        }

        if (operation is IInvocationOperation { Instance: { } instance } && FrameworkMembers.IsHubClient(method, instance))
        {
            foreach (CallArgument argument in arguments)
            {
                EnterSink(new Sink(RuleIds.Response, method.Name, Exposure.Serialised), operation, argument);
            }

            return RuleIds.Response;
        }

        string? rule = EnterRequest(operation, method, arguments);
        bool isSink = ApiCatalog.IsMarked(method, ApiRole.Sink);
        foreach (CallArgument argument in arguments)
        {
            if (isSink || (argument.Parameter is { } parameter && ApiCatalog.IsMarked(parameter.OriginalDefinition, ApiRole.Sink)))
            {
                rule = RuleIds.Persisted;
                EnterSink(new Sink(rule, NameOf(method), Exposure.Serialised), operation, argument);
            }
        }

        return rule;
    }

    /// <summary>A method of an interface that a library turns into a request: what becomes part of its address.</summary>
    private string? EnterRequest(IOperation operation, IMethodSymbol method, List<CallArgument> arguments)
    {
        if (arguments.TrueForAll(static argument => argument.Value.IsClean) || RequestInterfaces.RequestOf(method) is not { } request)
        {
            return null;
        }

        string? rule = null;
        foreach (CallArgument argument in arguments)
        {
            if (argument.Parameter is { } parameter && RequestInterfaces.IsInAddress(request, method, parameter))
            {
                rule = RuleIds.Url;
                EnterSink(new Sink(rule, method.Name, Exposure.Log), operation, argument);
            }
        }

        return rule;
    }

    /// <summary>A writer, stream or collection that leads to a known place: the value's type says to which.</summary>
    private string? EnterDestination(IOperation operation, IMethodSymbol method, FlowValue receiver, List<CallArgument> arguments)
    {
        FlowValue target = method.IsExtensionMethod && arguments.Count > 0 ? arguments[0].Value : receiver;
        if (operation is IObjectCreationOperation || target.Type is null || Destinations.RuleFor(target.Type) is not { } rule || !Destinations.IsWrite(method))
        {
            return null;
        }

        foreach (CallArgument argument in arguments)
        {
            EnterSink(new Sink(rule, method.Name, Exposure.Log), operation, argument);
        }

        return rule;
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

    private bool EnterPropertySinks(IPropertyReferenceOperation target, FlowValue receiver, FlowValue value, IOperation valueOperation, List<CallArgument> arguments)
    {
        string name = target.Property.IsIndexer ? target.Property.ContainingType.Name : target.Property.Name;
        Sink sink;
        if (SinkEntry(_session.Catalog.Find(target.Property), ApiEntry.AssignedValue) is { } entry)
        {
            sink = new Sink(entry.Rule, name, entry.Exposure);
        }
        else if (FrameworkMembers.RuleForProperty(target.Property) is { } shown)
        {
            sink = new Sink(shown, name, Exposure.Serialised);
        }
        else if (receiver.Type is { } type && Destinations.RuleFor(type) is { } rule && Destinations.IsWritten(target.Property, type))
        {
            sink = new Sink(rule, name, Exposure.Log);
        }
        else
        {
            return false;
        }

        EnterSink(sink, target, new CallArgument(null, value, valueOperation, valueOperation.Syntax));
        foreach (CallArgument argument in arguments)
        {
            EnterSink(sink, target, argument);
        }

        return true;
    }

    /// <summary>A field of a library's structure, such as a log event's data.</summary>
    private bool EnterFieldSink(IFieldReferenceOperation target, FlowValue value, IOperation? valueOperation)
    {
        if (valueOperation is null || value.IsClean || _session.IsOwn(target.Field) || SinkEntry(_session.Catalog.Find(target.Field), ApiEntry.AssignedValue) is not { } entry)
        {
            return false;
        }

        EnterSink(new Sink(entry.Rule, target.Field.Name, entry.Exposure), target, new CallArgument(null, value, valueOperation, valueOperation.Syntax));
        return true;
    }

    private void EnterSink(Sink sink, IOperation operation, CallArgument argument)
    {
        ITypeSymbol? type = TypeOf(argument.Operation);
        FlowValue value = Filled(argument.Value, type);
        if (value.IsClean)
        {
            return;
        }

        if (sink.Rule == RuleIds.Url && FlowTypes.IsNamed(type, "System", "Uri"))
        {
            // Told where the text became a Uri; a Secret<Uri> is meant to be one.
            return;
        }

        if (sink.Rule == RuleIds.Url && ClientAddresses.IsWhole(operation, argument.Operation))
        {
            return;
        }

        Taint taint = argument.Parameter is { IsParams: true } && value.Own.IsNone
            ? Elements(value, sink.Exposure)
            : _session.Exposures.Of(value, type, sink.Exposure);
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

    private void EnterDelegateSinks(IOperation operation, IMethodSymbol invoke, List<CallArgument> arguments)
    {
        // What LoggerMessage.Define and DefineScope make: the logger first, and the exception last or a scope as the result.
        if (invoke.Parameters.Length >= 2
            && invoke.Parameters[0].Type.Name == "ILogger"
            && (invoke.Parameters[invoke.Parameters.Length - 1].Type.Name == "Exception" || invoke.ReturnType.Name == "IDisposable"))
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
