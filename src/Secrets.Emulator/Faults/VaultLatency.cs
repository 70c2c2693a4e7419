namespace Secrets.Emulator;

/// <summary>How long requests wait: one time for all, or a distribution.</summary>
public abstract class VaultLatency
{
    private protected VaultLatency()
    {
    }

    /// <summary>Every request waits <paramref name="latency"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static VaultLatency Fixed(TimeSpan latency) => Uniform(latency, latency);

    /// <summary>Requests wait between <paramref name="minimum"/> and <paramref name="maximum"/>, each time as likely as another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is negative or above the maximum.</exception>
    public static VaultLatency Uniform(TimeSpan minimum, TimeSpan maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        return new Sampled(random => minimum + (random.NextDouble() * (maximum - minimum)));
    }

    /// <summary>Half of the requests wait up to <paramref name="median"/>, and one in a hundred longer than <paramref name="percentile99"/> (log-normal, as services tend to be).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The median is not positive, or above the percentile.</exception>
    public static VaultLatency LongTailed(TimeSpan median, TimeSpan percentile99)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(median, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(percentile99, median);
        const double StandardScoreOf99 = 2.3263;
        double sigma = Math.Log(percentile99 / median) / StandardScoreOf99;
        return new Sampled(random => median * Math.Exp(sigma * StandardNormal(random)));
    }

    internal abstract TimeSpan Sample(Random random);

    /// <summary>Box–Muller.</summary>
    private static double StandardNormal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private sealed class Sampled(Func<Random, TimeSpan> sample) : VaultLatency
    {
        internal override TimeSpan Sample(Random random) => sample(random);
    }
}
