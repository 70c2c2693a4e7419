using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>The set of origins that a value may come from. Sets are equal when their origins are; the first path found to an origin is kept.</summary>
internal readonly struct Taint : IEquatable<Taint>
{
    /// <summary>More origins than this for one value add nothing to a report.</summary>
    private const int MaxOrigins = 12;

    private readonly ImmutableArray<Trace> _traces;

    private Taint(ImmutableArray<Trace> traces) => _traces = traces;

    public static Taint None => default;

    public bool IsNone => _traces.IsDefaultOrEmpty;

    public ImmutableArray<Trace> Traces => _traces.IsDefault ? ImmutableArray<Trace>.Empty : _traces;

    /// <summary>Whether a secret's value that is revealed in the code is among the origins.</summary>
    public bool HasConcrete => Has(OriginKind.Revealed);

    public bool Has(OriginKind kind)
    {
        foreach (Trace trace in Traces)
        {
            if (trace.Origin.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    public static Taint From(TaintOrigin origin, FlowStep? steps = null) => new(ImmutableArray.Create(new Trace(origin, steps)));

    public static Taint From(Trace trace) => new(ImmutableArray.Create(trace));

    public Taint Union(Taint other)
    {
        if (other.IsNone || IsSame(other))
        {
            return this;
        }

        if (IsNone)
        {
            return other;
        }

        ImmutableArray<Trace> traces = _traces;
        foreach (Trace trace in other._traces)
        {
            if (traces.Length < MaxOrigins && !Contains(trace.Origin))
            {
                traces = traces.Add(trace);
            }
        }

        return traces == _traces ? this : new Taint(traces);
    }

    /// <summary>Whether both are one and the same set, which is asked faster than whether they are equal.</summary>
    public bool IsSame(Taint other) => _traces == other._traces || (IsNone && other.IsNone);

    public bool Contains(TaintOrigin origin)
    {
        foreach (Trace trace in Traces)
        {
            if (trace.Origin.Equals(origin))
            {
                return true;
            }
        }

        return false;
    }

    public Taint Through(string name, SyntaxNode syntax) => Map(trace => trace.Through(name, syntax));

    /// <summary>The taint with every trace replaced; traces mapped to null are dropped.</summary>
    public Taint Map(Func<Trace, Trace?> map)
    {
        if (IsNone)
        {
            return this;
        }

        ImmutableArray<Trace>.Builder? mapped = null;
        for (int i = 0; i < _traces.Length; i++)
        {
            if (map(_traces[i]) is { } trace)
            {
                mapped ??= ImmutableArray.CreateBuilder<Trace>(_traces.Length);
                mapped.Add(trace);
            }
        }

        return mapped is null ? None : new Taint(mapped.ToImmutable());
    }

    public bool Equals(Taint other)
    {
        if (Traces.Length != other.Traces.Length)
        {
            return false;
        }

        foreach (Trace trace in other.Traces)
        {
            if (!Contains(trace.Origin))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is Taint other && Equals(other);

    public override int GetHashCode() => Traces.Length;
}
