using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>A connection string that the builder of a database client accepts.</summary>
/// <typeparam name="T">The builder.</typeparam>
internal sealed class ConnectionStringConverter<T> : TextConverter<T>
    where T : DbConnectionStringBuilder, new()
{
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        try
        {
            value = new T { ConnectionString = text };
            return true;
        }
#pragma warning disable CA1031 // Builders throw what they like, and name the parts they don't know.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
