using Azure.Core;

namespace Secrets.Protocol;

/// <summary>One request to the vault: an operation and what it is asked for.</summary>
internal readonly struct VaultRequest(VaultOperation operation, string? name = null)
{
    public VaultOperation Operation { get; } = operation;

    /// <summary>The name of the secret; null for operations on the vault.</summary>
    public string? Name { get; } = name;

    public string? Version { get; init; }

    public SecretContentType? OutContentType { get; init; }

    /// <summary>The path and query of a further page, in place of those of the operation.</summary>
    public NextLink? NextLink { get; init; }

    public int? MaxResults { get; init; }

    public RequestContent? Content { get; init; }

    /// <summary>A value in the content, which no message may repeat even if the vault does.</summary>
    public string? Sensitive { get; init; }
}
