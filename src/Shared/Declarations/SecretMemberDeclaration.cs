using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>A member that declares a secret and has nothing wrong with it. Holds symbols: never keep one in an incremental model.</summary>
internal sealed class SecretMemberDeclaration(
    ISymbol symbol,
    SecretMemberKind kind,
    ITypeSymbol valueType,
    string secretName,
    string? version,
    TimeSpan? refreshAfter,
    bool isRequired,
    string converter,
    ImmutableArray<string> warningIds)
{
    public ISymbol Symbol { get; } = symbol;

    public SecretMemberKind Kind { get; } = kind;

    public ITypeSymbol ValueType { get; } = valueType;

    public string SecretName { get; } = secretName;

    /// <summary>The pinned version, or null for the latest.</summary>
    public string? Version { get; } = version;

    public TimeSpan? RefreshAfter { get; } = refreshAfter;

    public bool IsRequired { get; } = isRequired;

    /// <summary>The expression that makes the converter.</summary>
    public string Converter { get; } = converter;

    /// <summary>The ids of the warnings that naming the member's types gives, wherever they are named.</summary>
    public ImmutableArray<string> WarningIds { get; } = warningIds;
}
