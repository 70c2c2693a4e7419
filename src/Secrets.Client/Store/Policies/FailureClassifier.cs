using System.Globalization;
using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Identity;

namespace Secrets;

/// <summary>Tells what a source's exception means for the secret.</summary>
internal static class FailureClassifier
{
    private const string DisabledCode = "SecretDisabled";

    /// <summary>Classifies an exception.</summary>
    /// <param name="exception">What the source threw.</param>
    /// <param name="isTrusted">Whether all exceptions of the source are known to hold no value and may be handed on.</param>
    /// <param name="now">The time, for a Retry-After given as a date.</param>
    public static SecretFailure Classify(Exception exception, bool isTrusted, DateTimeOffset now) => exception switch
    {
        RequestFailedException failed => ClassifyStatus(failed, now),

        // What the client throws when retries were in vain: one exception for each try, of which the last tells what is wrong now.
        AggregateException { InnerExceptions: [.., { } last] } => Classify(last, isTrusted, now),
        ArgumentException => new(SecretUnavailableReason.Invalid, IsTransient: false, Exception: isTrusted ? exception : null),
        _ => new(
            SecretUnavailableReason.Unreachable,
            IsTransient: true,
            Exception: isTrusted || HoldsNoValue(exception) ? exception : null,
            Detail: $"The source failed with {exception.GetType().Name}."),
    };

    private static SecretFailure ClassifyStatus(RequestFailedException failed, DateTimeOffset now) => failed.Status switch
    {
        404 => SecretFailure.Missing with { Exception = failed },
        403 when failed.ErrorCode == DisabledCode => SecretFailure.Disabled with { Exception = failed },
        403 => new(SecretUnavailableReason.Forbidden, IsTransient: false, Exception: failed),

        // The identity wasn't recognised: the directory's trouble more often than a decision about this secret.
        401 => new(SecretUnavailableReason.Forbidden, IsTransient: true, Exception: failed),
        429 => new(SecretUnavailableReason.Throttled, IsTransient: true, ReadRetryAfter(failed, now), failed),
        400 => new(SecretUnavailableReason.Invalid, IsTransient: false, Exception: failed),
        _ => new(SecretUnavailableReason.Unreachable, IsTransient: true, ReadRetryAfter(failed, now), failed),
    };

    private static bool HoldsNoValue(Exception exception) =>
        exception is AuthenticationFailedException or OperationCanceledException or TimeoutException or HttpRequestException or SocketException
            or IOException or UnauthorizedAccessException;

    private static TimeSpan? ReadRetryAfter(RequestFailedException failed, DateTimeOffset now)
    {
        if (failed.GetRawResponse() is not { } response)
        {
            return null;
        }

        return ReadMilliseconds(response.Headers, "retry-after-ms")
            ?? ReadMilliseconds(response.Headers, "x-ms-retry-after-ms")
            ?? ReadSecondsOrDate(response.Headers, now);
    }

    private static TimeSpan? ReadMilliseconds(ResponseHeaders headers, string name) =>
        headers.TryGetValue(name, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    private static TimeSpan? ReadSecondsOrDate(ResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.TryGetValue("Retry-After", out string? text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        bool isDate = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date);
        return isDate && date > now ? date - now : null;
    }
}
