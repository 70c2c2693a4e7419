using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>How types are written: in generated code, in messages and in manifests.</summary>
internal static class TypeDisplay
{
    private static readonly SymbolDisplayFormat CodeWithoutAnnotations = SymbolDisplayFormat.FullyQualifiedFormat;

    private static readonly SymbolDisplayFormat Code = CodeWithoutAnnotations
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Readable = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A namespace as code, without <c>global::</c>, as a declaration wants it.</summary>
    public static SymbolDisplayFormat Namespace { get; } = CodeWithoutAnnotations.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>The type as code that means the same in any file: <c>global::Contoso.Mode?</c>.</summary>
    public static string ToCode(this ITypeSymbol type) => type.ToDisplayString(Code);

    /// <summary>As <see cref="ToCode"/>, without the annotations of nullable reference types, for use in <c>typeof</c> and with constraints.</summary>
    public static string ToCodeWithoutAnnotations(this ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(CodeWithoutAnnotations);

    /// <summary>The type or namespace for people and tools: <c>Contoso.Mode?</c>.</summary>
    public static string ToReadable(this INamespaceOrTypeSymbol symbol) => symbol.ToDisplayString(Readable);
}
