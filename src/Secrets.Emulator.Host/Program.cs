using Secrets.Emulator.Host;

return await HostCommand.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
