using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// What a caller knows of the types of the objects it hands to a function, where that decides which methods are called on them: the object that
/// the function is called on, what that object holds, and arguments.
/// </summary>
internal sealed class KnownObjects(ITypeSymbol? self, ImmutableArray<KnownObjects.Part> parts) : IEquatable<KnownObjects>
{
    /// <summary>The very type of the object that the function is called on; null where it may be of a derived type.</summary>
    public ITypeSymbol? Self { get; } = self;

    private ImmutableArray<Part> Parts { get; } = parts;

    /// <summary>The initial value of <c>this</c> with what is known of it.</summary>
    public FlowValue Complete(FlowValue value)
    {
        value = Self is null ? value : value.WithType(Self);
        foreach (Part part in Parts)
        {
            value = part.Member is { } member ? value.WithMember(member, part.Value) : value;
        }

        return value;
    }

    /// <summary>The object that is passed for a parameter; null where nothing is known of it.</summary>
    public FlowValue? Argument(int ordinal)
    {
        foreach (Part part in Parts)
        {
            if (part.Member is null && part.Ordinal == ordinal)
            {
                return part.Value;
            }
        }

        return null;
    }

    public bool Equals(KnownObjects? other)
    {
        if (other is null || Parts.Length != other.Parts.Length || !SymbolEqualityComparer.Default.Equals(Self, other.Self))
        {
            return false;
        }

        for (int i = 0; i < Parts.Length; i++)
        {
            Part mine = Parts[i], theirs = other.Parts[i];
            if (mine.Member != theirs.Member || mine.Ordinal != theirs.Ordinal || mine.Value.IsFresh != theirs.Value.IsFresh
                || !SymbolEqualityComparer.Default.Equals(mine.Value.Type, theirs.Value.Type))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as KnownObjects);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Self) ^ Parts.Length;

    /// <summary>An object that carries nothing and is of a known type: a member of <c>this</c>, or the argument for a parameter.</summary>
    internal readonly struct Part(string? member, int ordinal, FlowValue value)
    {
        public string? Member { get; } = member;

        public int Ordinal { get; } = ordinal;

        public FlowValue Value { get; } = value;
    }
}
