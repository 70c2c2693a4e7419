namespace Secrets.Analyzers.Tests.Declarations;

public sealed class ClassMustBePartialTests
{
    [Fact]
    public Task Class_that_is_not_partial_is_reported() => DeclarationAnalyzerTest.VerifyMessageAsync(
        "[VaultSecret] public sealed class {|#0:PaymentSecrets|} { }",
        "KVS0001",
        "Make 'PaymentSecrets' partial, so that the secrets of 'PaymentSecrets' can be generated");

    [Fact]
    public Task Containing_types_that_are_not_partial_are_named() => DeclarationAnalyzerTest.VerifyMessageAsync(
        """
        public class Outer
        {
            public partial struct Middle
            {
                public record Inner
                {
                    [VaultSecret]
                    public partial class {|#0:PaymentSecrets|} { }
                }
            }
        }
        """,
        "KVS0001",
        "Make 'Inner' and 'Outer' partial, so that the secrets of 'PaymentSecrets' can be generated");

    [Fact]
    public Task Partial_class_in_partial_types_is_not_reported() => DeclarationAnalyzerTest.VerifyAsync(
        """
        public partial class Outer
        {
            [VaultSecret]
            public partial class PaymentSecrets { }
        }
        """);

    [Fact]
    public Task Attribute_of_the_same_name_is_not_reported() => DeclarationAnalyzerTest.VerifyAsync(
        """
        namespace Contoso
        {
            public sealed class VaultSecretAttribute : Attribute { }

            [VaultSecret]
            public class NotOurs { }
        }
        """);
}
