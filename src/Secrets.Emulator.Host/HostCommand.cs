using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace Secrets.Emulator.Host;

/// <summary>The command line: options, help, and what runs.</summary>
internal static class HostCommand
{
    private static readonly Option<string> Name = new("--name")
    {
        Description = "The vault's name, the first part of its host.",
        DefaultValueFactory = _ => "emulator",
    };

    private static readonly Option<int> Port = new("--port") { Description = "The port of the vault; 0 takes a free one.", DefaultValueFactory = _ => 8443 };

    private static readonly Option<int> IdentityPort = new("--identity-port")
    {
        Description = "The port on which managed identities get their tokens; 0 takes a free one.",
        DefaultValueFactory = _ => 8444,
    };

    private static readonly Option<IPAddress> Listen = new("--listen")
    {
        Description = "The address to listen on. Whoever reaches it can read every secret.",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = ParseAddress,
    };

    private static readonly Option<FileInfo?> Data = new("--data") { Description = "A SQLite file that keeps the vault; without it the vault is kept in memory." };
    private static readonly Option<FileInfo?> Seed = new("--seed") { Description = "A JSON file of secrets to begin with." };
    private static readonly Option<FileInfo?> Certificate = new("--certificate") { Description = "Where to write the certificate that clients must trust." };
    private static readonly Option<string?> Tenant = new("--tenant") { Description = "The tenant whose tokens the vault takes, a GUID." };

    private static readonly Option<int?> RequestLimit = new("--request-limit")
    {
        Description = $"Requests in ten seconds above which the vault throttles; Azure's limit is {VaultEmulatorOptions.ServiceRequestLimit}.",
    };

    private static readonly Option<bool> ServiceTiming = new("--service-timing") { Description = "Let deletions and recoveries take as long as in Azure." };

    public static RootCommand Create()
    {
        RootCommand command = new("Runs a local Azure Key Vault (secrets) for development and tests. It protects nothing: put no real secret into it.")
        {
            Name, Port, IdentityPort, Listen, Data, Seed, Certificate, Tenant, RequestLimit, ServiceTiming,
        };
        command.SetAction((result, cancellationToken) => HostRunner.RunAsync(
            Settings(result), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private static HostSettings Settings(ParseResult result) => new()
    {
        Name = result.GetRequiredValue(Name),
        Port = result.GetRequiredValue(Port),
        IdentityPort = result.GetRequiredValue(IdentityPort),
        Listen = result.GetRequiredValue(Listen),
        Data = result.GetValue(Data),
        Seed = result.GetValue(Seed),
        Certificate = result.GetValue(Certificate),
        Tenant = result.GetValue(Tenant),
        RequestLimit = result.GetValue(RequestLimit),
        ServiceTiming = result.GetValue(ServiceTiming),
    };

    private static IPAddress? ParseAddress(ArgumentResult argument)
    {
        if (IPAddress.TryParse(argument.Tokens[0].Value, out IPAddress? address))
        {
            return address;
        }

        argument.AddError($"'{argument.Tokens[0].Value}' is not an IP address.");
        return null;
    }
}
