namespace Secrets.Analyzers.Flow;

/// <summary>Where a value was found.</summary>
internal enum OriginHome
{
    /// <summary>In the body that reveals it.</summary>
    Body,

    /// <summary>In a member of an object that this body did not make.</summary>
    Object,

    /// <summary>In a static member.</summary>
    Static,
}
