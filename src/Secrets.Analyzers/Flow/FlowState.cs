namespace Secrets.Analyzers.Flow;

/// <summary>What variables hold at one point of a body. A root without an entry has its initial value.</summary>
internal sealed class FlowState
{
    private readonly Dictionary<object, FlowValue> _values;

    public FlowState() => _values = new Dictionary<object, FlowValue>();

    private FlowState(FlowState other) => _values = new Dictionary<object, FlowValue>(other._values);

    public IReadOnlyDictionary<object, FlowValue> Values => _values;

    public FlowState Clone() => new(this);

    public bool TryGet(object root, out FlowValue value) => _values.TryGetValue(root, out value!);

    public void Set(object root, FlowValue value) => _values[root] = value;

    /// <summary>Adds what another path brings.</summary>
    /// <param name="other">The state at the end of the other path.</param>
    /// <param name="initial">The initial value of a root.</param>
    /// <returns>Whether anything was added.</returns>
    public bool Merge(FlowState other, Func<object, FlowValue> initial)
    {
        bool changed = false;
        foreach (KeyValuePair<object, FlowValue> entry in other._values)
        {
            FlowValue mine = _values.TryGetValue(entry.Key, out FlowValue? known) ? known : initial(entry.Key);
            FlowValue joined = mine.Join(entry.Value);
            if (known is null || (!ReferenceEquals(joined, known) && !joined.Equals(known)))
            {
                _values[entry.Key] = joined;
                changed |= known is null ? !joined.Equals(mine) : true;
            }
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
