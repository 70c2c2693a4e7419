using Secrets.Generator.Model;
using Secrets.Shared;

namespace Secrets.Generator.Emit;

/// <summary>Prints FromValues, the typed test double.</summary>
internal static class TestDoubleEmitter
{
    public static void Emit(CodeWriter writer, SecretClassModel model, string modifiers)
    {
        writer.Line();
        writer.Line("/// <summary>Creates an instance with fixed values, for tests. No vault is involved.</summary>");
        foreach (TestValueModel value in model.TestValues)
        {
            writer.Line($"/// <param name=\"{value.ParameterName}\">The value of secret <c>{value.SecretName}</c>{(value.IsRequired ? "" : "; null when it is missing")}.</param>");
        }

        writer.Line("/// <returns>A new instance.</returns>");
        writer.Line(Code.GeneratedCode);
        string parameters = string.Join(", ", model.TestValues.Select(ParameterOf));
        writer.Line($"{modifiers}{model.Type} FromValues({parameters}) =>");
        EmitBody(writer, model);
    }

    private static void EmitBody(CodeWriter writer, SecretClassModel model)
    {
        writer.OpenBlock($"new {model.Type}({Code.Store}.FromAccessors(new {Code.Accessor}[]", indent: 1);
        foreach (TestValueModel value in model.TestValues)
        {
            string version = value.Version is null ? "" : $", {CodeText.Quote(value.Version)}";
            string argument = value.Parameter + (value.NeedsSuppression ? "!" : "");
            writer.Line($"{Code.Accessor}.FromValue<{value.ValueType}>({CodeText.Quote(value.SecretName)}, {argument}{version}),");
        }

        writer.CloseBlock("));", indent: 1);
    }

    private static string ParameterOf(TestValueModel value) => $"{value.ParameterType} {value.Parameter}" + (value.IsRequired ? "" : " = null");
}
