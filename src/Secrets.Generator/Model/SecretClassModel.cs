using Secrets.Shared;

namespace Secrets.Generator.Model;

/// <summary>All that is needed to write a class's file. Text and numbers only, so that equal models mean equal files.</summary>
internal sealed record SecretClassModel
{
    public required string HintName { get; init; }

    /// <summary>The namespace as code, or null for the global one.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The headers of the containing types, the outermost first: <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> ContainingTypes { get; init; }

    /// <summary><c>class</c> or <c>record</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>The class's name as code.</summary>
    public required string Name { get; init; }

    /// <summary>The full name as code: <c>global::Contoso.PaymentSecrets</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The full name for people and tools.</summary>
    public required string FullName { get; init; }

    /// <summary>The accessibility of the constructor.</summary>
    public required string ConstructorAccessibility { get; init; }

    public required bool PassesStoreToBase { get; init; }

    /// <summary>Whether an annotated base class has accessors of its own.</summary>
    public required bool HasInheritedAccessors { get; init; }

    /// <summary><c>virtual </c>, <c>override </c>, <c>new </c> or nothing.</summary>
    public required string AccessorsModifier { get; init; }

    /// <summary>The field that keeps the list of accessors.</summary>
    public required string AccessorsField { get; init; }

    public required bool HasStaticInterface { get; init; }

    /// <summary><c>new </c> where an inherited Create is hidden, or nothing.</summary>
    public required string CreateModifier { get; init; }

    /// <summary><c>new </c> where an inherited Manifest is hidden, or nothing.</summary>
    public required string ManifestModifier { get; init; }

    /// <summary>The modifiers of FromValues, or null for a class that has none.</summary>
    public required string? FromValuesModifiers { get; init; }

    /// <summary>What FromValues takes: the required secrets, then the optional ones.</summary>
    public required EquatableArray<TestValueModel> TestValues { get; init; }

    /// <summary>Ids of the warnings that the user's types give wherever they are named.</summary>
    public required EquatableArray<string> WarningIds { get; init; }

    public required EquatableArray<ManifestEntryModel> Manifest { get; init; }

    /// <summary>The manifest as JSON.</summary>
    public required string ManifestJson { get; init; }

    /// <summary>The class's own secrets.</summary>
    public required EquatableArray<SecretModel> Secrets { get; init; }
}
