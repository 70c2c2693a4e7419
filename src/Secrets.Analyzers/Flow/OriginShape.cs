namespace Secrets.Analyzers.Flow;

/// <summary>How much of a caller's value an origin stands for.</summary>
internal enum OriginShape
{
    /// <summary>The object itself, with its members.</summary>
    Identity,

    /// <summary>The text that the object prints as.</summary>
    Text,

    /// <summary>The text that the object and, for a collection, its elements print as.</summary>
    Elements,

    /// <summary>Everything that can be reached from the object.</summary>
    Deep,
}
