namespace Secrets;

/// <summary>
/// Tells the analyzers that what a method returns says nothing about the secret's value that goes in: a mask without characters of the value,
/// a fingerprint, a length.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class SecretSanitizerAttribute : Attribute;
