using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Which methods of the compilation a call may reach through interfaces and overrides. Built when first asked for.</summary>
internal sealed class DispatchMap(Compilation compilation)
{
    private readonly Dictionary<ITypeSymbol, bool> _templates = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, bool> _choices = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _bases = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _implementers = new(SymbolEqualityComparer.Default);
    private Dictionary<IMethodSymbol, Implementations>? _implementations;

    /// <summary>The methods that a call of a method may run.</summary>
    /// <param name="method">The method that is named in the call.</param>
    /// <param name="receiver">The receiver's type where it is known, or null.</param>
    /// <param name="isExact">Whether the object was made in sight, so that it is of no type derived from that.</param>
    public IReadOnlyList<IMethodSymbol> TargetsOf(IMethodSymbol method, ITypeSymbol? receiver, bool isExact)
    {
        if (!(method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface))
        {
            return [method];
        }

        IMethodSymbol definition = method.OriginalDefinition;
        _implementations ??= Build();
        if (!_implementations.TryGetValue(definition, out Implementations? known))
        {
            return [method];
        }

        List<IMethodSymbol> targets = known.Of(method.ContainingType);
        if (targets.Count == 0)
        {
            return [method];
        }

        if (receiver is not null && receiver.TypeKind is TypeKind.Class or TypeKind.Struct)
        {
            for (ITypeSymbol? type = receiver.OriginalDefinition; type is not null; type = type.BaseType?.OriginalDefinition)
            {
                foreach (IMethodSymbol target in targets)
                {
                    if (SymbolEqualityComparer.Default.Equals(target.ContainingType.OriginalDefinition, type))
                    {
                        return [target];
                    }
                }

                if (isExact && !method.IsAbstract && SymbolEqualityComparer.Default.Equals(definition.ContainingType, type))
                {
                    return [method];
                }
            }
        }

        return method.IsAbstract ? targets : [method, .. targets];
    }

    /// <summary>Whether methods of a type may call what derived types fill in, so that it matters which of them an object is of.</summary>
    public bool IsTemplate(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (!_templates.TryGetValue(type, out bool isTemplate))
        {
            _templates[type] = isTemplate = type.TypeKind is TypeKind.Class or TypeKind.Interface && HasOpenMethod(type);
        }

        return isTemplate;
    }

    /// <summary>Whether a type is one of those that a call by an interface or a base class of the project may mean.</summary>
    public bool IsChoice(ITypeSymbol type)
    {
        ITypeSymbol definition = type.OriginalDefinition;
        if (!_choices.TryGetValue(definition, out bool isChoice))
        {
            _choices[definition] = isChoice = SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly)
                && (definition.AllInterfaces.Any(implemented => IsOf(implemented, definition)) || (definition.BaseType is { } parent && IsOf(parent, definition) && IsTemplate(parent)));
        }

        return isChoice;
    }

    /// <summary>Whether an object of a static type is of that very type, as far as the compilation shows.</summary>
    public bool IsLeaf(ITypeSymbol type)
    {
        _implementations ??= Build();
        return type is { TypeKind: TypeKind.Class, IsAbstract: false } && !_bases.Contains(type.OriginalDefinition);
    }

    /// <summary>The methods of the compilation that implement one of a library's interface, for objects of which no more than that is known.</summary>
    public IReadOnlyList<IMethodSymbol> ImplementationsOf(IMethodSymbol method)
    {
        _implementations ??= Build();
        if (!_implementers.TryGetValue(method.ContainingType.OriginalDefinition, out List<INamedTypeSymbol>? types))
        {
            return [];
        }

        var found = new List<IMethodSymbol>();
        foreach (INamedTypeSymbol type in types)
        {
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                if (Implementations.MayBeSame(implemented, method.ContainingType)
                    && implemented.GetMembers(method.Name).FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method.OriginalDefinition)) is { } declared
                    && type.FindImplementationForInterfaceMember(declared) is IMethodSymbol implementation && IsOf(implementation, type))
                {
                    found.Add(implementation.OriginalDefinition);
                }
            }
        }

        return found;
    }

    /// <summary>The method by which a type implements or overrides a library's; null where it has none of its own.</summary>
    public static IMethodSymbol? ImplementationOf(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.IsStatic || !(method.IsAbstract || method.IsVirtual || method.IsOverride))
        {
            return null;
        }

        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return type.FindImplementationForInterfaceMember(method) is IMethodSymbol found && IsOf(found, type) ? found : null;
        }

        for (INamedTypeSymbol? current = type; current is not null && IsOf(current, type); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(method.Name))
            {
                for (IMethodSymbol? overridden = (member as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition))
                    {
                        return (IMethodSymbol)member;
                    }
                }
            }
        }

        return null;
    }

    private static bool IsOf(ISymbol symbol, ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, type.ContainingAssembly);

    private bool HasOpenMethod(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, compilation.Assembly); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IMethodSymbol { IsImplicitlyDeclared: false, IsStatic: false } and ({ IsVirtual: true } or { IsAbstract: true }))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Dictionary<IMethodSymbol, Implementations> Build()
    {
        var map = new Dictionary<IMethodSymbol, Implementations>(SymbolEqualityComparer.Default);
        Visit(compilation.Assembly.GlobalNamespace, map);
        return map;
    }

    private void Visit(INamespaceOrTypeSymbol container, Dictionary<IMethodSymbol, Implementations> map)
    {
        if (container is INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } parent })
        {
            _bases.Add(parent.OriginalDefinition);
        }

        foreach (ISymbol member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    Visit(inner, map);
                    break;
                case IMethodSymbol { OverriddenMethod: not null } method:
                    for (IMethodSymbol? overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                    {
                        Add(map, overridden, method);
                    }

                    break;
            }
        }

        if (container is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            AddInterfaces(type, map);
        }
    }

    private void AddInterfaces(INamedTypeSymbol type, Dictionary<IMethodSymbol, Implementations> map)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(implemented.ContainingAssembly, type.ContainingAssembly))
            {
                if (!_implementers.TryGetValue(implemented.OriginalDefinition, out List<INamedTypeSymbol>? types))
                {
                    _implementers[implemented.OriginalDefinition] = types = [];
                }

                types.Add(type);
                continue;
            }

            foreach (ISymbol member in implemented.GetMembers())
            {
                if (member is IMethodSymbol method && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                {
                    Add(map, method, implementation);
                }
            }
        }
    }

    private static void Add(Dictionary<IMethodSymbol, Implementations> map, IMethodSymbol declared, IMethodSymbol target)
    {
        IMethodSymbol key = declared.OriginalDefinition;
        if (!map.TryGetValue(key, out Implementations? known))
        {
            map[key] = known = new Implementations();
        }

        known.Add(target, declared.ContainingType);
    }
}
