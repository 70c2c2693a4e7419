namespace Secrets;

/// <summary>Whose need a request serves; the greater goes first.</summary>
internal enum RequestPriority
{
    /// <summary>Nobody waits: a value is due for a refresh.</summary>
    Background,

    /// <summary>A prefetch or a check waits.</summary>
    Prefetch,

    /// <summary>A reader waits for this secret.</summary>
    Reader,
}
