namespace Secrets;

/// <summary>The accessors of a store without a vault.</summary>
internal sealed class FixedAccessors
{
    private readonly Dictionary<(EntryKey Key, Type Type), SecretAccessor> _accessors = [];

    public FixedAccessors(IEnumerable<SecretAccessor> accessors)
    {
        foreach (SecretAccessor accessor in accessors)
        {
            ArgumentNullException.ThrowIfNull(accessor, nameof(accessors));
            _accessors[(new EntryKey(accessor.Name, accessor.Version), accessor.ValueType)] = accessor;
        }
    }

    public SecretAccessor<T> Find<T>(SecretDefinition<T> definition)
    {
        if (_accessors.TryGetValue((new EntryKey(definition.Name, definition.Version), typeof(T)), out SecretAccessor? accessor))
        {
            return (SecretAccessor<T>)accessor;
        }

        string version = definition.Version is null ? "" : $", version '{definition.Version}',";
        throw new InvalidOperationException(
            $"This store was made from accessors and has none for the secret '{definition.Name}'{version} of type {TypeDisplay.Of(typeof(T))}. " +
            "Pass one to SecretStore.FromAccessors.");
    }
}
