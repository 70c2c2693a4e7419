namespace Secrets.Analyzers.Tests.Declarations;

public sealed class InvalidNameTests
{
    [Theory]
    [InlineData("a_b")]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("clé")]
    public Task Written_name_that_is_invalid_is_reported_at_the_name(string name) => DeclarationAnalyzerTest.VerifyAsync(
        $$"""
        [VaultSecret]
        public partial class S
        {
            [VaultSecret({|KVS0003:"{{name}}"|})]
            public partial SecretAccessor<string> Key { get; }

            [VaultSecret({|KVS0003:Name = "{{name}}"|})]
            public partial SecretAccessor<string> Other { get; }
        }
        """);

    [Fact]
    public Task Name_made_from_a_member_outside_ascii_is_reported_at_the_member() => DeclarationAnalyzerTest.VerifyMessageAsync(
        "[VaultSecret] public partial class S { public partial SecretAccessor<string> {|#0:SchlüsselDb|} { get; } }",
        "KVS0003",
        "'schlüssel-db', the secret's name for 'SchlüsselDb', is not valid; use 1 to 127 ASCII letters, digits and hyphens");

    [Fact]
    public Task Prefix_that_makes_a_name_invalid_is_reported_at_the_member() => DeclarationAnalyzerTest.VerifyAsync(
        "[VaultSecret(Prefix = \"a/\")] public partial class S { public partial SecretAccessor<string> {|KVS0003:Key|} { get; } }");

    [Fact]
    public Task Name_that_is_too_long_is_reported() => DeclarationAnalyzerTest.VerifyAsync(
        $$"""[VaultSecret] public partial class S { [VaultSecret({|KVS0003:"{{new string('a', 128)}}"|})] public partial SecretAccessor<string> Key { get; } }""");

    [Fact]
    public Task Member_name_kept_as_is_may_have_an_underscore_only_in_kebab_case() => DeclarationAnalyzerTest.VerifyAsync(
        """
        [VaultSecret] public partial class S { public partial SecretAccessor<string> API_KEY { get; } }
        [VaultSecret(Naming = SecretNaming.AsIs)] public partial class T { public partial SecretAccessor<string> {|KVS0003:API_KEY|} { get; } }
        """);

    [Fact]
    public Task Valid_names_are_not_reported() => DeclarationAnalyzerTest.VerifyAsync(
        """
        [VaultSecret(Prefix = "pay-")]
        public partial class S
        {
            [VaultSecret("Db-2")]
            public partial SecretAccessor<string> Ключ { get; }

            [VaultSecret]
            public partial Task<string> GetHTTPServer2KeyAsync();
        }
        """);
}
