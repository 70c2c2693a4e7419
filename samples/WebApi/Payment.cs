namespace WebApi;

/// <summary>A payment that was taken.</summary>
/// <param name="Cents">The amount.</param>
/// <param name="KeyVersion">The version of the key that it was taken with.</param>
public sealed record Payment(int Cents, string? KeyVersion);
