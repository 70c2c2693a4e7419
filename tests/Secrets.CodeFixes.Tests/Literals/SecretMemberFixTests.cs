using Fix = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Literals.OptionsMemberAnalyzer, Secrets.CodeFixes.Literals.SecretMemberFixProvider>;

namespace Secrets.CodeFixes.Tests.Literals;

public class SecretMemberFixTests
{
    [Fact]
    public async Task Member_becomes_a_secret() => await Fix.VerifyAsync(
        """
        public class SmtpOptions
        {
            public string? Host { get; set; }

            /// <summary>The password.</summary>
            public string? [|Password|] { get; set; }
            public string [|ApiKey|] { get; set; } = "";
            public required string [|ClientSecret|] { get; init; }
        }
        """,
        """
        public class SmtpOptions
        {
            public string? Host { get; set; }

            /// <summary>The password.</summary>
            public Secret<string>? Password { get; set; }
            public Secret<string> ApiKey { get; set; } = null!;
            public required Secret<string> ClientSecret { get; init; }
        }
        """);

    [Fact]
    public async Task Member_that_is_used_as_a_string_gets_no_fix() => await Fix.VerifyNoFixAsync(
        """
        public class SmtpOptions
        {
            public string? [|Password|] { get; set; }
        }

        public class User
        {
            public int Use(SmtpOptions options) => options.Password!.Length;
        }
        """);
}
