namespace Secrets.Analyzers.Catalog;

/// <summary>Calls that take a key, a password or a token to sign in with, and those that hash or encrypt one.</summary>
internal static class CredentialApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Consumer("Azure.AzureKeyCredential", "Update"),
        ApiEntry.Consumer("Azure.AzureSasCredential", "Update"),
        ApiEntry.Consumer("Azure.AzureNamedKeyCredential", "Update"),
        ApiEntry.Consumer("Azure.Storage.StorageSharedKeyCredential", "SetAccountKey"),
        ApiEntry.Consumer("Microsoft.Extensions.Configuration.AzureAppConfiguration.AzureAppConfigurationOptions", "Connect"),
        ApiEntry.Consumer("Microsoft.Identity.Client.ConfidentialClientApplicationBuilder"),
        ApiEntry.Consumer("Microsoft.Identity.Client.IByUsernameAndPassword"),
        ApiEntry.Consumer("Microsoft.Identity.Client.IPublicClientApplication", "AcquireTokenByUsernamePassword"),
        ApiEntry.Consumer("Microsoft.IdentityModel.Protocols.AuthenticationProtocolMessage", "SetParameter"),
        ApiEntry.Consumer("Duende.IdentityModel.Client.AuthorizationHeaderExtensions"),
        ApiEntry.Consumer("IdentityModel.Client.AuthorizationHeaderExtensions"),
        ApiEntry.Consumer("Google.Apis.Auth.OAuth2.GoogleCredential", "From*"),
        ApiEntry.Consumer("Google.Apis.Auth.OAuth2.CredentialFactory", "From*"),
        ApiEntry.Consumer("MailKit.IMailService", "Authenticate*"),
        ApiEntry.Consumer("Stripe.EventUtility", "ConstructEvent ValidateSignature"),
        ApiEntry.Consumer("Twilio.TwilioClient"),
        ApiEntry.Consumer("Microsoft.AspNetCore.Hosting.ListenOptionsHttpsExtensions"),
        ApiEntry.Consumer("Microsoft.AspNetCore.Identity.UserManager`1", "CreateAsync AddPasswordAsync ResetPasswordAsync ChangePasswordAsync CheckPasswordAsync"),
        ApiEntry.Consumer("Microsoft.AspNetCore.Identity.SignInManager`1", "PasswordSignInAsync CheckPasswordSignInAsync"),
        ApiEntry.Sanitizer("Microsoft.AspNetCore.Identity.IPasswordHasher`1"),
        ApiEntry.Sanitizer("Microsoft.AspNetCore.DataProtection.IDataProtector", "Protect"),
        ApiEntry.Sanitizer("Microsoft.AspNetCore.DataProtection.DataProtectionCommonExtensions", "Protect"),
        ApiEntry.Sanitizer("Microsoft.AspNetCore.DataProtection.DataProtectionAdvancedExtensions", "Protect"),
        ApiEntry.Consumer("Google.Apis.Auth.OAuth2.ServiceAccountCredential+Initializer", "From*"),
        ApiEntry.Consumer("Google.Apis.Auth.OAuth2.GoogleClientSecrets", "From*"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.OpenIddictValidationBuilder", "SetClientSecret"),
        ApiEntry.Consumer("Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions", "UseSentry"),
        ApiEntry.Consumer("Serilog.SeqLoggerConfigurationExtensions", "Seq"),
        ApiEntry.Consumer("Serilog.LoggerConfigurationApplicationInsightsExtensions", "ApplicationInsights"),
    ];
}
