namespace Secrets;

/// <summary>Arithmetic with durations that stops at the largest one instead of overflowing.</summary>
internal static class Durations
{
    public static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    public static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    public static TimeSpan Add(TimeSpan left, TimeSpan right) => left > TimeSpan.MaxValue - right ? TimeSpan.MaxValue : left + right;

    public static TimeSpan Scale(TimeSpan duration, double factor)
    {
        double ticks = duration.Ticks * factor;
        return ticks >= TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : TimeSpan.FromTicks((long)ticks);
    }
}
