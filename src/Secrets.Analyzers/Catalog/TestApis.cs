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
        .. Fluent("FluentAssertions."),
        .. Fluent("AwesomeAssertions."),
        Output("Shouldly.ShouldBeStringTestExtensions", "!ShouldNotBeNullOrEmpty !ShouldNotBeNullOrWhiteSpace *"),
        Output("Shouldly.ShouldBeTestExtensions", "*"),
        Output("Shouldly.ShouldBeBooleanExtensions", "*"),
        Output("Shouldly.ShouldBeNullExtensions", "!ShouldNotBeNull *"),
        Output("Shouldly.ShouldBeEnumerableTestExtensions", "!ShouldNotBeEmpty *"),
        ApiEntry.Sanitizer("Shouldly.ShouldBeStringTestExtensions", "ShouldNotBeNullOrEmpty ShouldNotBeNullOrWhiteSpace"),
        ApiEntry.Sanitizer("Shouldly.ShouldBeNullExtensions", "ShouldNotBeNull"),
        ApiEntry.Sanitizer("Shouldly.ShouldBeEnumerableTestExtensions", "ShouldNotBeEmpty"),
        ApiEntry.Sanitizer("Xunit.Assert", "NotEmpty IsNotType* IsNotAssignableFrom Throws*"),
        Output("TUnit.Assertions.Extensions.EqualsAssertionExtensions", "*", parameters: "source expected"),
        Output("TUnit.Assertions.Extensions.NotEqualsAssertionExtensions", "*", parameters: "source notExpected"),
        Output("TUnit.Assertions.Extensions.StringEqualsAssertionExtensions", "*", parameters: "source expected"),
        Output("TUnit.Assertions.Extensions.StringContainsAssertionExtensions", "*", parameters: "source expected"),
        Output("TUnit.Assertions.Extensions.StringStartsWithAssertionExtensions", "*", parameters: "source expected"),
        Output("TUnit.Assertions.Extensions.StringEndsWithAssertionExtensions", "*", parameters: "source expected"),
        Output("TUnit.Core.Interfaces.ITestOutput", "Write*"),
        ApiEntry.Carrier("TUnit.Assertions.Assert", "That"),
        ApiEntry.Sanitizer("TUnit.Assertions.Extensions.AssertionExtensions"),
    ];

    private static ApiEntry Output(string type, string members, string? parameters = null, string? except = null) =>
        ApiEntry.Sink(RuleIds.TestOutput, Exposure.Log, type, members, parameters, except);

    private static IEnumerable<ApiEntry> Fluent(string library) =>
    [
        .. Should(library + "Primitives.ReferenceTypeAssertions`2"),
        .. Should(library + "Primitives.ObjectAssertions`2"),
        .. Should(library + "Primitives.StringAssertions`1"),
        .. Should(library + "Primitives.BooleanAssertions`1"),
        .. Should(library + "Numeric.NumericAssertions`2"),
        .. Should(library + "Numeric.ComparableTypeAssertions`2"),
        .. Should(library + "Collections.GenericCollectionAssertions`3"),
        .. Should(library + "Collections.StringCollectionAssertions`2"),
        .. Should(library + "Collections.GenericDictionaryAssertions`4"),
        Output(library + "Specialized.ExceptionAssertions`1", "WithMessage", parameters: "expectedWildcardPattern because becauseArgs"),
        Output(library + "Execution.AssertionScope", ".ctor"),
        ApiEntry.Carrier(library + "AssertionExtensions", "Should"),
        ApiEntry.Carrier(library + "AndConstraint`1"),
    ];

    /// <summary>What stands behind <c>value.Should()</c>: the value itself is quoted, and so are what it is compared with and the reason given.</summary>
    private static ApiEntry[] Should(string type) =>
    [
        Output(type, "!NotBeNull* !NotBeEmpty !BeOfType !BeAssignableTo *", parameters: ApiEntry.Receiver),
        Output(type, "*"),
        ApiEntry.Carrier(type),
    ];
}
