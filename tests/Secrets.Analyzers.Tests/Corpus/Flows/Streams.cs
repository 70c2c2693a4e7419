using System.Diagnostics;
using System.Net.Sockets;
using System.Net.Security;
using System.Text;
using Microsoft.Extensions.Logging;
using Official = Azure.Security.KeyVault.Secrets;
namespace Corpus.U1;
public class P(ILogger logger, Official.KeyVaultSecret secret)
{
    private readonly Official.KeyVaultSecret _field = secret;
    public Official.KeyVaultSecret Prop { get; } = secret;
    public void A(Official.KeyVaultSecret p, Secret<string> q)
    {
        logger.LogInformation("{S}", p); // KVS1005
        logger.LogInformation("{S}", _field); // KVS1005
        logger.LogInformation("{S}", Prop); // KVS1005
        logger.LogInformation("{S}", secret); // KVS1005
        logger.LogInformation("{@S}", secret); // KVS1005
        logger.LogInformation("{@S}", secret.Properties);
        logger.LogInformation("{@S}", q);
    }
}
public class P2(ILogger logger, Official.KeyVaultSecret secret)
{
    public void A() => logger.LogInformation("{S}", secret); // KVS1005
}
public class Writers(Process process, StreamWriter writer, Stream stream, NetworkStream net, SslStream ssl, TextWriter text, StringBuilder builder)
{
    private readonly Process _process = process;
    public async Task A()
    {
        string key = Vault.Key.Reveal();
        process.StandardInput.WriteLine(key);
        await _process.StandardInput.WriteLineAsync(key);
        writer.WriteLine(key);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(key));
        await net.WriteAsync(Encoding.UTF8.GetBytes(key));
        await ssl.WriteAsync(Encoding.UTF8.GetBytes(key));
        text.Write(key);
        builder.Append(key); // KVS2001
    }
}
