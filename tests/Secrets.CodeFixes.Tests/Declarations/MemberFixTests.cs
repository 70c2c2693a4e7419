using Secrets.CodeFixes.Declarations;

namespace Secrets.CodeFixes.Tests.Declarations;

public sealed class MemberFixTests
{
    [Fact]
    public Task Static_is_removed_from_a_property() => DeclarationFixTest<RemoveStaticFixProvider>.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            /// <summary>The key.</summary>
            static partial SecretAccessor<string> {|KVS0005:Key|} { get; }
        }
        """,
        """
        [VaultSecret]
        public partial class S
        {
            /// <summary>The key.</summary>
            partial SecretAccessor<string> Key { get; }
        }
        """);

    [Fact]
    public Task Static_is_removed_from_a_class() => DeclarationFixTest<RemoveStaticFixProvider>.VerifyAsync(
        "[VaultSecret] public static partial class {|KVS0005:S|} { }",
        "[VaultSecret] public partial class S { }");

    [Theory]
    [InlineData("set")]
    [InlineData("init")]
    public Task Setter_is_removed(string setter) => DeclarationFixTest<RemoveSetterFixProvider>.VerifyAsync(
        $$"""
        [VaultSecret]
        public partial class S
        {
            public partial SecretAccessor<string> {|KVS0005:Key|} { get; {{setter}}; }
        }
        """,
        """
        [VaultSecret]
        public partial class S
        {
            public partial SecretAccessor<string> Key { get; }
        }
        """);

    [Fact]
    public Task Method_without_accessibility_becomes_public() => DeclarationFixTest<MakePublicFixProvider>.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            // The key.
            [VaultSecret]
            partial Task<string> {|KVS0005:GetKeyAsync|}();
        }
        """,
        """
        [VaultSecret]
        public partial class S
        {
            // The key.
            [VaultSecret]
            public partial Task<string> GetKeyAsync();
        }
        """);

    [Fact]
    public Task Class_of_an_annotated_member_is_annotated() => DeclarationFixTest<AnnotateClassFixProvider>.VerifyAsync(
        """
        namespace Contoso
        {
            /// <summary>Secrets.</summary>
            public partial class S
            {
                [VaultSecret("key")]
                public partial SecretAccessor<string> {|KVS0005:Key|} { get; }
            }
        }
        """,
        """
        namespace Contoso
        {
            /// <summary>Secrets.</summary>
            [VaultSecret]
            public partial class S
            {
                [VaultSecret("key")]
                public partial SecretAccessor<string> Key { get; }
            }
        }
        """);

    [Fact]
    public Task Method_that_hands_out_a_secret_is_annotated() => DeclarationFixTest<AnnotateFixProvider>.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            /// <summary>The key.</summary>
            public partial Task<Secret<string>> {|KVS0005:GetKeyAsync|}();
        }
        """,
        """
        [VaultSecret]
        public partial class S
        {
            /// <summary>The key.</summary>
            [VaultSecret]
            public partial Task<Secret<string>> GetKeyAsync();
        }
        """);
}
