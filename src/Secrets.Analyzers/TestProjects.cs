using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers;

/// <summary>Tells test projects: values there open nothing, as a rule, and rules speak more softly.</summary>
internal static class TestProjects
{
    public static bool Is(Compilation compilation)
    {
        foreach (AssemblyIdentity reference in compilation.ReferencedAssemblyNames)
        {
            if (reference.Name is "xunit.core" or "xunit.v3.core" or "nunit.framework" or "Microsoft.VisualStudio.TestPlatform.TestFramework" or "MSTest.TestFramework" or "TUnit.Core")
            {
                return true;
            }
        }

        return false;
    }
}
