using Microsoft.CodeAnalysis;

namespace Secrets.Generator.Parsing;

/// <summary>Gives out names that nothing else in a scope bears.</summary>
internal sealed class NameAllocator
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Names for private members of a class: none that the class, its bases or the generator's public members bear.</summary>
    public static NameAllocator ForMembersOf(INamedTypeSymbol type)
    {
        NameAllocator names = new();
        names._taken.UnionWith(["Accessors", "FromValues", "Create", "Manifest", type.Name]);
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            names._taken.UnionWith(current.MemberNames);
        }

        return names;
    }

    /// <summary>The name itself if it is free, else with the first number behind it that makes it so.</summary>
    public string Take(string name)
    {
        string candidate = name;
        for (int number = 2; !_taken.Add(candidate); number++)
        {
            candidate = $"{name}{number}";
        }

        return candidate;
    }
}
