using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

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
    public FlowValue Folded() => IsFolded ? this : WithFolded(TableOf(this).ToTable());

    /// <summary>The table of a value's names, to which others may be added: its own where it is folded already.</summary>
    private static NameTable TableOf(FlowValue value)
    {
        var table = new NameTable(value.IsFolded ? value.Members : NoMembers);
        table.Add(value);
        return table;
    }

    private FlowValue JoinFolded(FlowValue other)
    {
        NameTable table = IsFolded || !other.IsFolded ? TableOf(this) : TableOf(other);
        table.Add(this);
        table.Add(other);
        ImmutableDictionary<string, FlowValue> members = table.ToTable();
        Taint own = Own.Union(other.Own);
        ImmutableArray<FlowFunction> functions = JoinFunctions(other);
        ITypeSymbol? type = JoinType(other);
        return IsFolded && members == Members && own.IsSame(Own) && functions == Functions && ReferenceEquals(type, Type)
            ? this
            : new FlowValue(own, NoMembers, functions, type, false).WithFolded(members);
    }

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

    /// <summary>Adds to a value what the members of this one become; those that become nothing are left out or noted as nothing.</summary>
    public FlowValue WithMembersIn(FlowValue result, Func<KeyValuePair<string, FlowValue>, FlowValue> map, bool notesClean)
    {
        NameTable? folded = IsFolded ? TableOf(result) : null;
        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            FlowValue mapped = map(member);
            if (folded is not null)
            {
                folded.Add(member.Key, member.Value.IsFolded ? mapped.AsInner() : mapped);
            }
            else if (notesClean || !mapped.IsClean)
            {
                result = result.WithMember(member.Key, mapped);
            }
        }

        return folded is null ? result : result.WithFolded(folded.ToTable());
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

    /// <summary>Collects what the members of every depth hold, by their names.</summary>
    private sealed class NameTable(ImmutableDictionary<string, FlowValue> known)
    {
        private readonly ImmutableDictionary<string, FlowValue>.Builder _members = known.ToBuilder();

        // What was read from a folded value has the same table: in code in which everything leads to everything, most tables are met many times.
        private readonly HashSet<object> _seen = [known];

        public void Add(FlowValue value)
        {
            if (value.Members.IsEmpty || !_seen.Add(value.Members))
            {
                return;
            }

            foreach (KeyValuePair<string, FlowValue> member in value.Members)
            {
                if (!member.Value.IsClean)
                {
                    Add(member.Key, member.Value);
                }
            }
        }

        public void Add(string name, FlowValue value)
        {
            name = IsElement(name) ? Element : name;
            FlowValue before = _members.TryGetValue(name, out FlowValue? known) ? known : Clean;
            Taint own = before.Own.Union(value.Own);
            bool leadsOn = before.IsFolded || value.IsFolded || !value.Members.IsEmpty;
            if (known is null || !own.IsSame(before.Own) || leadsOn != before.IsFolded)
            {
                _members[name] = new FlowValue(own, NoMembers, ImmutableArray<FlowFunction>.Empty, null, false, leadsOn);
            }

            Add(value);
        }

        public ImmutableDictionary<string, FlowValue> ToTable() => _members.ToImmutable();
    }
}
