namespace Secrets.Emulator.Faults;

/// <summary>What a fault's scope is compared with.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="SecretName">The secret the path is about, or null.</param>
/// <param name="Identity">The caller, once its token was found valid; null before.</param>
internal readonly record struct FaultTarget(string Method, string? SecretName, string? Identity);
