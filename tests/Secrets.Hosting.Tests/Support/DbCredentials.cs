namespace Secrets.Hosting.Tests;

public sealed class DbCredentials
{
    public string? Host { get; set; }

    public string? Password { get; set; }

    public string[] Replicas { get; set; } = [];
}
