namespace Secrets.Tests.Store;

public sealed class RefreshPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 30)]
    [InlineData(10, 30)]
    [InlineData(-10, 30)]
    [InlineData(1000, 825)]
    [InlineData(-1000, 825)]
    public void Secret_near_its_expiry_is_asked_for_at_a_bounded_rate(double secondsToExpiry, double seconds) =>
        Assert.Equal(seconds, Wait(TimeSpan.FromHours(1), secondsToExpiry), precision: 3);

    [Fact]
    public void Secret_near_its_expiry_is_not_asked_for_later_than_otherwise() => Assert.Equal(5, Wait(TimeSpan.FromSeconds(5), secondsToExpiry: 0), precision: 3);

    private static double Wait(TimeSpan refreshAfter, double secondsToExpiry)
    {
        KeyVaultSecret secret = new("db", "v1");
        secret.Properties.ExpiresOn = Now.AddSeconds(secondsToExpiry);
        return RefreshPolicy.WaitAfterSuccess(SecretSnapshot.Of(secret, TimeSpan.Zero), refreshAfter, Now, random: 0.5).TotalSeconds;
    }
}
