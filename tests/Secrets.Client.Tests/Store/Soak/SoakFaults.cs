using Secrets.Emulator;

namespace Secrets.Tests.Store.Soak;

/// <summary>Makes the vault fail by chance: one kind or several at once, for one secret or all, for some requests or some time.</summary>
internal sealed class SoakFaults(VaultFaults faults, Random random, IReadOnlyList<string> names)
{
    private const int MostAtOnce = 3;

    private readonly List<VaultFault> _inForce = [];

    public int Begun { get; private set; }

    /// <summary>Whether answers take long, so that one may come after the clock moved on.</summary>
    public bool IsSlow { get; private set; }

    public void Begin()
    {
        if (_inForce.Count == MostAtOnce)
        {
            End();
        }

        FaultScope scope = new()
        {
            Times = random.Next(3) == 0 ? random.Next(1, 20) : null,
            SecretName = random.Next(2) == 0 ? names[random.Next(names.Count)] : null,
        };
        _inForce.Add(Put(scope));
        Begun++;
    }

    public void End()
    {
        if (_inForce.Count > 0)
        {
            int index = random.Next(_inForce.Count);
            _inForce[index].Dispose();
            _inForce.RemoveAt(index);
            IsSlow &= _inForce.Count > 0;
        }
    }

    public void EndAll()
    {
        faults.Clear();
        _inForce.Clear();
        IsSlow = false;
    }

    private VaultFault Put(FaultScope scope)
    {
        switch (random.Next(9))
        {
            case 0:
                return faults.DropConnections(scope);
            case 1:
                return faults.TruncateResponses(scope);
            case 2:
                return faults.Throttle(scope);
            case 3:
                return faults.Throttle(scope, TimeSpan.FromSeconds(random.Next(1, 300)));
            case 4:
                return faults.Fail(scope, status: random.Next(500, 505));
            case 5:
                return faults.Fail(scope, retryAfter: TimeSpan.FromSeconds(random.Next(1, 60)));
            case 6:
                return faults.Deny(scope);
            case 7:
                return faults.ExpireTokens(scope with { Times = random.Next(1, 4) });
            default:
                IsSlow = true;
                return faults.Delay(VaultLatency.Uniform(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(40)), scope);
        }
    }
}
