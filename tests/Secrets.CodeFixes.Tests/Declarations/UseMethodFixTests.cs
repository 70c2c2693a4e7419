using Microsoft.CodeAnalysis.CSharp;
using Secrets.CodeFixes.Declarations;

namespace Secrets.CodeFixes.Tests.Declarations;

public sealed class UseMethodFixTests
{
    [Fact]
    public Task Property_becomes_a_method_that_reads_the_same_secret() => DeclarationFixTest<UseMethodFixProvider>.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            /// <summary>The key.</summary>
            public partial SecretAccessor<string> {|KVS0007:StripeApiKey|} { get; }
        }
        """,
        """
        [VaultSecret]
        public partial class S
        {
            /// <summary>The key.</summary>
            [VaultSecret]
            public partial ValueTask<Secret<string>> GetStripeApiKeyAsync(CancellationToken cancellationToken = default);
        }
        """,
        LanguageVersion.CSharp12);

    [Fact]
    public Task Attribute_and_missing_accessibility_are_kept_in_mind() => DeclarationFixTest<UseMethodFixProvider>.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            [VaultSecret("limit")]
            partial SecretAccessor<int?> {|KVS0007:limit|} { get; }
        }
        """,
        """
        [VaultSecret]
        public partial class S
        {
            [VaultSecret("limit")]
            private partial ValueTask<Secret<int?>> limitAsync(CancellationToken cancellationToken = default);
        }
        """,
        LanguageVersion.CSharp12);
}
