using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// What is known of a value: the origins it comes from, its members that differ from that, the functions it may hold, and its type where
/// the code makes it. Immutable; <see cref="Clean"/> is the value that carries nothing.
/// </summary>
internal sealed partial class FlowValue : IEquatable<FlowValue>
{
    /// <summary>The member that stands for the elements of a collection.</summary>
    public const string Element = "[]";

    /// <summary>The member that stands for what a function returns.</summary>
    public const string Result = "()";

    /// <summary>In a path, whatever lies between a member and the one named next.</summary>
    public const string Below = "*";

    private const int MaxDepth = 5;

    /// <summary>Values below a member, and below the whole, that are told apart by where they are.</summary>
    private const int MaxSize = 40;
    private const int MaxWhole = 160;

    public static readonly FlowValue Clean = new(Taint.None, NoMembers, ImmutableArray<FlowFunction>.Empty, null, false);

    private FlowValue(Taint own, ImmutableDictionary<string, FlowValue> members, ImmutableArray<FlowFunction> functions, ITypeSymbol? type, bool isFresh, bool isFolded = false)
    {
        IsFolded = isFolded;
        Own = own;
        Members = members;
        Functions = functions;
        Type = type;
        IsFresh = isFresh;
        Depth = 1;
        Size = 1;
        foreach (KeyValuePair<string, FlowValue> member in members)
        {
            Depth = Math.Max(Depth, member.Value.Depth + 1);
            Size += member.Value.Size;
        }
    }

    /// <summary>No members. Entries are replaced even by equal ones, since equality looks at origins only, not at the way taken.</summary>
    public static ImmutableDictionary<string, FlowValue> NoMembers => ImmutableDictionary.Create<string, FlowValue>(NameComparer.Instance, ReferenceComparer.Instance);

    public Taint Own { get; }

    public ImmutableDictionary<string, FlowValue> Members { get; }

    public ImmutableArray<FlowFunction> Functions { get; }

    /// <summary>The type of the object, where it was made in sight; null when only the static type is known.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>Whether the object was made in sight, so that members without an entry carry nothing.</summary>
    public bool IsFresh { get; }

    private int Depth { get; }

    /// <summary>The number of values below this one, and itself.</summary>
    public int Size { get; }

    public bool IsClean => Own.IsNone && Members.IsEmpty && Functions.IsEmpty && !IsFolded;

    public static FlowValue Of(Taint own) => own.IsNone ? Clean : new FlowValue(own, NoMembers, ImmutableArray<FlowFunction>.Empty, null, false);

    public static FlowValue Fresh(ITypeSymbol? type) => new(Taint.None, NoMembers, ImmutableArray<FlowFunction>.Empty, type, true);

    public static FlowValue Function(FlowFunction function) => new(Taint.None, NoMembers, ImmutableArray.Create(function), null, false);

    public static string ElementAt(object constant) => "[" + constant + "]";

    public static bool IsElement(string member) => member.Length > 1 && member[0] == '[';

    public FlowValue WithType(ITypeSymbol? type) => new(Own, Members, Functions, type, IsFresh, IsFolded);

    /// <summary>The value as that of an object made in sight.</summary>
    public FlowValue AsFresh(ITypeSymbol? type) => new(Own, Members, Functions, Type ?? type, true, IsFolded);

    public FlowValue WithOwn(Taint own) => new(own, Members, Functions, Type, IsFresh, IsFolded);

    /// <summary>The value of a member, its own entry or what follows from the whole.</summary>
    public FlowValue Member(string name)
    {
        if (IsFolded)
        {
            return MemberOfFolded(IsElement(name) ? Element : name);
        }

        if (Members.TryGetValue(name, out FlowValue? member))
        {
            return IsElement(name) && name != Element && Members.TryGetValue(Element, out FlowValue? any) ? member.Join(any) : member;
        }

        if (name == Element && !Members.IsEmpty)
        {
            FlowValue all = Of(Derived(name));
            foreach (KeyValuePair<string, FlowValue> pair in Members)
            {
                all = IsElement(pair.Key) ? all.Join(pair.Value) : all;
            }

            return all;
        }

        if (IsElement(name) && Members.TryGetValue(Element, out FlowValue? elements))
        {
            return elements;
        }

        return Of(Derived(name));
    }

    public FlowValue WithMember(string name, FlowValue value)
    {
        if (value.IsClean && value.Type is null && IsFresh && !Members.ContainsKey(name))
        {
            return this;
        }

        if (IsFolded)
        {
            NameTable table = TableOf(this);
            table.Add(name, value);
            return WithFolded(table.ToTable());
        }

        FlowValue kept = value.Depth >= MaxDepth || value.Size > MaxSize ? value.Folded() : value;
        var whole = new FlowValue(Own, Members.SetItem(name, kept), Functions, Type, IsFresh);
        return whole.Size > MaxWhole ? whole.Folded() : whole;
    }

    public FlowValue WithoutMembers() => Members.IsEmpty && !IsFolded ? this : new FlowValue(Own, NoMembers, Functions, Type, IsFresh);

    /// <summary>Every origin that the value or anything below it has.</summary>
    public Taint Deep()
    {
        Taint taint = Own.Map(static trace => trace.With(trace.Origin.As(OriginShape.Deep)));
        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            taint = taint.Union(member.Value.Deep());
        }

        return taint;
    }

    /// <summary>The value after a rule has spoken of it.</summary>
    public FlowValue Told(Spoken spoken)
    {
        ImmutableDictionary<string, FlowValue> members = Members;
        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            members = members.SetItem(member.Key, member.Value.Told(spoken));
        }

        return Own.IsNone && members.IsEmpty ? this : new FlowValue(Own.Map(trace => trace.WithTold(spoken)), members, Functions, Type, IsFresh, IsFolded);
    }

    public FlowValue Through(string name, SyntaxNode syntax)
    {
        if (Own.IsNone && Members.IsEmpty)
        {
            return this;
        }

        ImmutableDictionary<string, FlowValue> members = Members;
        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            members = members.SetItem(member.Key, member.Value.Through(name, syntax));
        }

        return new FlowValue(Own.Through(name, syntax), members, Functions, Type, IsFresh, IsFolded);
    }

    public FlowValue Join(FlowValue other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        if (IsClean && other.IsClean)
        {
            return JoinClean(other);
        }

        if (other.IsClean && other.Type is null)
        {
            return WithoutCleanMembers();
        }

        if (IsClean && Type is null)
        {
            return other.WithoutCleanMembers();
        }

        if (IsFolded || other.IsFolded)
        {
            return JoinFolded(other);
        }

        Taint own = Own.Union(other.Own);
        ImmutableDictionary<string, FlowValue> members = JoinMembers(other);
        ImmutableArray<FlowFunction> functions = JoinFunctions(other);
        ITypeSymbol? type = JoinType(other);
        bool isFresh = IsFresh && other.IsFresh;
        return own.IsSame(Own) && members == Members && functions == Functions && ReferenceEquals(type, Type) && isFresh == IsFresh
            ? this
            : new FlowValue(own, members, functions, type, isFresh);
    }

    /// <summary>Of objects that carry nothing the type decides what is called on them: it is known when both have it.</summary>
    private FlowValue JoinClean(FlowValue other)
    {
        bool isSame = SymbolEqualityComparer.Default.Equals(Type, other.Type);
        return isSame && IsFresh == other.IsFresh ? this
            : isSame ? new FlowValue(Taint.None, NoMembers, ImmutableArray<FlowFunction>.Empty, Type, false)
            : IsFresh && other.IsFresh ? Fresh(null)
            : Clean;
    }

    /// <summary>Forgets what members are known not to hold: on another path they may hold something.</summary>
    private FlowValue WithoutCleanMembers()
    {
        ImmutableDictionary<string, FlowValue> members = Members;
        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            members = IsForgotten(member.Value) ? members.Remove(member.Key) : members;
        }

        return members == Members ? this : new FlowValue(Own, members, Functions, Type, IsFresh, IsFolded);
    }

    private bool IsForgotten(FlowValue member) => !IsFresh && Own.IsNone && member.IsClean && member.Type is null;

    private ImmutableDictionary<string, FlowValue> JoinMembers(FlowValue other)
    {
        ImmutableDictionary<string, FlowValue> members = Members;
        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            FlowValue joined = member.Value.Join(other.Member(member.Key));
            members = IsForgotten(joined) && !other.Members.ContainsKey(member.Key) ? members.Remove(member.Key) : members.SetItem(member.Key, joined);
        }

        foreach (KeyValuePair<string, FlowValue> member in other.Members)
        {
            if (!Members.ContainsKey(member.Key))
            {
                FlowValue joined = member.Value.Join(Member(member.Key));
                members = other.IsForgotten(joined) ? members : members.Add(member.Key, joined);
            }
        }

        return members;
    }

    private ITypeSymbol? JoinType(FlowValue other) =>
        Type is null || other.Type is null ? Type ?? other.Type : SymbolEqualityComparer.Default.Equals(Type, other.Type) ? Type : null;

    public bool Equals(FlowValue? other)
    {
        if (other is null || !Own.Equals(other.Own) || Members.Count != other.Members.Count || Functions.Length != other.Functions.Length || IsFresh != other.IsFresh || IsFolded != other.IsFolded)
        {
            return ReferenceEquals(this, other);
        }

        if (IsClean && !SymbolEqualityComparer.Default.Equals(Type, other.Type))
        {
            return false;
        }

        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            if (!other.Members.TryGetValue(member.Key, out FlowValue? theirs) || !member.Value.Equals(theirs))
            {
                return false;
            }
        }

        foreach (FlowFunction function in Functions)
        {
            if (!other.Functions.Contains(function))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FlowValue);

    public override int GetHashCode() => (Own.GetHashCode(), Members.Count, Functions.Length).GetHashCode();

    private sealed class ReferenceComparer : IEqualityComparer<FlowValue>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(FlowValue? x, FlowValue? y) => ReferenceEquals(x, y);

        public int GetHashCode(FlowValue value) => value.GetHashCode();
    }

    private Taint Derived(string name) =>
        Own.Map(trace => trace.Origin.Kind == OriginKind.RawObject || (trace.Origin.IsConcrete && MemberKey.IsMarked(name)) ? null : trace.With(trace.Origin.IsConcrete ? trace.Origin : trace.Origin.Member(name)));
}
