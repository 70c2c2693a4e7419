namespace Secrets.Analyzers.Tests.Declarations;

public sealed class DuplicateSecretTests
{
    [Fact]
    public Task Same_name_in_another_case_is_reported_at_the_second_member() => DeclarationAnalyzerTest.VerifyMessageAsync(
        """
        [VaultSecret]
        public partial class S
        {
            public partial SecretAccessor<string> ApiKey { get; }

            [VaultSecret("API-key")]
            public partial SecretAccessor<string> {|#0:Other|} { get; }
        }
        """,
        "KVS0004",
        "'Other' reads the secret 'API-key', which 'ApiKey' reads already; use that member, or pin a different version");

    [Fact]
    public Task Property_and_method_of_the_same_secret_are_reported() => DeclarationAnalyzerTest.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            public partial SecretAccessor<string> ApiKey { get; }

            [VaultSecret]
            public partial Task<string> {|KVS0004:GetApiKeyAsync|}();
        }
        """);

    [Fact]
    public Task Same_version_twice_is_reported() => DeclarationAnalyzerTest.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            [VaultSecret("key", Version = "0a")]
            public partial SecretAccessor<string> First { get; }

            [VaultSecret("key", Version = "0A")]
            public partial SecretAccessor<string> {|KVS0004:Second|} { get; }
        }
        """);

    [Fact]
    public Task Secret_of_an_annotated_base_is_reported() => DeclarationAnalyzerTest.VerifyAsync(
        """
        [VaultSecret]
        public partial class Shared
        {
            public partial SecretAccessor<string> Key { get; }
        }

        [VaultSecret]
        public partial class Own : Shared
        {
            [VaultSecret("key")]
            public partial SecretAccessor<string> {|KVS0004:Again|} { get; }
        }
        """);

    [Fact]
    public Task Different_versions_and_different_classes_are_not_reported() => DeclarationAnalyzerTest.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            public partial SecretAccessor<string> Key { get; }

            [VaultSecret("key", Version = "1")]
            public partial SecretAccessor<string> First { get; }

            [VaultSecret("key", Version = "2")]
            public partial SecretAccessor<string> Second { get; }
        }

        [VaultSecret]
        public partial class T
        {
            public partial SecretAccessor<string> Key { get; }
        }
        """);
}
