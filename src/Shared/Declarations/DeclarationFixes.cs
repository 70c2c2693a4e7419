namespace Secrets.Shared;

/// <summary>What a code fix can do about a problem; travels in the diagnostic's properties.</summary>
internal static class DeclarationFixes
{
    public const string PropertyName = "Fix";

    public const string AddPartial = nameof(AddPartial);
    public const string Annotate = nameof(Annotate);
    public const string AnnotateClass = nameof(AnnotateClass);
    public const string MakePublic = nameof(MakePublic);
    public const string RemoveSetter = nameof(RemoveSetter);
    public const string RemoveStatic = nameof(RemoveStatic);
    public const string UseMethod = nameof(UseMethod);
}
