using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Leaks;

/// <summary>How a finding about a flow reads: source, sink, and the name the value went by.</summary>
internal static class LeakMessage
{
    /// <summary>The format of all rules about flows.</summary>
    public const string Format = "Secret revealed at line {0} reaches {1}{2}";

    /// <summary>Makes the diagnostic; in test projects as information.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, FlowFinding finding, bool isTest)
    {
        SyntaxNode source = finding.Trace.Origin.Syntax!;
        int line = source.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        string through = finding.Trace.Steps is { } step ? $" through '{step.Name}'" : "";
        DiagnosticSeverity severity = isTest ? DiagnosticSeverity.Info : descriptor.DefaultSeverity;
        return Diagnostic.Create(descriptor, finding.Location, severity, Path(finding), properties: null, line, finding.Sink.Name, through);
    }

    /// <summary>Makes the diagnostic for a place that reveals a value and shows it at once.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, SyntaxNode place, string sink, bool isTest)
    {
        Location location = place.GetLocation();
        DiagnosticSeverity severity = isTest ? DiagnosticSeverity.Info : descriptor.DefaultSeverity;
        return Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties: null, location.GetLineSpan().StartLinePosition.Line + 1, sink, "");
    }

    /// <summary>The way of the value: where it was revealed, the names it passed, and the call inside a helper.</summary>
    internal static List<Location> Path(FlowFinding finding)
    {
        var path = new List<Location>();
        for (FlowStep? step = finding.Trace.Steps; step is not null; step = step.Previous)
        {
            path.Add(step.Syntax.GetLocation());
        }

        path.Add(finding.Trace.Origin.Syntax!.GetLocation());
        path.Reverse();
        if (finding.HelperSink is { } sink)
        {
            path.Add(sink.GetLocation());
        }

        return path;
    }
}
