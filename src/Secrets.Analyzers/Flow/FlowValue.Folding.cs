using System.Collections.Immutable;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Values whose members are nested too deep, or are too many, to be kept apart: they are folded into one table of names. Reading a member of a
/// folded value gives what any member of that name holds at any depth, and leads to the same table.
/// </summary>
internal sealed partial class FlowValue
{
    /// <summary>Whether the members are those of every depth, by their names: what is nested too deep to be told apart is kept so.</summary>
    public bool IsFolded { get; }

    /// <summary>The value with the members of every depth told apart by their names only.</summary>
    public FlowValue Folded() => IsFolded ? this : WithFolded(Fold(this, NoMembers));

    private FlowValue WithFolded(ImmutableDictionary<string, FlowValue> members)
    {
        foreach (KeyValuePair<string, FlowValue> member in members)
        {
            if (!member.Value.Own.IsNone)
            {
                return new FlowValue(Own, members, Functions, Type, false, true);
            }
        }

        return new FlowValue(Own, NoMembers, Functions, Type, false);
    }

    private static ImmutableDictionary<string, FlowValue> Fold(FlowValue value, ImmutableDictionary<string, FlowValue> members)
    {
        // What was read from a folded value and comes back has the same members.
        if (ReferenceEquals(value.Members, members))
        {
            return members;
        }

        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            members = member.Value.IsClean ? members : Fold(member.Key, member.Value, members);
        }

        return members;
    }

    private static ImmutableDictionary<string, FlowValue> Fold(string name, FlowValue value, ImmutableDictionary<string, FlowValue> members)
    {
        name = IsElement(name) ? Element : name;
        bool isInner = value.IsFolded || !value.Members.IsEmpty;
        if (!members.TryGetValue(name, out FlowValue? known))
        {
            known = Clean;
        }

        Taint own = known.Own.Union(value.Own);
        bool isSame = known != Clean && own.Traces == known.Own.Traces && (known.IsFolded || !isInner);
        return Fold(value, isSame ? members : members.SetItem(name, new FlowValue(own, NoMembers, ImmutableArray<FlowFunction>.Empty, null, false, isInner || known.IsFolded)));
    }

    /// <summary>Adds to a value what the members of this one become; those that become nothing are left out or noted as nothing.</summary>
    public FlowValue WithMembersIn(FlowValue result, Func<KeyValuePair<string, FlowValue>, FlowValue> map, bool notesClean)
    {
        ImmutableDictionary<string, FlowValue> folded = IsFolded ? Fold(result, NoMembers) : NoMembers;
        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            FlowValue mapped = map(member);
            if (IsFolded)
            {
                folded = Fold(member.Key, member.Value.IsFolded ? mapped.AsInner() : mapped, folded);
            }
            else if (notesClean || !mapped.IsClean)
            {
                result = result.WithMember(member.Key, mapped);
            }
        }

        return IsFolded ? result.WithFolded(folded) : result;
    }

    private FlowValue AsInner() => new(Own, Members, Functions, Type, false, true);

    private FlowValue MemberOfFolded(string name)
    {
        FlowValue derived = Of(Derived(name));
        if (!Members.TryGetValue(name, out FlowValue? entry))
        {
            return derived;
        }

        FlowValue member = entry.IsFolded ? new FlowValue(entry.Own, Members, ImmutableArray<FlowFunction>.Empty, null, false, true) : entry;
        return derived.IsClean ? member : member.WithOwn(member.Own.Union(derived.Own));
    }
}
