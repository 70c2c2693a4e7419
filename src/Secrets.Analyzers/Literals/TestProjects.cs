using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Secrets.Analyzers.Literals;

/// <summary>Tells test projects, whose literals are made up.</summary>
internal static class TestProjects
{
    public static bool IsTestProject(Compilation compilation, AnalyzerOptions options)
    {
        if (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.IsTestProject", out string? declared)
            && bool.TryParse(declared, out bool isTest)
            && isTest)
        {
            return true;
        }

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
        is "xunit.core" or "xunit.v3.core" or "xunit.assert" or "xunit.v3.assert" or "nunit.framework" or "TUnit.Core"
        or "Microsoft.VisualStudio.TestPlatform.TestFramework" or "MSTest.TestFramework";
}
