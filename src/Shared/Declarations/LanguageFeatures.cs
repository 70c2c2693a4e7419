using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Secrets.Shared;

/// <summary>What the project's language version, and the compiler that reads it, can do.</summary>
internal static class LanguageFeatures
{
    // Not in the enumeration of the Roslyn that this is built on.
    private const LanguageVersion CSharp13 = (LanguageVersion)1300;

    /// <summary>Partial properties: C# 13. A compiler that only knows C# 12 calls it 'preview' too, so the compiler's own limit counts.</summary>
    public static bool HasPartialProperties(SyntaxTree tree) =>
        VersionOf(tree) >= CSharp13 && LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() >= CSharp13;

    /// <summary>Whether a generated file, which turns nullable annotations on, can be read at all: C# 8.</summary>
    public static bool HasNullableAnnotations(SyntaxTree tree) => VersionOf(tree) >= LanguageVersion.CSharp8;

    /// <summary>Partial methods with a result: C# 9.</summary>
    public static bool HasPartialMethods(SyntaxTree tree) => VersionOf(tree) >= LanguageVersion.CSharp9;

    /// <summary>Static abstract members of interfaces: C# 11.</summary>
    public static bool HasStaticAbstractMembers(SyntaxTree tree) => VersionOf(tree) >= LanguageVersion.CSharp11;

    public static string Describe(SyntaxTree tree) => VersionOf(tree).ToDisplayString();

    private static LanguageVersion VersionOf(SyntaxTree tree) => ((CSharpParseOptions)tree.Options).LanguageVersion;
}
