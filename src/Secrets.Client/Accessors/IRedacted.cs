namespace Secrets;

/// <summary>What the JSON converter can see of a <see cref="Secret{T}"/> of any type.</summary>
internal interface IRedacted
{
    string Name { get; }
}
