namespace Secrets.Emulator.Vault;

/// <summary>A member of an update: absent, or given (where null takes the value away).</summary>
internal readonly record struct Change<T>(bool IsGiven, T? Value)
{
    /// <summary>The new value where one was given, otherwise <paramref name="current"/>.</summary>
    public T? Over(T? current) => IsGiven ? Value : current;

    public static implicit operator Change<T>(T? value) => new(true, value);
}
