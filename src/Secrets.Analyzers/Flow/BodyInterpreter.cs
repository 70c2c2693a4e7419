using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Follows sensitive values through one function: a forward analysis over its control-flow graph, to a fixed point. Lambdas and local
/// functions are followed by an interpreter of their own that starts with what the outer one knows.
/// </summary>
internal sealed partial class BodyInterpreter
{
    private const int MaxBlocks = 200;
    private const int MaxOperations = 10_000;
    private const int MaxNesting = 1_000;
    private const int MaxVisitsPerBlock = 12;

    /// <summary>Variables that are followed from one to the other when one writes through them: those of a linked list may lead back to each other.</summary>
    private const int MaxHops = 6;

    private readonly FlowSession _session;
    private readonly ControlFlowGraph _graph;
    private readonly IMethodSymbol? _function;
    private readonly BodyInterpreter? _outer;
    private readonly BodyScope _scope;
    private readonly Func<object, FlowValue> _initial;
    private readonly Dictionary<CaptureId, List<Place>> _captured = new();
    private readonly Dictionary<CaptureId, IPropertyReferenceOperation> _capturedTargets = new();
    private readonly HashSet<CaptureId> _copies = new();
    private FlowState _state = new();
    private FlowState? _exit;
    private FlowValue _result = FlowValue.Clean;
    private bool _isInsensitive;
    private bool _isStoreTold;

    /// <summary>Creates an interpreter.</summary>
    /// <param name="session">The analysis of the compilation.</param>
    /// <param name="graph">The function's graph.</param>
    /// <param name="function">The function; null for the initialiser of a field or property.</param>
    /// <param name="scope">What the functions of one member share.</param>
    /// <param name="outer">The interpreter of the function around this one.</param>
    public BodyInterpreter(FlowSession session, ControlFlowGraph graph, IMethodSymbol? function, BodyScope scope, BodyInterpreter? outer)
    {
        _session = session;
        _graph = graph;
        _function = function;
        _scope = scope;
        _outer = outer;
        _initial = Initial;
    }

    /// <summary>Runs to the fixed point.</summary>
    /// <param name="entry">The state at the start.</param>
    /// <returns>What the function does, in terms of its parameters.</returns>
    public FunctionSummary Run(FlowState entry)
    {
        _result = FlowValue.Clean;
        _exit = null;
        _isInsensitive = _graph.Blocks.Length > MaxBlocks || IsLarge();
        if (_isInsensitive)
        {
            RunInsensitive(entry);
        }
        else
        {
            RunBlocks(entry);
        }

        return Summarize(entry);
    }

    /// <summary>The state at the end of the function: for what it leaves in variables of the function around it.</summary>
    public FlowState Exit => _exit ?? _state;

    private void RunBlocks(FlowState entry)
    {
        var flow = new BlockFlow(_graph, _initial);
        flow.Enter(_graph.Blocks[0], entry);
        var visits = new int[_graph.Blocks.Length];
        while (flow.TryTake(out BasicBlock? block, out FlowState? state))
        {
            _session.CancellationToken.ThrowIfCancellationRequested();
            if (visits[block!.Ordinal]++ >= MaxVisitsPerBlock)
            {
                continue;
            }

            _state = state!;
            flow.EnterHandlers(block, _state, changed: null);
            foreach (IOperation operation in block.Operations)
            {
                Visit(operation);
                flow.EnterHandlers(block, _state, _state.TakeChanged());
            }

            VisitBranch(block);
            flow.EnterHandlers(block, _state, _state.TakeChanged());
            flow.Leave(block, _state);
            if (block.Kind == BasicBlockKind.Exit)
            {
                _exit = _state;
            }
        }
    }

    /// <summary>One state for the whole body, to which every assignment adds: for bodies too large to be told apart block by block.</summary>
    private void RunInsensitive(FlowState entry)
    {
        _state = entry.Clone();
        for (int round = 0; round < 3; round++)
        {
            FlowState before = _state.Clone();
            foreach (BasicBlock block in _graph.Blocks)
            {
                _session.CancellationToken.ThrowIfCancellationRequested();
                if (!block.IsReachable)
                {
                    continue;
                }

                foreach (IOperation operation in block.Operations)
                {
                    Visit(operation);
                }

                VisitBranch(block);
            }

            if (before.SameAs(_state))
            {
                break;
            }
        }

        _exit = _state;
    }

    private void VisitBranch(BasicBlock block)
    {
        if (block.BranchValue is not { } branch)
        {
            return;
        }

        FlowValue value = Visit(branch);
        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Throw && !value.IsClean)
        {
            _state.Set(Thrown, Get(Thrown).Join(value));
        }

        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
        {
            LetReturn(branch, value);
            Return(value);
        }
    }

    private void Return(FlowValue value) => _result = _result.Join(value);

    private bool IsLarge()
    {
        int count = 0;
        foreach (BasicBlock block in _graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (!Count(operation, ref count, 0))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Count(IOperation operation, ref int count, int depth)
    {
        if (++count > MaxOperations || depth > MaxNesting)
        {
            return false;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            if (!Count(child, ref count, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What of a value came from the caller.</summary>
    private static FlowValue Given(FlowValue value) => value.WithMembersIn(
        FlowValue.Of(value.Own.Map(static trace => trace.Origin.Kind == OriginKind.Parameter ? trace : null)), static member => Given(member.Value), notesClean: false);

    private FunctionSummary Summarize(FlowState entry)
    {
        ImmutableDictionary<ISymbol, FlowValue> outputs = FunctionSummary.Empty.Outputs;
        FlowState exit = Exit;
        if (_function is not null)
        {
            foreach (KeyValuePair<object, FlowValue> pair in exit.Values)
            {
                if (_outer is null && pair.Key is IFieldSymbol or IPropertySymbol && Given(pair.Value) is { IsClean: false } given)
                {
                    outputs = outputs.SetItem((ISymbol)pair.Key, given);
                }

                ISymbol? key = ReferenceEquals(pair.Key, Place.This) && _outer is null ? _function : pair.Key as IParameterSymbol;
                if (key is null || (key is IParameterSymbol parameter && !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _function)))
                {
                    continue;
                }

                FlowValue before = entry.TryGet(pair.Key, out FlowValue known) ? known : Initial(pair.Key);
                if (!pair.Value.Equals(before))
                {
                    outputs = outputs.SetItem(key, pair.Value);
                }
            }
        }

        return new FunctionSummary(_result, outputs, _scope.HitsOf(_function, _outer is null), _scope.CallsOf(_function, _outer is null));
    }
}
