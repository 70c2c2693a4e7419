namespace Secrets.Tests.Store;

public sealed class RequestPaceTests
{
    private readonly RequestPace _pace = new(() => 0.5);

    [Fact]
    public void First_throttling_slows_to_two_requests_a_second()
    {
        Assert.True(_pace.Throttled(At(0), retryAfter: null, At(1)));

        Assert.True(_pace.IsSlowed);
        Assert.Equal(1.5, _pace.OpensAt.TotalSeconds, precision: 3);
    }

    [Fact]
    public void Answers_to_requests_sent_before_the_slowing_change_nothing()
    {
        _pace.Throttled(At(0), retryAfter: null, At(1));

        Assert.False(_pace.Throttled(At(0.5), retryAfter: null, At(1)));
        Assert.Equal(1.5, _pace.OpensAt.TotalSeconds, precision: 3);
    }

    [Fact]
    public void Further_throttling_halves_the_rate()
    {
        _pace.Throttled(At(0), retryAfter: null, At(1));

        Assert.True(_pace.Throttled(At(1.5), retryAfter: null, At(1.5)));
        Assert.InRange((_pace.OpensAt - At(1.5)).TotalSeconds, 0.9, 1);
    }

    [Fact]
    public void Rate_doubles_in_ten_seconds_and_is_then_free()
    {
        _pace.Throttled(At(0), retryAfter: null, At(0));
        _pace.Sent(At(10));
        Assert.Equal(10.25, _pace.OpensAt.TotalSeconds, precision: 3);

        _pace.Sent(At(25));
        Assert.False(_pace.IsSlowed);
    }

    [Fact]
    public void Each_answer_adds_a_tenth_to_the_rate()
    {
        _pace.Throttled(At(0), retryAfter: null, At(0));
        _pace.Answered(At(0));
        _pace.Answered(At(0));
        _pace.Sent(At(0));

        Assert.Equal(1 / (2 * 1.1 * 1.1), _pace.OpensAt.TotalSeconds, precision: 3);
    }

    [Fact]
    public void Retry_after_is_the_least_pause()
    {
        _pace.Throttled(At(0), TimeSpan.FromSeconds(60), At(0));

        Assert.InRange(_pace.OpensAt.TotalSeconds, 60, 75);
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
