using Microsoft.CodeAnalysis.CSharp;

namespace Secrets.Analyzers.Tests.Declarations;

public sealed class LanguageVersionTests
{
    private const string Property = "[VaultSecret] public partial class S { public partial SecretAccessor<string> {|#0:Key|} { get; } }";

    [Theory]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public Task Partial_property_is_reported_below_13(LanguageVersion version, string shown) => DeclarationAnalyzerTest.VerifyMessageAsync(
        Property,
        "KVS0007",
        $"'Key' needs a newer language version than C# {shown}: partial properties need C# 13, partial methods with a result C# 9; raise LangVersion, or declare a method",
        version);

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public Task Partial_property_is_not_reported_from_13_on(LanguageVersion version) =>
        DeclarationAnalyzerTest.VerifyAsync(Property.Replace("{|#0:Key|}", "Key", StringComparison.Ordinal), version);

    [Fact]
    public Task Partial_method_is_not_reported_at_9() => DeclarationAnalyzerTest.VerifyAsync(
        "using Secrets; using System.Threading.Tasks; [VaultSecret] public partial class S { [VaultSecret] public partial Task<string> KeyAsync(); }", LanguageVersion.CSharp9);

    [Fact]
    public Task Partial_method_is_reported_below_9() => DeclarationAnalyzerTest.VerifyAsync(
        "using Secrets; using System.Threading.Tasks; [VaultSecret] public partial class S { [VaultSecret] public partial Task<string> {|KVS0007:KeyAsync|}(); }", LanguageVersion.CSharp8);
}
