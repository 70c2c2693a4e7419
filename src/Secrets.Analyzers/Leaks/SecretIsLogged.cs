using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Leaks;

/// <summary>Secret is logged.</summary>
internal static class SecretIsLogged
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.Logged,
        "Secret is logged",
        LeakMessage.Format,
        "A log outlives the secret's rotation and is read by more people than the vault. Log the Secret<T>, which prints its name, or the name itself.");
}
