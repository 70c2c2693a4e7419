using System.Collections.Immutable;
using System.Text.Json;
using Secrets.Emulator.Faults;

namespace Secrets.Emulator;

/// <summary>
/// Makes an emulated vault fail on demand. Each method puts a fault in force until it is disposed, spent or cleared. Where several faults of one kind hit a
/// request, the oldest acts. Thread-safe.
/// </summary>
public sealed class VaultFaults
{
    private ImmutableArray<VaultFault> _faults = [];

    /// <summary>The vault cannot be reached: connections end without an answer.</summary>
    /// <param name="scope">Which requests; null is all.</param>
    public VaultFault DropConnections(FaultScope? scope = null) => Add(new FaultKind.Drop(), scope);

    /// <summary>Answers end in the middle of the body.</summary>
    /// <param name="scope">Which requests; null is all.</param>
    public VaultFault TruncateResponses(FaultScope? scope = null) => Add(new FaultKind.Truncate(), scope);

    /// <summary>The vault answers 429 with the service's body.</summary>
    /// <param name="scope">Which requests; null is all.</param>
    /// <param name="retryAfter">The Retry-After header, in whole seconds; null sends none, as the service does.</param>
    public VaultFault Throttle(FaultScope? scope = null, TimeSpan? retryAfter = null) => Add(new FaultKind.Fail(ServiceErrors.Throttled(), retryAfter), scope);

    /// <summary>The vault answers with an error of the server.</summary>
    /// <param name="scope">Which requests; null is all.</param>
    /// <param name="status">The status, 500 to 599.</param>
    /// <param name="retryAfter">The Retry-After header, in whole seconds; null sends none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not 500 to 599.</exception>
    public VaultFault Fail(FaultScope? scope = null, int status = 503, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 500);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Add(new FaultKind.Fail(ServiceErrors.ServerError(status), retryAfter), scope);
    }

    /// <summary>Requests wait before they are looked at. Delays of several such faults add up.</summary>
    /// <param name="latency">How long, by the time provider that the emulator was given.</param>
    /// <param name="scope">Which requests; null is all.</param>
    public VaultFault Delay(TimeSpan latency, FaultScope? scope = null) => Delay(VaultLatency.Fixed(latency), scope);

    /// <summary>Requests wait before they are looked at. Delays of several such faults add up.</summary>
    /// <param name="latency">How long, by the time provider that the emulator was given.</param>
    /// <param name="scope">Which requests; null is all.</param>
    public VaultFault Delay(VaultLatency latency, FaultScope? scope = null)
    {
        ArgumentNullException.ThrowIfNull(latency);
        return Add(new FaultKind.Delay(latency), scope);
    }

    /// <summary>Requests with a valid token are refused with 403, whatever rights the identity has.</summary>
    /// <param name="scope">Which requests; null is all.</param>
    public VaultFault Deny(FaultScope? scope = null) => Add(new FaultKind.Deny(), scope);

    /// <summary>Requests with a valid token are refused with 401, as if it had expired.</summary>
    /// <param name="scope">Which requests; null is all.</param>
    public VaultFault ExpireTokens(FaultScope? scope = null) => Add(new FaultKind.ExpireToken(), scope);

    /// <summary>Tokens are refused with a claims challenge (continuous access evaluation) until they answer it.</summary>
    /// <param name="claims">The claims asked for, as JSON.</param>
    /// <param name="scope">Which requests; null is all.</param>
    /// <exception cref="ArgumentException">The claims are not JSON.</exception>
    public VaultFault RequireClaims(string claims, FaultScope? scope = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(claims);
        try
        {
            using JsonDocument document = JsonDocument.Parse(claims);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("Claims are a JSON text, for example {\"access_token\":{\"nbf\":{\"essential\":true}}}.", nameof(claims), exception);
        }

        return Add(new FaultKind.RequireClaims(claims), scope);
    }

    /// <summary>The challenge asks for a token for another resource: an attack that a client must refuse.</summary>
    /// <param name="resource">The resource in the challenge, for example <c>https://vault.example.com</c>.</param>
    /// <param name="scope">Which requests; null is all.</param>
    public VaultFault ChallengeFor(string resource, FaultScope? scope = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);
        return Add(new FaultKind.ForeignChallenge(resource), scope);
    }

    /// <summary>Lists begin with an empty page that has a next link, as the service's sometimes do.</summary>
    /// <param name="scope">Which requests; null is every list and every page of it.</param>
    public VaultFault EmptyPages(FaultScope? scope = null) => Add(new FaultKind.EmptyPage(), scope);

    /// <summary>Takes all faults away.</summary>
    public void Clear() => ImmutableInterlocked.InterlockedExchange(ref _faults, []);

    internal void Remove(VaultFault fault) => ImmutableInterlocked.Update(ref _faults, static (faults, gone) => faults.Remove(gone), fault);

    /// <summary>The fault of kind <typeparamref name="TKind"/> that hits this request, counted as hit, or null.</summary>
    /// <param name="target">The request.</param>
    /// <param name="when">What else must hold.</param>
    internal TKind? Take<TKind>(in FaultTarget target, Func<TKind, bool>? when = null)
        where TKind : FaultKind
    {
        foreach (VaultFault fault in _faults)
        {
            if (fault.Kind is TKind kind && when?.Invoke(kind) != false && fault.TryHit(target))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>
    /// The faults of kind <typeparamref name="TKind"/> that hit this request and were not asked before: those for an identity act once it is known, the others
    /// before it is.
    /// </summary>
    internal IEnumerable<TKind> TakeOnce<TKind>(FaultTarget target)
        where TKind : FaultKind
    {
        foreach (VaultFault fault in _faults)
        {
            if (fault.Kind is TKind kind && fault.NeedsIdentity == (target.Identity is not null) && fault.TryHit(target))
            {
                yield return kind;
            }
        }
    }

    /// <summary>Whether any fault is in force, so that requests need not ask one by one.</summary>
    internal bool Any => !_faults.IsEmpty;

    private VaultFault Add(FaultKind kind, FaultScope? scope)
    {
        VaultFault fault = new(this, kind, scope ?? new FaultScope());
        ImmutableInterlocked.Update(ref _faults, static (faults, added) => faults.Add(added), fault);
        return fault;
    }
}
