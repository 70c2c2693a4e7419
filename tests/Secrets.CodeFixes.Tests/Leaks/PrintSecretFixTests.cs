using Print = Secrets.CodeFixes.Tests.Handling.HandlingFixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.PrintSecretFixProvider>;

namespace Secrets.CodeFixes.Tests.Leaks;

public class PrintSecretFixTests
{
    [Fact]
    public async Task Revealed_value_in_a_call_becomes_the_secret_or_its_name() => await Print.VerifyAsync(
        """
        public class Code
        {
            internal void A(Secret<string> secret) => Console.{|KVS1002:WriteLine("key {0}", secret.Reveal())|};
            internal void B(Secret<string> secret) => Console.{|KVS1002:WriteLine($"key {secret.Reveal()}")|};
            internal void C(Secret<string> secret) => Console.{|KVS1002:WriteLine("key " + secret.Reveal())|};
            internal void D(Secret<string> secret) => throw {|KVS1003:new InvalidOperationException(secret.Reveal())|};
        }
        """,
        """
        public class Code
        {
            internal void A(Secret<string> secret) => Console.WriteLine("key {0}", secret);
            internal void B(Secret<string> secret) => Console.WriteLine($"key {secret}");
            internal void C(Secret<string> secret) => Console.WriteLine("key " + secret.Name);
            internal void D(Secret<string> secret) => throw new InvalidOperationException(secret.Name);
        }
        """);

    [Fact]
    public async Task Value_revealed_elsewhere_is_left_to_its_author() => await Print.VerifyNoFixAsync(
        """
        public class Code
        {
            internal void A(Secret<string> secret)
            {
                string key = secret.Reveal();
                Console.{|KVS1002:WriteLine(key)|};
            }
        }
        """);
}
