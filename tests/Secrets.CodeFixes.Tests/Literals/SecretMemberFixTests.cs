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

    [Fact]
    public async Task Member_that_others_decide_on_gets_no_fix() => await Fix.VerifyNoFixAsync(
        """
        public interface ILogin { string? Password { get; } }
        public class LoginOptions : ILogin
        {
            public string? [|Password|] { get; set; }
            public virtual string? [|ApiKey|] { get; set; }
        }

        public class OtherOptions : LoginOptions
        {
            public override string? [|ApiKey|] { get; set; }
        }
        """);
}
