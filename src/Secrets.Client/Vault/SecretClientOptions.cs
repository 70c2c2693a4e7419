using Azure.Core;

namespace Secrets;

/// <summary>Options.</summary>
public class SecretClientOptions : ClientOptions
{
}
