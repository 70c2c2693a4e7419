namespace Secrets.Emulator.Faults;

/// <summary>What a fault's scope is compared with.</summary>
internal readonly record struct FaultTarget(string Method, string? SecretName, string? Identity);
