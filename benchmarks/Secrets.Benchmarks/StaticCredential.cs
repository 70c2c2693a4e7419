using Azure.Core;

namespace Secrets.Benchmarks;

internal sealed class StaticCredential : TokenCredential
{
    private static readonly AccessToken Token = new(new string('t', 1200), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token);
}
