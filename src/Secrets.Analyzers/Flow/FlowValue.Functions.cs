using System.Collections.Immutable;

namespace Secrets.Analyzers.Flow;

/// <summary>The functions that a value and its members hold.</summary>
internal sealed partial class FlowValue
{
    /// <summary>Whether the value is a function, or a member of it holds one.</summary>
    public bool HoldsFunctions
    {
        get
        {
            if (!Functions.IsEmpty)
            {
                return true;
            }

            foreach (KeyValuePair<string, FlowValue> member in Members)
            {
                if (member.Value.HoldsFunctions)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The functions alone, where they are.</summary>
    public FlowValue OnlyFunctions()
    {
        FlowValue only = Clean.WithFunctions(Functions);
        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            only = member.Value.HoldsFunctions ? only.WithMember(member.Key, member.Value.OnlyFunctions()) : only;
        }

        return only;
    }

    /// <summary>The value without the functions that it or its members hold.</summary>
    public FlowValue WithoutAnyFunctions()
    {
        FlowValue rest = WithoutFunctions();
        foreach (KeyValuePair<string, FlowValue> member in Members)
        {
            rest = !member.Value.HoldsFunctions ? rest
                : member.Value.WithoutAnyFunctions() is { IsClean: false } inner ? rest.WithMember(member.Key, inner)
                : new FlowValue(rest.Own, rest.Members.Remove(member.Key), rest.Functions, rest.Type, rest.IsFresh);
        }

        return rest;
    }

    public FlowValue WithoutFunctions() => WithFunctions(ImmutableArray<FlowFunction>.Empty);

    public FlowValue WithFunctions(ImmutableArray<FlowFunction> functions) =>
        Functions.IsEmpty && functions.IsEmpty ? this : new FlowValue(Own, Members, functions, Type, IsFresh, IsFolded);

    private ImmutableArray<FlowFunction> JoinFunctions(FlowValue other)
    {
        ImmutableArray<FlowFunction> functions = Functions;
        foreach (FlowFunction function in other.Functions)
        {
            functions = functions.Contains(function) || functions.Length >= 8 ? functions : functions.Add(function);
        }

        return functions;
    }
}
