using Microsoft.Extensions.Time.Testing;

namespace Secrets.Emulator.Tests.Clock;

public sealed class VaultClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _source = new(Start);

    [Fact]
    public void Clock_follows_its_source()
    {
        VaultClock clock = new(_source);

        _source.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(Start.AddSeconds(5), clock.GetUtcNow());
    }

    [Fact]
    public void Stopped_clock_stands_still_and_goes_on_from_there()
    {
        VaultClock clock = new(_source);
        clock.Stop();
        _source.Advance(TimeSpan.FromSeconds(5));
        clock.Stop();
        Assert.Equal(Start, clock.GetUtcNow());

        clock.Resume();
        clock.Resume();
        _source.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(Start.AddSeconds(2), clock.GetUtcNow());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Jump_moves_a_running_and_a_stopped_clock(bool isStopped)
    {
        VaultClock clock = new(_source);
        if (isStopped)
        {
            clock.Stop();
        }

        clock.Jump(TimeSpan.FromHours(1));
        clock.Jump(TimeSpan.FromMinutes(-10));
        Assert.Equal(Start.AddMinutes(50), clock.GetUtcNow());

        clock.Resume();
        _source.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Start.AddMinutes(50).AddSeconds(1), clock.GetUtcNow());
    }
}
