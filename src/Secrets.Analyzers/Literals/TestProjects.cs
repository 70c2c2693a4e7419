using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Secrets.Analyzers.Literals;

/// <summary>Tells test projects: values there open nothing, as a rule, and rules speak more softly.</summary>
internal static class TestProjects
{
    /// <summary>Answers when first asked: only a finding needs to know.</summary>
    public static Lazy<bool> Of(Compilation compilation, AnalyzerOptions options) => new(() => IsTestProject(compilation, options));

    private static bool IsTestProject(Compilation compilation, AnalyzerOptions options)
    {
        if (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.IsTestProject", out string? declared)
            && bool.TryParse(declared, out bool isTest))
        {
            return isTest;
        }

        return ReferencesTestFramework(compilation) && compilation.SyntaxTrees.Any(HasTests);
    }

    private static bool ReferencesTestFramework(Compilation compilation)
    {
        foreach (AssemblyIdentity reference in compilation.ReferencedAssemblyNames)
        {
            if (IsTestFramework(reference.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTestFramework(string assembly) => assembly
        is "xunit.core" or "xunit.v3.core" or "nunit.framework" or "TUnit.Core" or "Microsoft.VisualStudio.TestPlatform.TestFramework" or "MSTest.TestFramework";

    /// <summary>A library of test helpers references a test framework too; what makes tests is their attributes.</summary>
    private static bool HasTests(SyntaxTree tree)
    {
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(static node => node is not StatementSyntax and not ExpressionSyntax))
        {
            if (node is AttributeSyntax attribute && IsTest(attribute.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTest(NameSyntax name)
    {
        string attribute = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return attribute is "Fact" or "Theory" or "Test" or "TestCase" or "TestCaseSource" or "TestMethod" or "DataTestMethod" or "TestClass" or "TestFixture";
    }
}
