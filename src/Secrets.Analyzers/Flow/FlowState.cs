namespace Secrets.Analyzers.Flow;

/// <summary>What variables hold at one point of a body. A root without an entry has its initial value.</summary>
internal sealed class FlowState
{
    private readonly Dictionary<object, FlowValue> _values;
    private readonly List<object> _changed = new();

    public FlowState() => _values = new Dictionary<object, FlowValue>();

    private FlowState(FlowState other) => _values = new Dictionary<object, FlowValue>(other._values);

    public IReadOnlyDictionary<object, FlowValue> Values => _values;

    public FlowState Clone() => new(this);

    public bool TryGet(object root, out FlowValue value) => _values.TryGetValue(root, out value!);

    public void Set(object root, FlowValue value)
    {
        _values[root] = value;
        _changed.Add(root);
    }

    /// <summary>The roots that were set since this was last asked.</summary>
    public IReadOnlyList<object> TakeChanged()
    {
        if (_changed.Count == 0)
        {
            return [];
        }

        object[] changed = _changed.ToArray();
        _changed.Clear();
        return changed;
    }

    /// <summary>Adds what another path brings for some roots.</summary>
    /// <param name="other">The state on the other path.</param>
    /// <param name="roots">Roots that it has values for.</param>
    /// <param name="initial">The initial value of a root.</param>
    /// <returns>Whether anything was added.</returns>
    public bool Merge(FlowState other, IReadOnlyList<object> roots, Func<object, FlowValue> initial)
    {
        bool changed = false;
        foreach (object root in roots)
        {
            changed |= Merge(root, other._values[root], initial);
        }

        return changed;
    }

    /// <summary>Adds what another path brings.</summary>
    /// <param name="other">The state at the end of the other path.</param>
    /// <param name="initial">The initial value of a root.</param>
    /// <returns>Whether anything was added.</returns>
    public bool Merge(FlowState other, Func<object, FlowValue> initial)
    {
        bool changed = false;
        foreach (KeyValuePair<object, FlowValue> entry in other._values)
        {
            changed |= Merge(entry.Key, entry.Value, initial);
        }

        foreach (object root in _values.Keys.ToArray())
        {
            if (!other._values.ContainsKey(root))
            {
                FlowValue joined = _values[root].Join(initial(root));
                changed |= !joined.Equals(_values[root]);
                _values[root] = joined;
            }
        }

        return changed;
    }

    private bool Merge(object root, FlowValue value, Func<object, FlowValue> initial)
    {
        FlowValue mine = _values.TryGetValue(root, out FlowValue? known) ? known : initial(root);
        FlowValue joined = mine.Join(value);
        if (known is not null && (ReferenceEquals(joined, known) || joined.Equals(known)))
        {
            return false;
        }

        Set(root, joined);
        return known is not null || !joined.Equals(mine);
    }

    public bool SameAs(FlowState other)
    {
        if (_values.Count != other._values.Count)
        {
            return false;
        }

        foreach (KeyValuePair<object, FlowValue> entry in _values)
        {
            if (!other._values.TryGetValue(entry.Key, out FlowValue? value) || !value.Equals(entry.Value))
            {
                return false;
            }
        }

        return true;
    }
}
