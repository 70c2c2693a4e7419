namespace Secrets.Emulator.Admin;

/// <summary>A change of the vault's clock as the admin endpoint takes it; members act in the order stop, jump, resume.</summary>
internal sealed record ClockRequest
{
    public bool Stop { get; init; }

    public double JumpSeconds { get; init; }

    public bool Resume { get; init; }

    public void ApplyTo(VaultClock clock)
    {
        if (Stop)
        {
            clock.Stop();
        }

        clock.Jump(TimeSpan.FromSeconds(JumpSeconds));
        if (Resume)
        {
            clock.Resume();
        }
    }
}
