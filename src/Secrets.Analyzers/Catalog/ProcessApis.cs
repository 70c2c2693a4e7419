using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Processes: their arguments and environment are seen by every tool on the machine.</summary>
internal static class ProcessApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "System.Diagnostics.Process", "Start", parameters: "fileName arguments"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "System.Diagnostics.ProcessStartInfo", ".ctor Arguments FileName", parameters: "fileName arguments"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "System.Environment", "SetEnvironmentVariable"),
        ApiEntry.Consumer("System.Diagnostics.ProcessStartInfo", "Password PasswordInClearText"),
        // A command line on another machine is as open there.
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "Renci.SshNet.ISshClient", "RunCommand CreateCommand", parameters: "commandText"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "CliWrap.Command", "WithArguments WithEnvironmentVariables"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "CliWrap.Builders.ArgumentsBuilder", "Add"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "CliWrap.Builders.EnvironmentVariablesBuilder", "Set"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "Medallion.Shell.Command", "Run", parameters: "executable arguments"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "Medallion.Shell.Shell", "Run", parameters: "executable arguments"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "Medallion.Shell.Shell+Options", "EnvironmentVariable*"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Text, "DotNetEnv.Env", "Load*", parameters: "contents file"),
        ApiEntry.Consumer("CliWrap.Builders.CredentialsBuilder", "SetPassword"),
        ApiEntry.Consumer("CliWrap.PipeSource"),
        ApiEntry.Consumer("CliWrap.Command", "WithStandardInputPipe"),
        ApiEntry.Consumer("Medallion.Shell.Streams.ProcessStreamWriter"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Text, "k8s.Models.V1EnvVar", ".ctor Value", parameters: "value"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "k8s.Models.V1Container", "Args Command"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "Docker.DotNet.Models.CreateContainerParameters", "Env Cmd Entrypoint"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "Docker.DotNet.Models.ContainerExecCreateParameters", "Env Cmd"),
    ];
}
