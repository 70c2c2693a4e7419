namespace Secrets.Emulator.Host;

/// <summary>Starts the vault, says how to use it, and waits for the end.</summary>
internal static class HostRunner
{
    private const int Success = 0;
    private const int Failure = 1;

    public static async Task<int> RunAsync(HostSettings settings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<SeedEntry> seeds = settings.Seed is null ? [] : SeedFile.Read(settings.Seed.FullName);
            VaultEmulator vault = await VaultEmulator.StartAsync(
                options =>
                {
                    settings.ApplyTo(options);
                    foreach (SeedEntry seed in seeds)
                    {
                        seed.AddTo(options);
                    }
                },
                cancellationToken).ConfigureAwait(false);
            await using (vault.ConfigureAwait(false))
            {
                await File.WriteAllTextAsync(settings.CertificatePath, vault.Certificate.ExportCertificatePem() + "\n", cancellationToken).ConfigureAwait(false);
                await output.WriteAsync(Welcome.Text(vault, settings)).ConfigureAwait(false);
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Success;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ArgumentException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"secrets-emulator: {exception.Message}").ConfigureAwait(false);
            return Failure;
        }

        return Success;
    }
}
