using Azure;

namespace Secrets.Operations;

/// <summary>The time between two polls.</summary>
internal sealed class PollingSchedule(TimeSpan interval, TimeProvider timeProvider)
{
    /// <summary>Waits for the interval, or longer when the vault asks for it.</summary>
    public Task Delay(TimeSpan? explicitInterval, Response response, CancellationToken cancellationToken)
    {
        TimeSpan delay = explicitInterval ?? interval;
        if (RetryAfter(response) is { } asked && asked > delay)
        {
            delay = asked;
        }

        return Task.Delay(delay, timeProvider, cancellationToken);
    }

    private static TimeSpan? RetryAfter(Response response) =>
        response.Headers.TryGetValue("Retry-After", out string? text)
        && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
