using Microsoft.CodeAnalysis.CSharp;
using Secrets.CodeFixes.Declarations;

namespace Secrets.CodeFixes.Tests.Declarations;

/// <summary>Fixes where declarations are spread over files, hold comments, regions and directives, or have other line ends.</summary>
public sealed class OddShapeFixTests
{
    [Fact]
    public Task Every_part_of_a_class_and_of_those_around_it_becomes_partial() => DeclarationFixTest<AddPartialFixProvider>.VerifyAsync(
        [
            "public partial class Outer { [VaultSecret] internal partial class {|KVS0001:S|} { } }",
            "public class Outer { internal sealed record R; class S { } }",
        ],
        [
            "public partial class Outer { [VaultSecret] internal partial class S { } }",
            "public partial class Outer { internal sealed record R; partial class S { } }",
        ]);

    [Fact]
    public Task Classes_that_share_the_type_around_them_become_partial() => DeclarationFixTest<AddPartialFixProvider>.VerifyAsync(
        """
        public static class Outer
        {
            #region First
            [VaultSecret] public class {|KVS0001:A|} { }
            #endregion

            [VaultSecret]
            [Obsolete] // Since the move.
            public record {|KVS0001:B|};
        }
        """,
        """
        public static partial class Outer
        {
            #region First
            [VaultSecret] public partial class A { }
            #endregion

            [VaultSecret]
            [Obsolete] // Since the move.
            public partial record B;
        }
        """);

    [Fact]
    public Task Types_of_all_kinds_become_partial() => DeclarationFixTest<AddPartialFixProvider>.VerifyAsync(
        "namespace N; readonly ref struct A { record struct B { interface C { [VaultSecret] public sealed class {|KVS0001:S|} { } } } }",
        "namespace N; readonly ref partial struct A { partial record struct B { partial interface C { [VaultSecret] public sealed partial class S { } } } }");

    [Fact]
    public Task Private_method_stays_private_when_it_becomes_partial() => DeclarationFixTest<AddPartialFixProvider>.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            /// <summary>The key.</summary>
            [VaultSecret] /* here */ Task<string> {|KVS0005:GetKeyAsync|}();
        }
        """,
        """
        [VaultSecret]
        public partial class S
        {
            /// <summary>The key.</summary>
            [VaultSecret] /* here */ private partial Task<string> GetKeyAsync();
        }
        """);

    [Fact]
    public Task Line_ends_of_the_file_are_kept() => DeclarationFixTest<AnnotateFixProvider>.VerifyAsync(
        "[VaultSecret]\r\npublic partial class S\r\n{\r\n    // The key.\r\n    public partial Task<Secret<string>> {|KVS0005:GetKeyAsync|}();\r\n}\r\n",
        "[VaultSecret]\r\npublic partial class S\r\n{\r\n    // The key.\r\n    [VaultSecret]\r\n    public partial Task<Secret<string>> GetKeyAsync();\r\n}\r\n");

    [Fact]
    public Task Class_of_several_parts_is_annotated_once_and_made_partial() => DeclarationFixTest<AnnotateClassFixProvider>.VerifyAsync(
        [
            """
            namespace Contoso
            {
                class Outer
                {
                    internal partial class S
                    {
                        [VaultSecret("a")]
                        public partial SecretAccessor<string> {|KVS0005:A|} { get; }
                    }
                }
            }
            """,
            """
            namespace Contoso
            {
                partial class Outer
                {
                    partial class S
                    {
                        [VaultSecret("b")]
                        public partial SecretAccessor<string> {|KVS0005:B|} { get; }

                        [VaultSecret("c")]
                        public partial Task<string> {|KVS0005:GetC|}();
                    }
                }
            }
            """,
        ],
        [
            """
            namespace Contoso
            {
                partial class Outer
                {
                    [VaultSecret]
                    internal partial class S
                    {
                        [VaultSecret("a")]
                        public partial SecretAccessor<string> A { get; }
                    }
                }
            }
            """,
            """
            namespace Contoso
            {
                partial class Outer
                {
                    partial class S
                    {
                        [VaultSecret("b")]
                        public partial SecretAccessor<string> B { get; }

                        [VaultSecret("c")]
                        public partial Task<string> GetC();
                    }
                }
            }
            """,
        ]);

    [Fact]
    public Task Static_is_removed_from_every_part() => DeclarationFixTest<RemoveStaticFixProvider>.VerifyAsync(
        ["/* first */ static /* second */ partial class S { }", "[VaultSecret] public static partial class {|KVS0005:S|} { }"],
        ["/* first */ /* second */ partial class S { }", "[VaultSecret] public partial class S { }"]);

    [Fact]
    public Task Comments_at_a_setter_are_kept() => DeclarationFixTest<RemoveSetterFixProvider>.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            public partial SecretAccessor<string> {|KVS0005:A|}
            {
                get;
                set;
            }

            public partial SecretAccessor<string> {|KVS0005:B|}
            {
                // Set by tests.
                private set;
                get;
            }
        }
        """,
        """
        [VaultSecret]
        public partial class S
        {
            public partial SecretAccessor<string> A
            {
                get;
            }

            public partial SecretAccessor<string> B
            {
                // Set by tests.
                get;
            }
        }
        """);

    [Fact]
    public Task Several_methods_become_public() => DeclarationFixTest<MakePublicFixProvider>.VerifyAsync(
        """
        [VaultSecret]
        public partial record S
        {
            #region Keys
            [VaultSecret] // One.
            partial Task<string> {|KVS0005:GetAAsync|}();
            #endregion

            #pragma warning disable CS0618
            [VaultSecret]
            virtual partial Task<string> {|KVS0005:GetBAsync|}();
        }
        """,
        """
        [VaultSecret]
        public partial record S
        {
            #region Keys
            [VaultSecret] // One.
            public partial Task<string> GetAAsync();
            #endregion

            #pragma warning disable CS0618
            [VaultSecret]
            public virtual partial Task<string> GetBAsync();
        }
        """);

    [Fact]
    public Task Property_that_is_not_partial_becomes_a_method_before_partial_properties() => DeclarationFixTest<UseMethodFixProvider>.VerifyAsync(
        """
        #nullable enable
        using Keys = Secrets.SecretAccessor<System.Uri>;
        using V = Secrets.VaultSecretAttribute;

        [V]
        public partial class S
        {
            public SecretAccessor<string?> {|KVS0005:Plain|} { get; }

            [V("u")]
            internal partial Keys {|KVS0007:Aliased|} { get; }
        }
        """,
        """
        #nullable enable
        using Keys = Secrets.SecretAccessor<System.Uri>;
        using V = Secrets.VaultSecretAttribute;

        [V]
        public partial class S
        {
            [V]
            public partial ValueTask<Secret<string?>> GetPlainAsync(CancellationToken cancellationToken = default);

            [V("u")]
            internal partial ValueTask<Secret<Uri>> GetAliasedAsync(CancellationToken cancellationToken = default);
        }
        """,
        LanguageVersion.CSharp12);
}
