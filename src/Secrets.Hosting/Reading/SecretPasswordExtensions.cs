namespace Secrets.Hosting;

/// <summary>Gives passwords of a vault to database drivers.</summary>
public static class SecretPasswordExtensions
{
    /// <summary>Makes a password provider of a secret that is the password.</summary>
    /// <param name="password">The secret.</param>
    /// <returns>The provider.</returns>
    public static SecretPasswordProvider ToPasswordProvider(this SecretAccessor<string> password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return SecretPasswordProvider.Create(password, static value => value);
    }

    /// <summary>Makes a password provider of a secret that holds the password among others, such as a user name and a host.</summary>
    /// <typeparam name="T">The type of the secret's value.</typeparam>
    /// <param name="credentials">The secret.</param>
    /// <param name="password">Picks the password.</param>
    /// <returns>The provider.</returns>
    public static SecretPasswordProvider ToPasswordProvider<T>(this SecretAccessor<T> credentials, Func<T, string> password)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(password);
        return SecretPasswordProvider.Create(credentials, password);
    }
}
