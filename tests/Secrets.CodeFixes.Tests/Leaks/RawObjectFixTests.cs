using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Raw = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.RawObjectFixProvider>;

namespace Secrets.CodeFixes.Tests.Leaks;

public class RawObjectFixTests
{
    private static readonly Type[] Libraries = [typeof(ILogger), typeof(ControllerBase), typeof(IActionResult), typeof(OkObjectResult)];

    [Fact]
    public async Task Object_is_described_by_its_name_or_properties() => await Raw.VerifyAsync(
        """
        using System.Text.Json;
        using Microsoft.Extensions.Logging;

        public class Code(ILogger logger, SecretClient client)
        {
            internal async Task Run()
            {
                KeyVaultSecret secret = await client.GetSecretAsync("name");
                logger.{|KVS1005:LogInformation("{Secret}", secret)|};
                logger.{|KVS1005:LogInformation("{@Secret}", secret)|};
                Console.{|KVS1005:WriteLine($"secret {secret}")|}; // a comment
                string json = JsonSerializer.{|KVS1005:Serialize(secret)|};
            }
        }
        """,
        """
        using System.Text.Json;
        using Microsoft.Extensions.Logging;

        public class Code(ILogger logger, SecretClient client)
        {
            internal async Task Run()
            {
                KeyVaultSecret secret = await client.GetSecretAsync("name");
                logger.LogInformation("{Secret}", secret.Name);
                logger.LogInformation("{@Secret}", secret.Properties);
                Console.WriteLine($"secret {secret.Name}"); // a comment
                string json = JsonSerializer.Serialize(secret.Properties);
            }
        }
        """,
        Libraries);

    [Fact]
    public async Task Official_answer_and_actions_result_follow() => await Raw.VerifyAsync(
        """
        using Microsoft.AspNetCore.Mvc;

        public class Code(Azure.Security.KeyVault.Secrets.SecretClient client) : ControllerBase
        {
            public async Task<IActionResult> One()
            {
                var response = await client.GetSecretAsync("name");
                return {|KVS1005:Ok(response)|};
            }

            public async Task<Azure.Security.KeyVault.Secrets.KeyVaultSecret> Two() => {|KVS1005:await client.GetSecretAsync("name")|};
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;

        public class Code(Azure.Security.KeyVault.Secrets.SecretClient client) : ControllerBase
        {
            public async Task<IActionResult> One()
            {
                var response = await client.GetSecretAsync("name");
                return Ok(response.Value.Properties);
            }

            public async Task<Azure.Security.KeyVault.Secrets.SecretProperties> Two() => (await client.GetSecretAsync("name")).Value.Properties;
        }
        """,
        Libraries);

    [Fact]
    public async Task Object_that_a_class_holds_is_described() => await Raw.VerifyAsync(
        """
        using Microsoft.Extensions.Logging;

        public class Code(ILogger logger, Azure.Security.KeyVault.Secrets.KeyVaultSecret secret, Azure.Response<Azure.Security.KeyVault.Secrets.KeyVaultSecret> response)
        {
            private readonly Azure.Security.KeyVault.Secrets.KeyVaultSecret _held = secret;

            internal void Run() => logger.{|KVS1005:LogInformation("{@Secret}", secret)|};

            internal void Field()
            {
                Action print = () => logger.{|KVS1005:LogWarning("{@Secret} and {Other}", _held, 1)|}; // a comment
                logger.{|KVS1005:LogError(
                    "{@Secret}", // what it is
                    response)|};
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;

        public class Code(ILogger logger, Azure.Security.KeyVault.Secrets.KeyVaultSecret secret, Azure.Response<Azure.Security.KeyVault.Secrets.KeyVaultSecret> response)
        {
            private readonly Azure.Security.KeyVault.Secrets.KeyVaultSecret _held = secret;

            internal void Run() => logger.LogInformation("{@Secret}", secret.Properties);

            internal void Field()
            {
                Action print = () => logger.LogWarning("{@Secret} and {Other}", _held.Properties, 1); // a comment
                logger.LogError(
                    "{@Secret}", // what it is
                    response.Value.Properties);
            }
        }
        """,
        Libraries);
}
