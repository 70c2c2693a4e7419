using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Secrets;

/// <summary>Tags that know whether they were touched, so that an update sends them then only, and can send that there are none left.</summary>
internal sealed class TagDictionary : IDictionary<string, string>, IReadOnlyDictionary<string, string>
{
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);

    public bool IsChanged { get; private set; }

    public int Count => _tags.Count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => _tags.Keys;

    public ICollection<string> Values => _tags.Values;

    IEnumerable<string> IReadOnlyDictionary<string, string>.Keys => _tags.Keys;

    IEnumerable<string> IReadOnlyDictionary<string, string>.Values => _tags.Values;

    public string this[string key]
    {
        get => _tags[key];
        set
        {
            _tags[key] = value;
            IsChanged = true;
        }
    }

    /// <summary>Adds a tag that the vault holds already.</summary>
    public void Load(string key, string value) => _tags[key] = value;

    public void Add(string key, string value)
    {
        _tags.Add(key, value);
        IsChanged = true;
    }

    public void Add(KeyValuePair<string, string> item) => Add(item.Key, item.Value);

    public bool Remove(string key)
    {
        bool removed = _tags.Remove(key);
        IsChanged |= removed;
        return removed;
    }

    public bool Remove(KeyValuePair<string, string> item)
    {
        bool removed = ((ICollection<KeyValuePair<string, string>>)_tags).Remove(item);
        IsChanged |= removed;
        return removed;
    }

    /// <summary>Counts as a change even when there are none: without fetching it first, that is how the tags of a secret are removed.</summary>
    public void Clear()
    {
        IsChanged = true;
        _tags.Clear();
    }

    public bool ContainsKey(string key) => _tags.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => _tags.TryGetValue(key, out value);

    public bool Contains(KeyValuePair<string, string> item) => ((ICollection<KeyValuePair<string, string>>)_tags).Contains(item);

    public void CopyTo(KeyValuePair<string, string>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, string>>)_tags).CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _tags.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _tags.GetEnumerator();
}
