using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>Exceptions that are caught where they were thrown, and events.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>The root that stands for the exception on its way to a handler.</summary>
    private static readonly object Thrown = new();

    /// <summary>An exception hands its message on to whoever catches it.</summary>
    private static FlowValue WithMessage(FlowValue exception, List<CallArgument> arguments)
    {
        Taint message = Taint.None;
        foreach (CallArgument argument in arguments)
        {
            message = message.Union(argument.Value.Own);
        }

        return message.IsNone ? exception : exception.WithMember("Message", FlowValue.Of(message));
    }

    private FlowValue VisitCaught(ICaughtExceptionOperation caught)
    {
        FlowValue thrown = Get(Thrown);
        return thrown.Type is { } type && !AreRelated(type, caught.Type) ? FlowValue.Clean : thrown;
    }

    private static bool AreRelated(ITypeSymbol thrown, ITypeSymbol? caught)
    {
        for (ITypeSymbol? type = thrown; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, caught))
            {
                return true;
            }
        }

        return caught is null;
    }

    private FlowValue VisitEvent(IEventReferenceOperation reference)
    {
        FlowValue receiver = Visit(reference.Instance);
        return reference.Event.IsStatic ? Get(reference.Event.OriginalDefinition) : ReadMember(receiver, reference.Event);
    }

    private FlowValue VisitSubscription(IEventAssignmentOperation subscription)
    {
        FlowValue handler = Visit(subscription.HandlerValue);
        if (subscription.Adds && PlaceOf(subscription.EventReference) is { } place)
        {
            Assign(place, handler, isWeak: true, subscription.Syntax);
        }

        return FlowValue.Clean;
    }
}
