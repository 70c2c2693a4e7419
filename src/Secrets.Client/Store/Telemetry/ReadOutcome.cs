namespace Secrets;

/// <summary>How a read ended, as the metric's tag says it.</summary>
internal static class ReadOutcome
{
    /// <summary>A fresh value.</summary>
    public const string Fresh = "fresh";

    /// <summary>A value that is due for a refresh or whose refresh failed.</summary>
    public const string Stale = "stale";

    /// <summary>The read waited for the source.</summary>
    public const string Miss = "miss";

    /// <summary>The read threw.</summary>
    public const string Failed = "failed";
}
