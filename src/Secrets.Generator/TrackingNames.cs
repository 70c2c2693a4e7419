namespace Secrets.Generator;

/// <summary>The names of the pipeline's steps, by which tests follow what was run again.</summary>
internal static class TrackingNames
{
    public const string Candidates = nameof(Candidates);
    public const string Classes = nameof(Classes);
    public const string Problems = nameof(Problems);
}
