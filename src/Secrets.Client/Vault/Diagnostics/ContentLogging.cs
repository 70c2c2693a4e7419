namespace Secrets.Diagnostics;

/// <summary>Whether the calls that start here log their content.</summary>
internal static class ContentLogging
{
    private static readonly AsyncLocal<Scope?> Current = new();

    public static bool IsOn => Current.Value is { IsOpen: true };

    public static IDisposable Begin()
    {
        var scope = new Scope(Current.Value);
        Current.Value = scope;
        return scope;
    }

    private sealed class Scope(Scope? outer) : IDisposable
    {
        public bool IsOpen { get; private set; } = true;

        public void Dispose()
        {
            if (IsOpen)
            {
                IsOpen = false;
                Current.Value = outer;
            }
        }
    }
}
