namespace Secrets.Analyzers.Literals;

/// <summary>Finds passwords that are written into connection strings.</summary>
internal static class ConnectionStrings
{
    /// <summary>Stands in a text for a part that is only known when the program runs.</summary>
    public const char Hole = '\u0001';

    private static readonly HashSet<string> Passwords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Password", "Pwd", "AccountKey", "SharedAccessKey", "SharedSecret",
    };

    private static readonly HashSet<string> Companions = new(StringComparer.OrdinalIgnoreCase)
    {
        "Server", "Data Source", "DataSource", "Host", "Hostname", "Address", "Addr", "Network Address", "Database", "Initial Catalog", "Port",
        "User Id", "UserId", "User", "Username", "User Name", "Uid", "Endpoint", "AccountName", "AccountEndpoint", "SharedAccessKeyName",
        "DefaultEndpointsProtocol", "Provider", "Driver", "Dsn", "Filename", "ssl", "abortConnect", "allowAdmin", "name",
    };

    /// <summary>Whether a part of a connection string says where to connect and as whom, and is no secret.</summary>
    public static bool IsCompanion(string key) => Companions.Contains(key);

    /// <summary>Whether the text is a connection string with a password that stands in it in full.</summary>
    public static bool HasPassword(string text)
    {
        if (text.IndexOf('=') < 0 || text.IndexOf("devstoreaccount1", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return false;
        }

        bool hasPassword = false;
        bool hasCompanion = false;
        foreach (string part in text.Split(text.IndexOf(';') >= 0 ? ';' : ','))
        {
            int equals = part.IndexOf('=');
            string key = equals < 0 ? part.Trim() : part.Substring(0, equals).Trim();
            hasCompanion |= Companions.Contains(key) || (equals < 0 && IsHostAndPort(key));
            hasPassword |= equals > 0 && Passwords.Contains(key) && IsWritten(part.Substring(equals + 1));
        }

        return hasPassword && hasCompanion;
    }

    private static bool IsWritten(string value) => value.IndexOf(Hole) < 0 && !Placeholders.IsPlaceholder(value);

    private static bool IsHostAndPort(string text)
    {
        int colon = text.LastIndexOf(':');
        return colon > 0 && colon < text.Length - 1 && text.IndexOf(' ') < 0 && int.TryParse(text.Substring(colon + 1), out _);
    }
}
