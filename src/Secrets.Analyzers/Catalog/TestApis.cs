using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Test frameworks: assertions quote what they compare, and output is kept. An assertion that fails on nothing but null has nothing to quote.</summary>
internal static class TestApis
{
    private const string MsTest = "Microsoft.VisualStudio.TestTools.UnitTesting.";

    public static readonly ApiEntry[] Entries =
    [
        Output("Xunit.Assert", "!NotNull !NotEmpty !IsType* !IsNotType* !IsAssignableFrom !IsNotAssignableFrom !Throws* *", except: "condition"),
        Output("Xunit.ITestOutputHelper", "Write WriteLine"),
        Output("Xunit.Abstractions.ITestOutputHelper", "Write WriteLine"),
        Output("Xunit.Sdk.IMessageSink", "OnMessage"),
        Output("Xunit.TestContext", "SendDiagnosticMessage AddAttachment AddWarning"),
        Output("Xunit.ITestContext", "SendDiagnosticMessage AddAttachment AddWarning"),
        ApiEntry.Carrier("Xunit.Assert", "NotNull IsType IsAssignableFrom Single"),
        Output("NUnit.Framework.Assert", "!IsNotNull !NotNull !IsNotEmpty *", except: "condition"),
        Output("NUnit.Framework.Assert", "IsNotNull NotNull IsNotEmpty", parameters: "message args"),
        Output("NUnit.Framework.ClassicAssertExtensions", "!IsNotNull !NotNull !IsNotEmpty *", except: "condition"),
        Output("NUnit.Framework.Assume", "*", except: "condition"),
        Output("NUnit.Framework.Warn", "*", except: "condition"),
        Output("NUnit.Framework.Legacy.ClassicAssert", "!IsNotNull !NotNull !IsNotEmpty *", except: "condition"),
        Output("NUnit.Framework.Legacy.ClassicAssert", "IsNotNull NotNull IsNotEmpty", parameters: "message args"),
        Output("NUnit.Framework.StringAssert", "*"),
        Output("NUnit.Framework.CollectionAssert", "!IsNotEmpty !AllItemsAreNotNull *"),
        Output("NUnit.Framework.Legacy.StringAssert", "*"),
        Output("NUnit.Framework.Legacy.CollectionAssert", "!IsNotEmpty !AllItemsAreNotNull *"),
        Output("NUnit.Framework.TestContext", "Write WriteLine"),
        Output("NUnit.Framework.Is", "*"),
        Output("NUnit.Framework.Does", "*"),
        Output("NUnit.Framework.Contains", "*"),
        Output(MsTest + "Assert", "!IsNotNull !HasCount !IsNotEmpty *", except: "condition"),
        Output(MsTest + "Assert", "IsNotNull HasCount IsNotEmpty", parameters: "message parameters"),
        Output(MsTest + "StringAssert", "*"),
        Output(MsTest + "CollectionAssert", "!AllItemsAreNotNull *"),
        Output(MsTest + "TestContext", "Write WriteLine DisplayMessage"),
        Output(MsTest + "Logging.Logger", "LogMessage"),
        .. Should("Primitives.ReferenceTypeAssertions`2"),
        .. Should("Primitives.ObjectAssertions`2"),
        .. Should("Primitives.StringAssertions`1"),
        .. Should("Primitives.BooleanAssertions`1"),
        .. Should("Numeric.NumericAssertions`2"),
        .. Should("Numeric.ComparableTypeAssertions`2"),
        .. Should("Collections.GenericCollectionAssertions`3"),
        .. Should("Collections.StringCollectionAssertions`2"),
        .. Should("Collections.GenericDictionaryAssertions`4"),
        ApiEntry.Carrier("FluentAssertions.AssertionExtensions", "Should"),
        ApiEntry.Carrier("FluentAssertions.AndConstraint`1"),
        Output("Shouldly.ShouldBeStringTestExtensions", "!ShouldNotBeNullOrEmpty !ShouldNotBeNullOrWhiteSpace *"),
        Output("Shouldly.ShouldBeTestExtensions", "*"),
        Output("Shouldly.ShouldBeBooleanExtensions", "*"),
        Output("Shouldly.ShouldBeNullExtensions", "!ShouldNotBeNull *"),
        Output("Shouldly.ShouldBeEnumerableTestExtensions", "!ShouldNotBeEmpty *"),
    ];

    private static ApiEntry Output(string type, string members, string? parameters = null, string? except = null) =>
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, type, members, parameters, except);

    /// <summary>What stands behind <c>value.Should()</c>: the value itself is quoted, and so are what it is compared with and the reason given.</summary>
    private static ApiEntry[] Should(string type) =>
    [
        Output("FluentAssertions." + type, "!NotBeNull* !NotBeEmpty !BeOfType !BeAssignableTo *", parameters: ApiEntry.Receiver),
        Output("FluentAssertions." + type, "*"),
        ApiEntry.Carrier("FluentAssertions." + type),
    ];
}
