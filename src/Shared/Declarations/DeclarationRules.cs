using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>The descriptors of KVS0001 to KVS0007, for the analyzer and for the generator.</summary>
internal static class DeclarationRules
{
    private const string Category = "Secrets";

    public static readonly DiagnosticDescriptor ClassMustBePartial = Create(
        DeclarationRuleIds.ClassMustBePartial,
        "Class must be partial",
        "Make {0} partial, so that the secrets of '{1}' can be generated",
        "The generator implements a class with [VaultSecret] by adding a part to it. That needs 'partial' on the class and on every type around it.");

    public static readonly DiagnosticDescriptor UnsupportedType = Create(
        DeclarationRuleIds.UnsupportedType,
        "Unsupported secret type",
        "'{0}' has the type '{1}', to which no secret can be converted; {2}",
        "The conversion of a secret is chosen when the project is compiled. A type without a built-in one needs a JSON context or a converter.");

    public static readonly DiagnosticDescriptor InvalidName = Create(
        DeclarationRuleIds.InvalidName,
        "Invalid secret name",
        "'{0}', the secret's name for '{1}', is not valid; use 1 to 127 ASCII letters, digits and hyphens",
        "Key Vault takes names of 1 to 127 ASCII letters, digits and hyphens. A name made from a member's name is never altered silently: give one in [VaultSecret(\"…\")].");

    public static readonly DiagnosticDescriptor DuplicateSecret = Create(
        DeclarationRuleIds.DuplicateSecret,
        "Duplicate secret",
        "'{0}' reads the secret '{1}', which '{2}' reads already; use that member, or pin a different version",
        "A class reads a secret through one member. Key Vault ignores case in names.");

    public static readonly DiagnosticDescriptor UnsupportedDeclaration = Create(
        DeclarationRuleIds.UnsupportedDeclaration,
        "Unsupported declaration",
        "'{0}' can't be generated: {1}",
        "A secret is a partial instance property of type SecretAccessor<T> with a getter, or a partial instance method that returns a task, in a class that is neither static, generic nor local to its file.");

    public static readonly DiagnosticDescriptor InvalidOption = Create(
        DeclarationRuleIds.InvalidOption,
        "Invalid option",
        "The option {0} of '{1}' is not valid: {2}",
        "An option of [VaultSecret] doesn't fit the member or its type, or has a value that means nothing.");

    public static readonly DiagnosticDescriptor LanguageVersionTooLow = Create(
        DeclarationRuleIds.LanguageVersionTooLow,
        "Language version too low",
        "'{0}' needs a newer language version than C# {1}: partial properties need C# 13, partial methods with a result C# 9; raise LangVersion, or declare a method",
        "Partial properties came with C# 13. Raise LangVersion, or declare a partial method, which C# 9 has.");

    public static DiagnosticDescriptor For(string ruleId) => ruleId switch
    {
        DeclarationRuleIds.ClassMustBePartial => ClassMustBePartial,
        DeclarationRuleIds.UnsupportedType => UnsupportedType,
        DeclarationRuleIds.InvalidName => InvalidName,
        DeclarationRuleIds.DuplicateSecret => DuplicateSecret,
        DeclarationRuleIds.UnsupportedDeclaration => UnsupportedDeclaration,
        DeclarationRuleIds.InvalidOption => InvalidOption,
        DeclarationRuleIds.LanguageVersionTooLow => LanguageVersionTooLow,
        _ => throw new ArgumentOutOfRangeException(nameof(ruleId), ruleId, "No such rule."),
    };

    private static DiagnosticDescriptor Create(string id, string title, string message, string description) => new(
        id,
        title,
        message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description,
        $"https://github.com/secrets-dotnet/secrets/blob/main/docs/rules/{id}.md");
}
