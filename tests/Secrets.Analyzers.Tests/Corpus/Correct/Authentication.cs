using System.DirectoryServices.Protocols;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using Duende.IdentityModel.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using System.IdentityModel.Tokens.Jwt;
using Microsoft.Extensions.Logging;
namespace Corpus.Auth;

public class Auth(ILogger<Auth> logger)
{
    public async Task Bearer(IServiceCollection services)
    {
        Secret<string> secret = await Vault.KeyAccessor;
        byte[] signing = Encoding.UTF8.GetBytes(secret.Reveal());
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidateIssuer = true,
                ValidIssuer = "https://issuer.example.org",
                IssuerSigningKey = new SymmetricSecurityKey(signing),
                TokenDecryptionKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret.Reveal())),
            };
            options.Events = new JwtBearerEvents
            {
                OnAuthenticationFailed = context =>
                {
                    logger.LogWarning("bad token: {Error}", context.Exception.GetType().Name);
                    return Task.CompletedTask;
                },
                OnChallenge = context =>
                {
                    logger.LogWarning("challenge, key {Key}", secret.Reveal()); // KVS1001
                    context.ErrorDescription = secret.Reveal(); // KVS1004
                    return Task.CompletedTask;
                },
                OnMessageReceived = context =>
                {
                    context.Fail("key " + secret.Reveal()); // KVS1003
                    return Task.CompletedTask;
                },
            };
        });
        services.AddAuthentication().AddJwtBearer("b", o => o.TokenValidationParameters.IssuerSigningKeyResolver = (token, securityToken, kid, parameters) => [new SymmetricSecurityKey(signing)]);
        services.AddAuthentication().AddOpenIdConnect(options =>
        {
            options.ClientId = "client";
            options.ClientSecret = secret.Reveal();
            options.Events.OnAuthorizationCodeReceived = context =>
            {
                context.TokenEndpointRequest!.ClientSecret = secret.Reveal();
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToIdentityProvider = context =>
            {
                context.ProtocolMessage.ClientSecret = secret.Reveal();
                context.ProtocolMessage.SetParameter("client_secret", secret.Reveal());
                context.Response.Redirect("https://example.org/?secret=" + secret.Reveal()); // KVS1008
                return Task.CompletedTask;
            };
        });
        services.AddAuthentication().AddCookie(o => { o.Cookie.Name = "name"; o.LoginPath = "/login"; });
        services.Configure<OpenIdConnectOptions>("x", o => o.ClientSecret = secret.Reveal());
        services.PostConfigure<JwtBearerOptions>(o => o.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(signing));
    }

    public string Issue()
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Vault.Key.Reveal()));
        var credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
        var descriptor = new SecurityTokenDescriptor { Issuer = "i", SigningCredentials = credentials, EncryptingCredentials = new EncryptingCredentials(key, "dir", "A256CBC-HS512") };
        string token = new JsonWebTokenHandler().CreateToken(descriptor);
        logger.LogInformation("token issued with key {KeyId}", key.KeyId);
        logger.LogInformation("token of {Length} characters", token.Length);
        return token;
    }

    public void Claims()
    {
        string key = Vault.Key.Reveal();
        var identity = new ClaimsIdentity([new Claim("sub", "1")], "custom");
        var principal = new ClaimsPrincipal(identity);
        logger.LogInformation("{Name}", principal.Identity!.Name);
        string token = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(claims: [new Claim("role", "admin")], signingCredentials: new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), "HS256")));
        Console.WriteLine(token);
    }

    public async Task Tokens(HttpClient http)
    {
        string secret = Vault.Key.Reveal();
        var response = await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = "https://id.example.org/token", ClientId = "c", ClientSecret = secret });
        http.SetBearerToken(response.AccessToken!);
        await http.RequestPasswordTokenAsync(new PasswordTokenRequest { Address = "https://id/token", ClientId = "c", UserName = "u", Password = secret });
        http.SetBasicAuthentication("user", secret);
        http.SetToken("Bearer", secret);
        http.SetBearerToken(secret);
        logger.LogInformation("{Error}", response.Error);
        logger.LogInformation("{Secret}", new ClientCredentialsTokenRequest { ClientSecret = secret }.ClientSecret); // KVS1001
        var app = ConfidentialClientApplicationBuilder.CreateWithApplicationOptions(new ConfidentialClientApplicationOptions { ClientSecret = secret, ClientId = "c" }).Build();
        var result = await app.AcquireTokenForClient(["s"]).ExecuteAsync();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", result.AccessToken);
        var assertion = ConfidentialClientApplicationBuilder.Create("c").WithClientAssertion(() => secret).Build();
    }

    public async Task Hubs()
    {
        Secret<string> secret = Vault.Key;
        await using HubConnection connection = new HubConnectionBuilder()
            .WithUrl("https://hub.example.org/chat", options =>
            {
                options.AccessTokenProvider = () => Task.FromResult<string?>(secret.Reveal());
                options.Headers.Add("x-api-key", secret.Reveal());
                options.Headers["x-other"] = secret.Reveal();
            })
            .Build();
        await connection.StartAsync();
        await connection.SendAsync("Hello", Vault.Key.Name);
        await using HubConnection other = new HubConnectionBuilder().WithUrl("https://hub.example.org/chat?access_token=" + secret.Reveal()).Build(); // KVS1008
        await using HubConnection third = new HubConnectionBuilder().WithUrl($"https://hub.example.org/chat?access_token={Uri.EscapeDataString(secret.Reveal())}", o => { }).Build(); // KVS1008
    }

    public void Ldap()
    {
        string password = Vault.Key.Reveal();
        using var connection = new LdapConnection(new LdapDirectoryIdentifier("ldap.example.org", 636), new NetworkCredential("cn=admin", password), AuthType.Basic);
        connection.Bind(new NetworkCredential("cn=admin", password));
        connection.Credential = new NetworkCredential("u", password);
        using var entry = new System.DirectoryServices.DirectoryEntry("LDAP://dc=example", "user", password);
        entry.Password = password;
        logger.LogInformation("bound to {Path}", entry.Path);
    }
}
