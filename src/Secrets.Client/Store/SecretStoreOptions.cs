namespace Secrets;

/// <summary>Options.</summary>
public class SecretStoreOptions
{
    /// <summary>The soft age.</summary>
    public TimeSpan RefreshAfter { get; set; } = TimeSpan.FromHours(1);
}
