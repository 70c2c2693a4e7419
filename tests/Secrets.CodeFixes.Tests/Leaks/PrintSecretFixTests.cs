using Microsoft.Extensions.Logging;
using Print = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.PrintSecretFixProvider>;

namespace Secrets.CodeFixes.Tests.Leaks;

public class PrintSecretFixTests
{
    [Fact]
    public async Task Revealed_value_in_a_call_becomes_the_secret_or_its_name() => await Print.VerifyAsync(
        """
        public class Code(Secret<string> _secret)
        {
            private readonly Secret<string> _key = _secret;

            internal void A(Secret<string> secret) => Console.{|KVS1002:WriteLine("key {0}", secret.Reveal())|};
            internal void B(Secret<string> secret) => Console.{|KVS1002:WriteLine($"key {secret.Reveal()}")|};
            internal void C(Secret<string> secret) => Console.{|KVS1002:WriteLine("key " + secret.Reveal())|};
            internal void D(Secret<string> secret) => throw {|KVS1003:new InvalidOperationException(secret.Reveal())|};
            internal void E() => Console.{|KVS1002:WriteLine($"key {this._key.Reveal().Trim()[..4]}!")|};
            internal async Task F(SecretAccessor<string> accessor) => Console.{|KVS1002:WriteLine($"key {(await accessor).Reveal()}")|};
            internal void G(Secret<string> secret, Exception failure) => {|KVS1003:failure.Data["key"]|} = secret.Reveal();
            internal void H(Secret<string> secret) => Console.{|KVS1002:WriteLine(string.Format("key {0}", secret.Reveal()))|};
            internal Action I(Secret<string> secret) => () => Console.{|KVS1002:WriteLine(new { secret = secret.Reveal(), n = 1 })|};
        }
        """,
        """
        public class Code(Secret<string> _secret)
        {
            private readonly Secret<string> _key = _secret;

            internal void A(Secret<string> secret) => Console.WriteLine("key {0}", secret);
            internal void B(Secret<string> secret) => Console.WriteLine($"key {secret}");
            internal void C(Secret<string> secret) => Console.WriteLine("key " + secret.Name);
            internal void D(Secret<string> secret) => throw new InvalidOperationException(secret.Name);
            internal void E() => Console.WriteLine($"key {this._key}!");
            internal async Task F(SecretAccessor<string> accessor) => Console.WriteLine($"key {await accessor}");
            internal void G(Secret<string> secret, Exception failure) => failure.Data["key"] = secret;
            internal void H(Secret<string> secret) => Console.WriteLine(string.Format("key {0}", secret));
            internal Action I(Secret<string> secret) => () => Console.WriteLine(new { secret = secret, n = 1 });
        }
        """);

    [Fact]
    public async Task Value_in_a_local_is_printed_by_its_secret() => await Print.VerifyAsync(
        """
        using Microsoft.Extensions.Logging;

        public class Code(ILogger logger)
        {
            internal void Run(Secret<string> secret)
            {
                string key = secret.Reveal();
                logger.{|KVS1001:LogInformation("key {Key}", key)|}; // a comment
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;

        public class Code(ILogger logger)
        {
            internal void Run(Secret<string> secret)
            {
                string key = secret.Reveal();
                logger.LogInformation("key {Key}", secret); // a comment
            }
        }
        """,
        typeof(ILogger));

    [Fact]
    public async Task Findings_on_one_line_are_all_mended_at_once() => await Print.VerifyAsync(
        """
        // top-level
        Secret<string> one = null!, two = null!;
        Console.{|KVS1002:WriteLine(one.Reveal())|}; Console.{|KVS1002:{|KVS1002:WriteLine($"{one.Reveal()} {two.Reveal()}")|}|};
        """,
        """
        // top-level
        Secret<string> one = null!, two = null!;
        Console.WriteLine(one.Name); Console.WriteLine($"{one} {two}");
        """);

    [Fact]
    public async Task ToString_prints_the_secret() => await Print.VerifyAsync(
        """
        public class Code(Secret<string> secret)
        {
            public override string ToString() => {|KVS1009:"key " + secret.Reveal()|};
        }
        """,
        """
        public class Code(Secret<string> secret)
        {
            public override string ToString() => "key " + secret.Name;
        }
        """);

    [Fact]
    public async Task Test_output_prints_the_secret() => await Print.VerifyAsync(
        """
        public class Code(Xunit.ITestOutputHelper output, Secret<string> secret)
        {
            internal void A() => output.{|KVS1015:WriteLine("key " + secret.Reveal())|};
        }
        """,
        """
        public class Code(Xunit.ITestOutputHelper output, Secret<string> secret)
        {
            internal void A() => output.WriteLine("key " + secret.Name);
        }
        """,
        typeof(ITestOutputHelper));

    [Fact]
    public async Task Value_that_is_encoded_or_out_of_reach_is_left_to_its_author() => await Print.VerifyNoFixAsync(
        """
        public class Code
        {
            internal void A(Secret<string> secret)
            {
                string key = secret.Reveal();
                key = key.Trim();
                Console.{|KVS1002:WriteLine(key)|};
            }

            internal void B(Secret<string> secret) => Console.{|KVS1002:WriteLine(Uri.EscapeDataString(secret.Reveal()))|};

            internal async Task C(SecretAccessor<string> accessor)
            {
                string key = (await accessor).Reveal();
                Console.{|KVS1002:WriteLine(key)|};
            }
        }
        """);
}
