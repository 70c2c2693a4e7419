namespace Secrets.Benchmarks.Analyzers;

/// <summary>Whose analyzers run.</summary>
internal enum AnalyzerKind
{
    /// <summary>One that looks at each body and does nothing: what the compiler's own part of the work costs.</summary>
    Empty,

    /// <summary>Ours.</summary>
    Secrets,

    /// <summary>SecurityCodeScan.</summary>
    SecurityCodeScan,

    /// <summary>The security rules of NetAnalyzers.</summary>
    NetAnalyzers,
}
