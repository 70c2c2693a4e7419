namespace Secrets.Protocol;

/// <summary>Says inside the readers what is wrong with a body; never leaves <see cref="ResponseBody"/>.</summary>
#pragma warning disable CA1032, CA1064 // Internal by intent: callers see RequestFailedException.
internal sealed class MalformedBodyException(string problem) : Exception(problem);
#pragma warning restore CA1032, CA1064
