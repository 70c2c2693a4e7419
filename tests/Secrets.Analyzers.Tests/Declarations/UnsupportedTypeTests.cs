namespace Secrets.Analyzers.Tests.Declarations;

public sealed class UnsupportedTypeTests
{
    [Theory]
    [InlineData("object")]
    [InlineData("System.Collections.Generic.List<string>")]
    [InlineData("Plain")]
    [InlineData("byte[][]")]
    [InlineData("string[,]")]
    [InlineData("(int, string)")]
    [InlineData("System.Data.Common.DbConnection")]
    public Task Type_without_a_conversion_is_reported(string type) => DeclarationAnalyzerTest.VerifyAsync(
        $$"""
        public class Plain { }

        [VaultSecret]
        public partial class S
        {
            public partial SecretAccessor<{{type}}> {|KVS0002:Key|} { get; }
        }
        """);

    [Fact]
    public Task Message_names_what_helps() => DeclarationAnalyzerTest.VerifyMessageAsync(
        "public record Db(string User); [VaultSecret] public partial class S { public partial SecretAccessor<Db> {|#0:Database|} { get; } }",
        "KVS0002",
        "'Database' has the type 'Db', to which no secret can be converted; set JsonContext to a JsonSerializerContext that knows the type, or Converter to an ISecretConverter of the type");

    [Fact]
    public Task Array_without_a_separator_is_told_of_it() => DeclarationAnalyzerTest.VerifyMessageAsync(
        "[VaultSecret] public partial class S { public partial SecretAccessor<string[]> {|#0:Hosts|} { get; } }",
        "KVS0002",
        "'Hosts' has the type 'string[]', to which no secret can be converted; set Separator to the character between the elements, or JsonContext or Converter");

    [Theory]
    [InlineData("SecretBytes", "Secrets.SecretBytes", "declare byte[], or set Converter to an ISecretConverter<SecretBytes> that passes the call on to SecretConverters.Base64SecretBytes")]
    [InlineData("Secret<int?>", "Secrets.Secret<int?>", "the wrapper is added for you: name 'int?' itself as the type of the value")]
    public Task Message_of_a_type_of_ours_names_what_to_write(string type, string shown, string help) => DeclarationAnalyzerTest.VerifyMessageAsync(
        $"[VaultSecret] public partial class S {{ public partial SecretAccessor<{type}> {{|#0:Key|}} {{ get; }} }}",
        "KVS0002",
        $"'Key' has the type '{shown}', to which no secret can be converted; {help}");

    [Theory]
    [InlineData("string?")]
    [InlineData("byte[]")]
    [InlineData("Int128")]
    [InlineData("System.Numerics.BigInteger")]
    [InlineData("Half?")]
    [InlineData("DayOfWeek")]
    [InlineData("DateOnly")]
    [InlineData("System.Net.IPAddress")]
    [InlineData("System.Data.Common.DbConnectionStringBuilder")]
    [InlineData("System.Security.Cryptography.X509Certificates.X509Certificate2")]
    public Task Type_with_a_conversion_is_not_reported(string type) => DeclarationAnalyzerTest.VerifyAsync(
        $$"""[VaultSecret] public partial class S { public partial SecretAccessor<{{type}}> Key { get; } }""");
}
