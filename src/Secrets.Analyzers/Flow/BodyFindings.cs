using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Secrets.Analyzers.Flow;

/// <summary>What was found in the bodies of a compilation.</summary>
internal sealed class BodyFindings
{
    private readonly Dictionary<(SyntaxTree, TextSpan), IReadOnlyList<FlowFinding>> _findings = new();
    private readonly Dictionary<(SyntaxTree, TextSpan), Exception> _failures = new();
    private readonly HashSet<SyntaxTree> _trees = new();

    /// <summary>Sets what was found in a body, in place of what an earlier round has found; adds to it when this one has left something out.</summary>
    public void Set(SyntaxNode root, IReadOnlyList<FlowFinding> findings, bool isCut)
    {
        (SyntaxTree, TextSpan) key = (root.SyntaxTree, root.Span);
        _findings[key] = isCut && _findings.TryGetValue(key, out IReadOnlyList<FlowFinding>? before) ? Joined(before, findings) : findings;
    }

    /// <summary>Notes that a body could not be followed.</summary>
    public void Fail(SyntaxNode root, Exception reason) => _failures[(root.SyntaxTree, root.Span)] = reason;

    /// <summary>The findings that stand in one operation block.</summary>
    /// <param name="block">The block's syntax: a body or an initialiser.</param>
    /// <exception cref="InvalidOperationException">The block could not be followed.</exception>
    public IEnumerable<FlowFinding> In(SyntaxNode block)
    {
        if (!_trees.Contains(block.SyntaxTree))
        {
            return [];
        }

        for (SyntaxNode? node = block; node is not null; node = node.Parent)
        {
            if (_failures.TryGetValue((node.SyntaxTree, node.Span), out Exception? failure))
            {
                throw new InvalidOperationException("The values of this code could not be followed. Findings in other code are complete.", failure);
            }

            if (_findings.TryGetValue((node.SyntaxTree, node.Span), out IReadOnlyList<FlowFinding>? found))
            {
                return found.Where(finding => finding.Location.SourceTree == block.SyntaxTree && block.Span.Contains(finding.Location.SourceSpan));
            }

            if (node is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                break;
            }
        }

        return [];
    }

    /// <summary>Ends the collection.</summary>
    public BodyFindings Complete()
    {
        RemoveRepetitions();

        // Files without findings are asked about far more often than those with some.
        _trees.UnionWith(_findings.Values.SelectMany(static found => found).Select(static finding => finding.Location.SourceTree!));
        _trees.UnionWith(_failures.Keys.Select(static key => key.Item1));
        return this;
    }

    private static List<FlowFinding> Joined(IReadOnlyList<FlowFinding> before, IReadOnlyList<FlowFinding> findings)
    {
        var known = new HashSet<(string, Location, SyntaxNode?)>(findings.Select(KeyOf));
        return [.. findings, .. before.Where(finding => !known.Contains(KeyOf(finding)))];
    }

    private static (string, Location, SyntaxNode?) KeyOf(FlowFinding finding) => (finding.Sink.Rule, finding.Location, finding.Trace.Origin.Syntax);

    /// <summary>A helper that reads a member is told where it is called with the object, not a second time where it reads.</summary>
    private void RemoveRepetitions()
    {
        var atCall = new HashSet<(SyntaxNode Source, SyntaxNode Sink)>();
        var atSink = new HashSet<(SyntaxNode Source, SyntaxNode Sink)>();
        foreach (FlowFinding finding in _findings.Values.SelectMany(static findings => findings))
        {
            if (finding.HelperSink is { } sink)
            {
                atCall.Add((finding.Trace.Origin.Syntax!, sink));
            }
            else if (!finding.Trace.Origin.FromHeap)
            {
                atSink.Add((finding.Trace.Origin.Syntax!, finding.Call));
            }
        }

        if (atCall.Count == 0)
        {
            return;
        }

        foreach ((SyntaxTree, TextSpan) key in _findings.Keys.ToArray())
        {
            _findings[key] = _findings[key].Where(finding => !IsRepetition(finding)).ToArray();
        }

        bool IsRepetition(FlowFinding finding) => finding.HelperSink is { } sink
            ? atSink.Contains((finding.Trace.Origin.Syntax!, sink))
            : finding.Trace.Origin.FromHeap && atCall.Contains((finding.Trace.Origin.Syntax!, finding.Call));
    }
}
