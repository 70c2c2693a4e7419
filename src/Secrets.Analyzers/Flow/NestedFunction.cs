namespace Secrets.Analyzers.Flow;

/// <summary>A lambda or local function as last followed.</summary>
internal sealed class NestedFunction
{
    public FlowState? Entry { get; set; }

    public FlowState? Exit { get; set; }

    public FunctionSummary Summary { get; set; } = FunctionSummary.Empty;

    public bool IsRunning { get; set; }

    /// <summary>Whether the function was called while it was being followed.</summary>
    public bool IsRecursive { get; set; }
}
