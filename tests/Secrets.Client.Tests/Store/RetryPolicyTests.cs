namespace Secrets.Tests.Store;

public sealed class RetryPolicyTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly SecretFailure Unreachable = new(SecretUnavailableReason.Unreachable, IsTransient: true);
    private static readonly SecretFailure Throttled = new(SecretUnavailableReason.Throttled, IsTransient: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(20, 600)]
    [InlineData(int.MaxValue, 600)]
    public void Waits_double_up_to_ten_minutes_while_a_value_serves(int failures, double seconds) =>
        Assert.Equal(seconds, RetryPolicy.WaitAfterFailure(Unreachable, failures, hasValue: true, Hour, random: 0.5).TotalSeconds, precision: 3);

    [Fact]
    public void Waits_are_never_longer_than_RefreshAfter_while_a_value_serves() =>
        Assert.Equal(60, RetryPolicy.WaitAfterFailure(Unreachable, 20, hasValue: true, TimeSpan.FromMinutes(1), random: 0.5).TotalSeconds, precision: 3);

    [Fact]
    public void Waits_double_up_to_thirty_seconds_while_reads_fail() =>
        Assert.Equal(30, RetryPolicy.WaitAfterFailure(Unreachable, 20, hasValue: false, Hour, random: 0.5).TotalSeconds, precision: 3);

    [Theory]
    [InlineData(0, 7.5 / 10)]
    [InlineData(1, 12.5 / 10)]
    public void Waits_vary_by_a_quarter(double random, double factor) =>
        Assert.Equal(16 * factor, RetryPolicy.WaitAfterFailure(Unreachable, 5, hasValue: true, Hour, random).TotalSeconds, precision: 3);

    [Theory]
    [InlineData(0, 120)]
    [InlineData(1, 150)]
    public void Retry_after_is_the_least_wait(double random, double seconds) =>
        Assert.Equal(seconds, RetryPolicy.WaitAfterFailure(Unreachable with { RetryAfter = TimeSpan.FromMinutes(2) }, 1, hasValue: true, Hour, random).TotalSeconds, precision: 3);

    [Fact]
    public void Throttled_first_read_goes_back_into_the_line_at_once() =>
        Assert.Equal(1, RetryPolicy.WaitAfterFailure(Throttled, 20, hasValue: false, Hour, random: 0.5).TotalSeconds, precision: 3);
}
