using Secrets.Generator.Model;

namespace Secrets.Generator.Emit;

/// <summary>Prints the list of accessors.</summary>
internal static class AccessorsEmitter
{
    public static void Emit(CodeWriter writer, SecretClassModel model)
    {
        writer.Line();
        writer.Line(model.HasInheritedAccessors
            ? "/// <summary>The accessors in the order of declaration, those of the base class first.</summary>"
            : "/// <summary>The accessors in the order of declaration.</summary>");
        writer.Line(Code.GeneratedCode);
        writer.Line($"public {model.AccessorsModifier}{Code.AccessorList} Accessors => this.{model.AccessorsField};");
    }
}
