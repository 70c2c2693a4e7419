namespace Secrets;

/// <summary>Status.</summary>
public sealed class SecretStatus
{
}
