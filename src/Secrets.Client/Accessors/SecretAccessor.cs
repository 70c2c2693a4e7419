namespace Secrets;

/// <summary>Reads one secret.</summary>
public abstract class SecretAccessor
{
    private protected SecretAccessor() { }

    /// <summary>The name.</summary>
    public string Name => throw new NotImplementedException();

    /// <summary>The pinned version.</summary>
    public string? Version => throw new NotImplementedException();

    /// <summary>The type.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Whether it must exist.</summary>
    public bool IsRequired => throw new NotImplementedException();

    /// <summary>The status.</summary>
    public abstract SecretStatus Status { get; }

    /// <summary>For tests.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>An accessor.</returns>
    public static SecretAccessor<T> FromValue<T>(T value) => throw new NotImplementedException();

    /// <summary>For tests.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="version">The version.</param>
    /// <returns>An accessor.</returns>
    public static SecretAccessor<T> FromValue<T>(string name, T value, string? version = null) => throw new NotImplementedException();
}
