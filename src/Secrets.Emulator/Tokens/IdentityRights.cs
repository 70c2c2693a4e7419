using System.Collections.Concurrent;

namespace Secrets.Emulator.Tokens;

/// <summary>Who may do what, now and once changes have spread.</summary>
internal sealed class IdentityRights(TimeProvider clock, TimeSpan propagation)
{
    private readonly ConcurrentDictionary<string, Grant> _grants = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets rights that hold from the start.</summary>
    public void Assign(string identity, SecretPermissions permissions) =>
        _grants[identity] = new Grant(permissions, permissions, DateTimeOffset.MinValue);

    /// <summary>Changes rights; the old ones hold until the change has spread.</summary>
    public void Change(string identity, SecretPermissions permissions)
    {
        DateTimeOffset now = clock.GetUtcNow();
        _grants.AddOrUpdate(
            identity,
            _ => new Grant(SecretPermissions.None, permissions, now + propagation),
            (_, grant) => new Grant(grant.At(now), permissions, now + propagation));
    }

    public SecretPermissions Of(string identity) =>
        _grants.TryGetValue(identity, out Grant? grant) ? grant.At(clock.GetUtcNow()) : SecretPermissions.None;

    private sealed record Grant(SecretPermissions Before, SecretPermissions After, DateTimeOffset From)
    {
        public SecretPermissions At(DateTimeOffset now) => now >= From ? After : Before;
    }
}
