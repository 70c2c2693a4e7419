using Remove = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.ContentLoggingAnalyzer, Secrets.CodeFixes.Leaks.RemoveContentLoggingFixProvider>;

namespace Secrets.CodeFixes.Tests.Leaks;

public class RemoveContentLoggingFixTests
{
    [Fact]
    public async Task Statement_is_removed() => await Remove.VerifyAsync(
        """
        using Azure.Security.KeyVault.Secrets;

        public class Code
        {
            internal void Run(Azure.Security.KeyVault.Secrets.SecretClientOptions options)
            {
                // Set up.
                [|options.Diagnostics.IsLoggingContentEnabled = true|]; // for now
                [|options.Diagnostics.LoggedHeaderNames.Add("Authorization")|];
                options.Retry.MaxRetries = 3;
            }
        }
        """,
        """
        using Azure.Security.KeyVault.Secrets;

        public class Code
        {
            internal void Run(Azure.Security.KeyVault.Secrets.SecretClientOptions options)
            {
                // Set up.
                options.Retry.MaxRetries = 3;
            }
        }
        """);

    [Fact]
    public async Task Initializer_is_removed_with_what_becomes_empty() => await Remove.VerifyAsync(
        """
        using Official = Azure.Security.KeyVault.Secrets.SecretClientOptions;

        public class Code
        {
            private readonly Official _one = new Official { Diagnostics = { [|IsLoggingContentEnabled = true|] } };
            private readonly Official _two = new() { Diagnostics = { [|IsLoggingContentEnabled = true|], IsLoggingEnabled = true } };
            private readonly Official _three = new() { Diagnostics = { IsLoggingEnabled = true, [|IsLoggingContentEnabled = true|] } };
            private readonly Official _four = new() { Diagnostics = { [|IsLoggingContentEnabled = true|] } };
        }
        """,
        """
        using Official = Azure.Security.KeyVault.Secrets.SecretClientOptions;

        public class Code
        {
            private readonly Official _one = new Official();
            private readonly Official _two = new() { Diagnostics = { IsLoggingEnabled = true } };
            private readonly Official _three = new() { Diagnostics = { IsLoggingEnabled = true } };
            private readonly Official _four = new();
        }
        """);

    [Fact]
    public async Task Setting_in_whose_place_something_must_stand_is_switched_off() => await Remove.VerifyAsync(
        """
        using Official = Azure.Security.KeyVault.Secrets.SecretClientOptions;

        public class Code
        {
            internal void Run(Official options, bool isVerbose)
            {
                if (isVerbose)
                    [|options.Diagnostics.IsLoggingContentEnabled = true|];
                Action<Official> configure = o => [|o.Diagnostics.IsLoggingContentEnabled = true|];
            }
        }
        """,
        """
        using Official = Azure.Security.KeyVault.Secrets.SecretClientOptions;

        public class Code
        {
            internal void Run(Official options, bool isVerbose)
            {
                if (isVerbose)
                    options.Diagnostics.IsLoggingContentEnabled = false;
                Action<Official> configure = o => o.Diagnostics.IsLoggingContentEnabled = false;
            }
        }
        """);

    [Fact]
    public async Task Call_in_a_chain_is_taken_out() => await Remove.VerifyAsync(
        """
        using Microsoft.EntityFrameworkCore;

        public class Code
        {
            internal void Run(DbContextOptionsBuilder builder, Secret<string> secret) =>
                [|builder.UseSqlServer(secret.Reveal()).EnableSensitiveDataLogging()|].EnableDetailedErrors();
        }
        """,
        """
        using Microsoft.EntityFrameworkCore;

        public class Code
        {
            internal void Run(DbContextOptionsBuilder builder, Secret<string> secret) =>
                builder.UseSqlServer(secret.Reveal()).EnableDetailedErrors();
        }
        """,
        typeof(Microsoft.EntityFrameworkCore.DbContext), typeof(Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions), typeof(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions),
        typeof(Microsoft.EntityFrameworkCore.Infrastructure.SqlServerDbContextOptionsBuilder));
}
