using Secrets.Shared;

namespace Secrets.Generator.Model;

/// <summary>One member to implement.</summary>
internal sealed record SecretModel
{
    public required SecretMemberKind Kind { get; init; }

    /// <summary>The member up to its accessors or its body: <c>public partial global::Secrets.SecretAccessor&lt;string&gt; Key</c>.</summary>
    public required string Signature { get; init; }

    /// <summary>The token that a method takes, as code, or null.</summary>
    public required string? TokenParameter { get; init; }

    /// <summary>The type of the value as code.</summary>
    public required string ValueType { get; init; }

    public required string SecretName { get; init; }

    public required string? Version { get; init; }

    public required long? RefreshAfterTicks { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>The expression that makes the converter.</summary>
    public required string Converter { get; init; }

    /// <summary>The static field that holds the definition.</summary>
    public required string DefinitionField { get; init; }

    /// <summary>The field that holds the accessor.</summary>
    public required string AccessorField { get; init; }

    /// <summary>The lines of the XML comment, or none where the user's comment stays as it is.</summary>
    public required EquatableArray<string> Documentation { get; init; }
}
