using Secrets;

AppSecrets secrets = AppSecrets.FromValues("value");
Console.WriteLine((await secrets.ApiKey).Reveal());

[VaultSecret]
internal sealed partial class AppSecrets
{
    public partial SecretAccessor<string> ApiKey { get; }
}

[VaultSecret]
internal sealed class NotPartial
{
}
