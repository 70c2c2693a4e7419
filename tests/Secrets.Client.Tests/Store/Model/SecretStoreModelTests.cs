using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Secrets.Tests.Store.Model;

/// <summary>
/// Drives a store through random rotations, outages, refusals, clock jumps, reads and refreshes, and compares each read with what the source's
/// answers permit: a value exactly as long as one may be used, never an older one than before.
/// </summary>
public sealed class SecretStoreModelTests
{
    private static readonly TimeSpan ExpireAfter = TimeSpan.FromHours(24);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>At the very end of a value's time either answer is right.</summary>
    private static readonly TimeSpan Edge = TimeSpan.FromSeconds(1);

    private enum Action
    {
        Read,
        Refresh,
        Rotate,
        Recover,
        FailTransiently,
        FailDefinitively,
        AdvanceSeconds,
        AdvanceMinutes,
        AdvanceHours,
    }

    [Fact]
    public void Reads_give_what_the_answers_of_the_source_permit() =>
        Gen.Select(Gen.Int[0, (int)Action.AdvanceHours], Gen.Int[1, 70]).Array[1, 60]
            .Sample(steps => RunAsync(steps).GetAwaiter().GetResult(), iter: 300, threads: 1);

    private static async Task RunAsync((int Action, int Amount)[] steps)
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        RecordingSource source = new(clock, ExpireAfter, Grace);
        await using SecretStore store = new(source, new SecretStoreOptions { TimeProvider = clock, StartupTimeout = TimeSpan.Zero });
        SecretAccessor<string> accessor = store.GetAccessor(new SecretDefinition<string>("db", SecretConverters.String));
        int seen = 0;
        foreach ((int action, int amount) in steps)
        {
            seen = await StepAsync((Action)action, amount, clock, source, store, accessor, seen);
        }

        // Whatever happened, a source that is up again is followed.
        source.Answer(0);
        clock.Advance(TimeSpan.FromMinutes(67));
        await ReadAsync(clock, source, store, accessor, seen);
        await store.RequestsUnderWay;
        Assert.Equal(source.Latest, await ReadAsync(clock, source, store, accessor, seen));
    }

    private static async Task<int> StepAsync(
        Action action, int amount, FakeTimeProvider clock, RecordingSource source, SecretStore store, SecretAccessor<string> accessor, int seen)
    {
        switch (action)
        {
            case Action.Read:
                return await ReadAsync(clock, source, store, accessor, seen);
            case Action.Refresh:
                return await RefreshAsync(source, accessor, seen);
            case Action.Rotate:
                source.Rotate();
                break;
            case Action.Recover:
                source.Answer(0);
                break;
            case Action.FailTransiently:
                source.Answer(503);
                break;
            case Action.FailDefinitively:
                source.Answer(403);
                break;
            case Action.AdvanceSeconds:
                clock.Advance(TimeSpan.FromSeconds(amount));
                break;
            case Action.AdvanceMinutes:
                clock.Advance(TimeSpan.FromMinutes(amount));
                break;
            default:
                clock.Advance(TimeSpan.FromHours(amount / 4.0));
                break;
        }

        return seen;
    }

    private static async Task<int> ReadAsync(FakeTimeProvider clock, RecordingSource source, SecretStore store, SecretAccessor<string> accessor, int seen)
    {
        RecordingSource.Knowledge before = source.Observe();
        TimeSpan left = before.KeepUntil - clock.GetUtcNow();
        int? value = await TryReadAsync(accessor);
        await store.RequestsUnderWay;
        RecordingSource.Knowledge after = source.Observe();
        bool mayGive = before.Given > 0 && left > -Edge;
        bool mustGive = before.Given > 0 && left > Edge;
        if (value is not { } version)
        {
            Assert.False(mustGive, $"A read failed though version {before.Given} may be used for {left} more.");
            return seen;
        }

        bool isHeld = mayGive && version == before.Given;
        bool isNew = after.Successes > before.Successes && version == after.Given;
        Assert.True(isHeld || isNew, $"A read gave version {version}; before it version {before.Given} could be used for {left} more.");
        Assert.True(version >= seen, $"A read gave version {version} after {seen}.");
        return version;
    }

    private static async Task<int> RefreshAsync(RecordingSource source, SecretAccessor<string> accessor, int seen)
    {
        try
        {
            int version = int.Parse((await accessor.RefreshAsync()).Reveal(), System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(source.IsUp, "A refresh succeeded though the source fails.");
            Assert.Equal(source.Latest, version);
            return version;
        }
        catch (SecretUnavailableException)
        {
            Assert.False(source.IsUp, "A refresh failed though the source is up.");
            return seen;
        }
    }

    private static async Task<int?> TryReadAsync(SecretAccessor<string> accessor)
    {
        try
        {
            return int.Parse((await accessor).Reveal(), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (SecretUnavailableException)
        {
            return null;
        }
    }
}
