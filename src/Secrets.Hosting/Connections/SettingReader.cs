using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Secrets.Hosting;

/// <summary>
/// Reads the settings of a configuration section without reflection, and gathers what is wrong with them. Problems name a key and what it should
/// hold, never what it holds.
/// </summary>
internal sealed class SettingReader
{
    private readonly IConfiguration _section;
    private readonly List<string> _problems;

    public SettingReader(IConfiguration section)
        : this(section, [])
    {
    }

    private SettingReader(IConfiguration section, List<string> problems)
    {
        _section = section;
        _problems = problems;
    }

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The value of the section itself, when it is one.</summary>
    public string? Value => (_section as IConfigurationSection)?.Value;

    /// <summary>Reads a section inside this one. Its problems are added to this reader's.</summary>
    public SettingReader Section(string key) => new(_section.GetSection(key), _problems);

    /// <summary>The elements of the list under a key.</summary>
    public IEnumerable<SettingReader> List(string key) => _section.GetSection(key).GetChildren().Select(child => new SettingReader(child, _problems));

    public string? Text(string key) => _section[key] is { Length: > 0 } value ? value : null;

    public string? RequiredText(string key, string meaning)
    {
        string? value = Text(key);
        if (value is null)
        {
            Report(key, $"is missing: set it to {meaning}");
        }

        return value;
    }

    public TimeSpan? Duration(string key)
    {
        return Parse<TimeSpan>(key, "must be a duration such as 01:00:00 (hours, minutes, seconds)", TryParse);

        static bool TryParse(string text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    public int? Integer(string key)
    {
        return Parse<int>(key, "must be a whole number", TryParse);

        static bool TryParse(string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);
    }

    public bool? Flag(string key) => Parse<bool>(key, "must be true or false", bool.TryParse);

    public TEnum? Choice<TEnum>(string key)
        where TEnum : struct, Enum
    {
        return Parse<TEnum>(key, $"must be one of {string.Join(", ", Enum.GetNames<TEnum>())}", TryParse);

        static bool TryParse(string text, out TEnum value) => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);
    }

    public void Report(string key, string problem) => _problems.Add($"{PathOf(key)} {problem}.");

    private T? Parse<T>(string key, string problem, TryParse<T> tryParse)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (tryParse(text, out T value))
        {
            return value;
        }

        Report(key, problem);
        return null;
    }

    private string PathOf(string key) =>
        _section is IConfigurationSection { Path: { Length: > 0 } path } ? ConfigurationPath.Combine(path, key) : key;

    private delegate bool TryParse<T>(string text, out T value);
}
