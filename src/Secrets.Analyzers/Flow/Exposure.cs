namespace Secrets.Analyzers.Flow;

/// <summary>How much of an object a sink lays open.</summary>
internal enum Exposure
{
    /// <summary>What <c>ToString</c> gives: members of records, anonymous types and tuples, not those of other objects.</summary>
    Text,

    /// <summary>As <see cref="Text"/>, and the elements of collections: what structured loggers do.</summary>
    Log,

    /// <summary>All that a serialiser writes: every public member that is not marked as ignored.</summary>
    Serialised,

    /// <summary>The value as such, with no regard to members.</summary>
    Value,
}
