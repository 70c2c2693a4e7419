namespace Secrets;

/// <summary>How a request ended.</summary>
/// <param name="State">The entry's state after it.</param>
/// <param name="Failure">What kept the request from bringing the secret, or null.</param>
internal readonly record struct AttemptResult(EntryState State, SecretFailure? Failure);
