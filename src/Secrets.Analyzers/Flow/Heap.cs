using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>What members of the project's types are known to hold, whichever object they belong to. Grows only.</summary>
internal sealed class Heap
{
    private readonly ConcurrentDictionary<ISymbol, FlowValue> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentQueue<ISymbol> _grown = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, bool> _functions = new(StringComparer.Ordinal);

    public FlowValue Read(ISymbol member) => _members.TryGetValue(KeyOf(member), out FlowValue? value) ? value : FlowValue.Clean;

    /// <summary>Whether any member that a type declares holds something.</summary>
    public bool IsHeldBy(ITypeSymbol type) => !_types.IsEmpty && _types.ContainsKey(type.OriginalDefinition);

    /// <summary>Whether any member that goes by a name was given a function.</summary>
    public bool HoldsFunctionIn(string member) => _functions.ContainsKey(member);

    public void Write(ISymbol member, FlowValue value)
    {
        FlowValue concrete = Concrete(value, member.IsStatic ? OriginHome.Static : OriginHome.Object);
        if (concrete.IsClean)
        {
            return;
        }

        ISymbol key = KeyOf(member);
        _types[key.ContainingType.OriginalDefinition] = true;
        if (concrete.HoldsFunctions)
        {
            _functions[MemberKey.Of(key)] = true;
        }

        FlowValue before = Read(key);
        FlowValue after = _members.AddOrUpdate(key, concrete, (_, known) => known.Join(concrete));
        if (!after.Equals(before))
        {
            _grown.Enqueue(key);
        }
    }

    /// <summary>The members whose value has grown since the last call.</summary>
    public IReadOnlyList<ISymbol> TakeGrown()
    {
        var members = new List<ISymbol>();
        while (_grown.TryDequeue(out ISymbol? member))
        {
            members.Add(member);
        }

        return members;
    }

    /// <summary>A property and the field behind it are one.</summary>
    private static ISymbol KeyOf(ISymbol member) => ((member as IFieldSymbol)?.AssociatedSymbol ?? member).OriginalDefinition;

    private static FlowValue Concrete(FlowValue value, OriginHome home, bool isMark = false)
    {
        FlowValue result = FlowValue.Of(value.Own.Map(trace => trace.Origin.Kind == OriginKind.Revealed || (isMark && trace.Origin.Kind == OriginKind.ClearText) ? trace.With(trace.Origin.InHeap(home)) : null));
        result = value.WithMembersIn(result, member => Concrete(member.Value, home, isMark: member.Key == ChannelMarks.Insecure), notesClean: false);
        foreach (FlowFunction function in value.Functions)
        {
            result = result.Join(FlowValue.Function(function));
        }

        return result.IsClean ? result : result.WithType(value.Type);
    }
}
