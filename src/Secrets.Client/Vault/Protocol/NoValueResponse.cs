using Azure;

namespace Secrets.Protocol;

/// <summary>The answer that something is not there.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The vault has no such secret; check HasValue before reading Value.");

    public override Response GetRawResponse() => response;
}
