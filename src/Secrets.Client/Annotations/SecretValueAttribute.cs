namespace Secrets;

/// <summary>
/// Tells the analyzers that a parameter, field, property or return value holds a secret's value, so that it is followed like a revealed one.
/// For values that come from elsewhere than a vault.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Method, AllowMultiple = false)]
public sealed class SecretValueAttribute : Attribute;
