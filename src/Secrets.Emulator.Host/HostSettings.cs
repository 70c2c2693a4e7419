using System.Net;

namespace Secrets.Emulator.Host;

/// <summary>What the command line says.</summary>
internal sealed record HostSettings
{
    public required string Name { get; init; }

    public required int Port { get; init; }

    public required int IdentityPort { get; init; }

    public required IPAddress Listen { get; init; }

    public FileInfo? Data { get; init; }

    public FileInfo? Seed { get; init; }

    public FileInfo? Certificate { get; init; }

    public string? Tenant { get; init; }

    public int? RequestLimit { get; init; }

    /// <summary>Deletions and recoveries take as long as in Azure.</summary>
    public bool ServiceTiming { get; init; }

    /// <summary>Where the certificate is written for clients to trust: beside the data file, or with the temporary files.</summary>
    public string CertificatePath => Certificate?.FullName
        ?? (Data is null ? Path.Combine(Path.GetTempPath(), $"{Name}.vault.localhost.pem") : $"{Data.FullName}.pem");

    public void ApplyTo(VaultEmulatorOptions options)
    {
        options.Name = Name;
        options.Port = Port;
        options.IdentityPort = IdentityPort;
        options.ListenAddress = Listen;
        options.DataFile = Data?.FullName;
        options.TenantId = Tenant ?? options.TenantId;
        options.RequestLimit = RequestLimit;
        if (ServiceTiming)
        {
            options.DeleteDelay = TimeSpan.FromSeconds(5);
            options.RecoverDelay = TimeSpan.FromSeconds(3);
        }
    }
}
