namespace Samples
{
    using System.Diagnostics;
    using Azure.Security.KeyVault.Secrets;
    using Microsoft.Extensions.Logging;
    public sealed class Sample(ILogger logger, Secret<string> key, KeyVaultSecret secret)
    {
        public async Task Run()
        {
            logger.LogInformation("{@Secret}", secret); // KVS1005
        }
    }
    public sealed class Sample2(ILogger logger, KeyVaultSecret secret)
    {
        public void Run()
        {
            logger.LogInformation("{@Secret}", secret); // KVS1005
        }
        public void Use(ILogger l) => secret.ToString();
    }
}
namespace Samples2
{
    using Azure.Security.KeyVault.Secrets;
    using Azure;
    using Microsoft.Extensions.Logging;
    public interface ISource { Task<KeyVaultSecret> Get(); Response<KeyVaultSecret> Last { get; } }
    public class Holder(KeyVaultSecret made)
    {
        private readonly KeyVaultSecret _held = made;
        public void A(ILogger logger) => logger.LogInformation("{V}", _held.Value); // KVS1001
        public void B(ILogger logger) => logger.LogInformation("{V}", made.Value); // KVS1001
        public async Task C(ILogger logger, ISource source) => logger.LogInformation("{V}", (await source.Get()).Value); // KVS1001
        public void D(ILogger logger, ISource source) => logger.LogInformation("{V}", source.Last.Value.Value); // KVS1001
        public void E(ILogger logger, ISource source) => logger.LogInformation("{V}", source.Last); // KVS1005
        public void F(ILogger logger, ISource source) => logger.LogInformation("{V}", source.Last.Value.Name);
    }
}
