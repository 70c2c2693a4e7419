using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>The query of a request. Names the service does not know are passed over.</summary>
internal readonly record struct VaultQuery(string? ApiVersion, string? MaxResults, string? SkipToken, string? OutContentType)
{
    public static VaultQuery Parse(string? query)
    {
        VaultQuery parsed = default;
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(query))
        {
            parsed = pair.DecodeName().Span switch
            {
                "api-version" => parsed with { ApiVersion = pair.DecodeValue().ToString() },
                "maxresults" => parsed with { MaxResults = pair.DecodeValue().ToString() },
                "$skiptoken" => parsed with { SkipToken = pair.DecodeValue().ToString() },
                "outContentType" => parsed with { OutContentType = pair.DecodeValue().ToString() },
                _ => parsed,
            };
        }

        return parsed;
    }

    /// <summary>Items on a page: what <c>maxresults</c> says, or 25.</summary>
    /// <exception cref="VaultException">It is not 1 to 25.</exception>
    public int PageSize
    {
        get
        {
            if (MaxResults is null)
            {
                return VaultLimits.PageSize;
            }

            return int.TryParse(MaxResults, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is >= 1 and <= VaultLimits.PageSize
                ? size
                : throw VaultErrors.BadParameter($"Parameter maxresults is {MaxResults}; it must be 1 to {VaultLimits.PageSize}.");
        }
    }
}
