using Secrets.CodeFixes.Declarations;

namespace Secrets.CodeFixes.Tests.Declarations;

public sealed class AddPartialFixTests
{
    [Fact]
    public Task Class_and_the_types_around_it_become_partial() => DeclarationFixTest<AddPartialFixProvider>.VerifyAsync(
        """
        /// <summary>Around.</summary>
        public static class Outer
        {
            // A comment.
            struct Middle
            {
                [VaultSecret]
                internal sealed class {|KVS0001:PaymentSecrets|}
                {
                }
            }
        }
        """,
        """
        /// <summary>Around.</summary>
        public static partial class Outer
        {
            // A comment.
            partial struct Middle
            {
                [VaultSecret]
                internal sealed partial class PaymentSecrets
                {
                }
            }
        }
        """);

    [Fact]
    public Task Class_without_modifiers_keeps_its_attributes_and_comments() => DeclarationFixTest<AddPartialFixProvider>.VerifyAsync(
        """
        // A comment.
        [VaultSecret]
        // Another.
        class {|KVS0001:PaymentSecrets|} { }
        """,
        """
        // A comment.
        [VaultSecret]
        // Another.
        partial class PaymentSecrets { }
        """);

    [Fact]
    public Task Property_becomes_partial() => DeclarationFixTest<AddPartialFixProvider>.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            public SecretAccessor<string> {|KVS0005:Key|} { get; }
        }
        """,
        """
        [VaultSecret]
        public partial class S
        {
            public partial SecretAccessor<string> Key { get; }
        }
        """);
}
