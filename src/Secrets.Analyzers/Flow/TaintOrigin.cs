using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>One place that sensitive data comes from: a source in the code, or a parameter (or a member of it) of the function analysed.</summary>
internal sealed class TaintOrigin : IEquatable<TaintOrigin>
{
    /// <summary>Members deeper than this below a parameter are told apart by their names only.</summary>
    private const int MaxPath = 4;

    private readonly int _hash;

    private TaintOrigin(OriginKind kind, SyntaxNode? syntax, ISymbol? parameter, ImmutableArray<string> path, OriginShape shape, OriginHome home, bool isNumber = false)
    {
        IsNumber = isNumber;
        Kind = kind;
        Syntax = syntax;
        Parameter = parameter;
        Path = path;
        Shape = shape;
        Home = home;
        _hash = (kind, syntax?.Span.Start, SymbolEqualityComparer.Default.GetHashCode(parameter), path.Length, shape, home).GetHashCode();
    }

    public OriginKind Kind { get; }

    /// <summary>The expression that reveals the value; null for parameters.</summary>
    public SyntaxNode? Syntax { get; }

    /// <summary>The parameter, or the method whose <c>this</c> is meant; null for sources.</summary>
    public ISymbol? Parameter { get; }

    /// <summary>The member of the parameter that is meant, outermost first; empty for the parameter itself.</summary>
    public ImmutableArray<string> Path { get; }

    public OriginShape Shape { get; }

    public OriginHome Home { get; }

    /// <summary>Whether the value was found in a static member, or in one of an object that this body did not make.</summary>
    public bool FromHeap => Home != OriginHome.Body;

    /// <summary>Whether the secret itself is a number, a truth value or the like: others of that kind that come of a secret only count or test it.</summary>
    public bool IsNumber { get; }

    public bool IsConcrete => Kind != OriginKind.Parameter;

    public static TaintOrigin Revealed(SyntaxNode syntax, bool isNumber) => new(OriginKind.Revealed, syntax, null, ImmutableArray<string>.Empty, OriginShape.Identity, OriginHome.Body, isNumber);

    public static TaintOrigin RawObject(SyntaxNode syntax) => new(OriginKind.RawObject, syntax, null, ImmutableArray<string>.Empty, OriginShape.Identity, OriginHome.Body);

    public static TaintOrigin ClearText(SyntaxNode syntax) => new(OriginKind.ClearText, syntax, null, ImmutableArray<string>.Empty, OriginShape.Identity, OriginHome.Body);

    public static TaintOrigin Of(ISymbol parameter) => new(OriginKind.Parameter, null, parameter, ImmutableArray<string>.Empty, OriginShape.Identity, OriginHome.Body);

    public TaintOrigin Member(string name)
    {
        if (Shape != OriginShape.Identity)
        {
            return this;
        }

        if (Path.Length < MaxPath)
        {
            return WithPath(Path.Add(name));
        }

        return name == FlowValue.Result ? As(OriginShape.Deep) : WithPath(Path.Length == MaxPath ? Path.Add(FlowValue.Below).Add(name) : Path.SetItem(MaxPath + 1, name));
    }

    private TaintOrigin WithPath(ImmutableArray<string> path) => new(Kind, Syntax, Parameter, path, Shape, Home, IsNumber);

    public TaintOrigin As(OriginShape shape) => IsConcrete || Shape != OriginShape.Identity
        ? this
        : new TaintOrigin(Kind, Syntax, Parameter, Path, shape, Home, IsNumber);

    public TaintOrigin InHeap(OriginHome home) => !IsConcrete || Home == home ? this : new TaintOrigin(Kind, Syntax, Parameter, Path, Shape, home, IsNumber);

    public bool Equals(TaintOrigin? other)
    {
        if (other is null || _hash != other._hash || Kind != other.Kind || Shape != other.Shape || Home != other.Home)
        {
            return false;
        }

        return Kind == OriginKind.Parameter
            ? SymbolEqualityComparer.Default.Equals(Parameter, other.Parameter) && PathEquals(other.Path)
            : Syntax!.SyntaxTree == other.Syntax!.SyntaxTree && Syntax.Span == other.Syntax.Span;
    }

    public override bool Equals(object? obj) => Equals(obj as TaintOrigin);

    public override int GetHashCode() => _hash;

    private bool PathEquals(ImmutableArray<string> other)
    {
        if (Path.Length != other.Length)
        {
            return false;
        }

        for (int i = 0; i < Path.Length; i++)
        {
            if (Path[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }
}
