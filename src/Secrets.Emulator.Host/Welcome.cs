using System.Net;
using System.Net.Sockets;

namespace Secrets.Emulator.Host;

/// <summary>What the program prints: where the vault is, how to trust and find it, and how each client gets to it.</summary>
internal static class Welcome
{
    public static string Text(VaultEmulator vault, HostSettings settings)
    {
        string host = vault.VaultUri.Host;
        string address = vault.VaultUri.AbsoluteUri;
        string hosts = $"127.0.0.1 {host} login.vault.localhost";
        string resolution = Resolves(host)
            ? $"This machine finds {host} by itself."
            : $"This machine does not find {host} by itself. Add to /etc/hosts (Windows: C:\\Windows\\System32\\drivers\\etc\\hosts):\n\n  {hosts}";
        return $"""
            Vault:       {address}
            Tenant:      {vault.TenantId}
            Data:        {(settings.Data is null ? "in memory, gone when this program ends" : settings.Data.FullName)}
            Certificate: {settings.CertificatePath}

            This vault protects nothing: anyone who reaches its port can read every secret. Put no real secret into it.

            Name
            {resolution}

            Trust and identity: set these for the program that uses the vault. DefaultAzureCredential then signs in as '{VaultEmulator.DefaultIdentity}'.

              export IDENTITY_ENDPOINT={vault.IdentityEndpoint}
              export IDENTITY_HEADER=emulator
              export SSL_CERT_FILE={settings.CertificatePath}          # .NET on Linux
              export NODE_EXTRA_CA_CERTS={settings.CertificatePath}    # JavaScript
              export REQUESTS_CA_BUNDLE={settings.CertificatePath}     # Python
              On Windows and macOS, .NET trusts what the system trusts: import the certificate into the user's trusted roots.

            .NET (packages Secrets.Client, or Azure.Security.KeyVault.Secrets; and Azure.Identity)

              var client = new SecretClient(new Uri("{address}"), new DefaultAzureCredential());
              KeyVaultSecret secret = await client.GetSecretAsync("my-secret");

            JavaScript (npm install @azure/keyvault-secrets @azure/identity)

              const client = new SecretClient("{address}", new DefaultAzureCredential());
              const secret = await client.getSecret("my-secret");

            Python (azure-keyvault-secrets, azure-identity)

              client = SecretClient(vault_url="{address}", credential=DefaultAzureCredential())
              secret = client.get_secret("my-secret")

            Ready. Press Ctrl+C to stop.

            """.ReplaceLineEndings("\n");
    }

    private static bool Resolves(string host)
    {
        try
        {
            return Array.Exists(Dns.GetHostAddresses(host), IPAddress.IsLoopback);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
