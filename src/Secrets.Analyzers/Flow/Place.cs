using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>Where a value is kept: a variable, <c>this</c> or a static member, and the members below it.</summary>
internal sealed class Place(object root, ImmutableArray<string> path, ISymbol? member, int tail)
{
    /// <summary>The root that stands for <c>this</c>.</summary>
    public static readonly object This = "this";

    /// <summary>A local, a parameter, a flow capture, a static member, or <see cref="This"/>.</summary>
    public object Root { get; } = root;

    public ImmutableArray<string> Path { get; } = path;

    /// <summary>The last field or property on the path that the project declares; null when there is none.</summary>
    public ISymbol? DeclaredMember { get; } = member;

    /// <summary>How many steps of the path follow <see cref="DeclaredMember"/>.</summary>
    public int Tail { get; } = tail;

    public static Place Of(object root) => new(root, ImmutableArray<string>.Empty, root is IFieldSymbol or IPropertySymbol ? (ISymbol)root : null, 0);

    /// <summary>The place below another one that this one's root stands for.</summary>
    public Place On(Place original) =>
        new(original.Root, original.Path.AddRange(Path), DeclaredMember ?? original.DeclaredMember, DeclaredMember is null ? original.Tail + Path.Length : Tail);

    /// <summary>The last member that the project declares, without the library's members below it; the root where there is none.</summary>
    public Place WithoutTail() =>
        DeclaredMember is null || Path.IsEmpty ? Of(Root) : Tail == 0 ? this : new(Root, Path.RemoveRange(Path.Length - Tail, Tail), DeclaredMember, 0);

    public Place Below(string name, ISymbol? declared = null) =>
        declared is null ? new Place(Root, Path.Add(name), DeclaredMember, Tail + 1) : new Place(Root, Path.Add(name), declared, 0);
}
