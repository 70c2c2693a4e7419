namespace Secrets;

/// <summary>How a secret's text carries bytes.</summary>
public enum SecretEncoding
{
    /// <summary>Base64; white space and line breaks are allowed.</summary>
    Base64,

    /// <summary>The UTF-8 bytes of the text itself.</summary>
    Utf8,
}
