namespace Secrets.Analyzers.Flow;

/// <summary>Where sensitive data in a body comes from.</summary>
internal enum OriginKind
{
    /// <summary>The value itself: revealed, read from a vault's answer, or marked.</summary>
    Revealed,

    /// <summary>An object of the vault client that holds the value without being it.</summary>
    RawObject,

    /// <summary>Not a value of a secret: an address or a setting that sends whatever goes along with it in clear text.</summary>
    ClearText,

    /// <summary>Whatever a caller passes; summaries are written in terms of these.</summary>
    Parameter,
}
