using Secrets;

namespace QuickStart;

/// <summary>Rotates a secret in the vault and waits until the accessor has followed.</summary>
internal static class Rotation
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task ShowAsync(DemoVault vault, SecretAccessor<string> accessor)
    {
        if (!vault.CanRotate)
        {
            Console.WriteLine($"Rotation is shown on the emulator only; this sample changes nothing in a real vault.");
            return;
        }

        using CancellationTokenSource patience = new(Patience);
        await foreach (Secret<string> secret in accessor.WatchAsync(patience.Token))
        {
            if (vault.RotatedVersion is null)
            {
                Console.WriteLine($"Rotating {secret.Name}, version {secret.Version}");
                await vault.RotateAsync(accessor.Name, patience.Token);
            }
            else if (secret.Version == vault.RotatedVersion)
            {
                Console.WriteLine($"Accessor followed to version {secret.Version}, without a restart and without a call of ours");
                return;
            }
        }
    }
}
