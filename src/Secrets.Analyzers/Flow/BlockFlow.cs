using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Carries states along the edges of a graph, exceptional ones into handlers and detours through finally blocks included, and says which
/// block is next.
/// </summary>
internal sealed class BlockFlow(ControlFlowGraph graph, Func<object, FlowValue> initial)
{
    private readonly FlowState?[] _entries = new FlowState?[graph.Blocks.Length];
    private readonly SortedSet<int> _pending = new();
    private readonly Dictionary<int, HashSet<int>> _continuations = new();

    public void Enter(BasicBlock block, FlowState state) => Enter(block.Ordinal, state);

    public bool TryTake(out BasicBlock? block, out FlowState? state)
    {
        if (_pending.Count == 0)
        {
            block = null;
            state = null;
            return false;
        }

        int ordinal = _pending.Min;
        _pending.Remove(ordinal);
        block = graph.Blocks[ordinal];
        state = _entries[ordinal]!.Clone();
        return true;
    }

    /// <summary>Any operation of a guarded block may throw: its handlers start with what was known before it and after it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="state">The state before its first operation, or after any of them.</param>
    /// <param name="changed">What the operation has changed; null before the first one.</param>
    public void EnterHandlers(BasicBlock block, FlowState state, IReadOnlyList<object>? changed)
    {
        // A nested function's regions are enclosed by those of the function around it.
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null && region != graph.Root; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } guarded)
            {
                continue;
            }

            foreach (ControlFlowRegion sibling in guarded.NestedRegions)
            {
                if (sibling != region)
                {
                    Enter(sibling.FirstBlockOrdinal, state, changed);
                }
            }
        }
    }

    public void Leave(BasicBlock block, FlowState state)
    {
        Follow(block.FallThroughSuccessor, state);
        Follow(block.ConditionalSuccessor, state);
        if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling } && FinallyOf(block) is { } region
            && _continuations.TryGetValue(region.FirstBlockOrdinal, out HashSet<int>? targets))
        {
            foreach (int target in targets.ToArray())
            {
                Enter(target, state);
            }
        }
    }

    private ControlFlowRegion? FinallyOf(BasicBlock block)
    {
        ControlFlowRegion? region = block.EnclosingRegion;
        while (region is not null && region != graph.Root && region.Kind != ControlFlowRegionKind.Finally)
        {
            region = region.EnclosingRegion;
        }

        return region?.Kind == ControlFlowRegionKind.Finally ? region : null;
    }

    private void Follow(ControlFlowBranch? branch, FlowState state)
    {
        if (branch is null)
        {
            return;
        }

        if (branch.FinallyRegions.IsEmpty)
        {
            if (branch.Destination is { } destination)
            {
                Enter(destination.Ordinal, state);
            }

            return;
        }

        for (int i = 0; i < branch.FinallyRegions.Length; i++)
        {
            int next = i + 1 < branch.FinallyRegions.Length ? branch.FinallyRegions[i + 1].FirstBlockOrdinal : branch.Destination?.Ordinal ?? -1;
            if (next >= 0)
            {
                Continue(branch.FinallyRegions[i].FirstBlockOrdinal, next);
            }
        }

        Enter(branch.FinallyRegions[0].FirstBlockOrdinal, state);
    }

    private void Continue(int region, int target)
    {
        if (!_continuations.TryGetValue(region, out HashSet<int>? targets))
        {
            _continuations[region] = targets = new HashSet<int>();
        }

        if (targets.Add(target) && _entries[region] is not null)
        {
            _pending.Add(region);
        }
    }

    private void Enter(int ordinal, FlowState state, IReadOnlyList<object>? changed = null)
    {
        // What a constant decides, such as the right side of "text" ?? other, never runs.
        if (!graph.Blocks[ordinal].IsReachable)
        {
            return;
        }

        if (_entries[ordinal] is not { } known)
        {
            _entries[ordinal] = state.Clone();
            _pending.Add(ordinal);
        }
        else if (changed is null ? known.Merge(state, initial) : known.Merge(state, changed, initial))
        {
            _pending.Add(ordinal);
        }
    }
}
