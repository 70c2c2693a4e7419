using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Secrets.CodeFixes.Handling;

/// <summary>Writes the library's types so that they are understood with and without a using.</summary>
internal static class SecretTypes
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static TypeSyntax Of(ITypeSymbol type) => Parse(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Format));

    public static TypeSyntax Parse(string type) => SyntaxFactory.ParseTypeName(type).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
}
