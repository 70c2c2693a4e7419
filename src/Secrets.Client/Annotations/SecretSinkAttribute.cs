namespace Secrets;

/// <summary>
/// Tells the analyzers that a method, constructor or parameter lays its input open, or keeps it in clear: a secret's value that reaches it is
/// reported as KVS1010.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class SecretSinkAttribute : Attribute;
