using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Test frameworks: assertions quote what they compare, and output is kept.</summary>
internal static class TestApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Xunit.Assert", "*", except: "condition"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Xunit.ITestOutputHelper", "Write WriteLine"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Xunit.Abstractions.ITestOutputHelper", "Write WriteLine"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Xunit.Sdk.IMessageSink", "OnMessage"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Xunit.TestContext", "SendDiagnosticMessage AddAttachment AddWarning"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Xunit.ITestContext", "SendDiagnosticMessage AddAttachment AddWarning"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "NUnit.Framework.Assert", "*", except: "condition"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "NUnit.Framework.Legacy.ClassicAssert", "*", except: "condition"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "NUnit.Framework.Legacy.StringAssert", "*"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "NUnit.Framework.TestContext", "Write WriteLine"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "NUnit.Framework.Is", "*"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "NUnit.Framework.Does", "*"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Microsoft.VisualStudio.TestTools.UnitTesting.Assert", "*", except: "condition"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Microsoft.VisualStudio.TestTools.UnitTesting.StringAssert", "*"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Microsoft.VisualStudio.TestTools.UnitTesting.CollectionAssert", "*"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Microsoft.VisualStudio.TestTools.UnitTesting.TestContext", "Write WriteLine"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Microsoft.VisualStudio.TestTools.UnitTesting.Logging.Logger", "LogMessage"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "FluentAssertions.AssertionExtensions", "Should"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Shouldly.ShouldBeStringTestExtensions", "*"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Shouldly.ShouldBeTestExtensions", "*"),
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, "Shouldly.ShouldBeEnumerableTestExtensions", "*"),
    ];
}
