using System.Diagnostics;

namespace Secrets;

/// <summary>Logs who reveals which secret.</summary>
internal sealed class RevealAudit
{
    private const string Unknown = "unknown";

    private readonly StoreLog _log;

    public RevealAudit(StoreLog log) => _log = log;

    public void Record(string name, string? version) => _log.Revealed(name, version, FindCaller());

    /// <summary>The first method on the stack that is not of this library.</summary>
    private static string FindCaller()
    {
        foreach (StackFrame frame in new StackTrace(skipFrames: 2, fNeedFileInfo: false).GetFrames())
        {
            if (Describe(frame) is { } caller)
            {
                return caller;
            }
        }

        return Unknown;
    }

#if NET9_0_OR_GREATER
    private static string? Describe(StackFrame frame) =>
        DiagnosticMethodInfo.Create(frame) is { } method && method.DeclaringAssemblyName != typeof(RevealAudit).Assembly.FullName
            ? Name(method.DeclaringTypeName, method.Name)
            : null;
#else
    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only the name is wanted; a trimmed method leaves the caller unknown.")]
    private static string? Describe(StackFrame frame) =>
        frame.GetMethod() is { DeclaringType: { } type } method && type.Assembly != typeof(RevealAudit).Assembly ? Name(type.FullName, method.Name) : null;
#endif

    /// <summary>Names the method as its author did: an async method's code stands in a type <c>Outer+&lt;Method&gt;d__1</c>.</summary>
    private static string Name(string? type, string method)
    {
        type ??= Unknown;
        int open = type.IndexOf("+<", StringComparison.Ordinal);
        int close = type.IndexOf('>', StringComparison.Ordinal);
        return open >= 0 && close > open + 2 ? $"{type[..open]}.{type[(open + 2)..close]}" : $"{type}.{method}";
    }
}
