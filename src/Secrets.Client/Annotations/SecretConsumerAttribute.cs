namespace Secrets;

/// <summary>
/// Tells the analyzers that a method, constructor or parameter is meant to receive a secret's value. The value is not followed any further.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class SecretConsumerAttribute : Attribute;
