namespace Secrets.Emulator.Vault;

/// <summary>A refusal, with the status and body that the service would answer.</summary>
internal sealed class VaultException(int status, string code, string message, string? innerCode = null) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The outer error code.</summary>
    public string Code { get; } = code;

    /// <summary>The code in <c>innererror</c>, or null where the service sends none.</summary>
    public string? InnerCode { get; } = innerCode;
}
