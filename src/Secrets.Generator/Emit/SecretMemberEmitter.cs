using System.Globalization;
using Secrets.Generator.Model;
using Secrets.Shared;

namespace Secrets.Generator.Emit;

/// <summary>Prints what each secret needs: its definition, its accessor and the member itself.</summary>
internal static class SecretMemberEmitter
{
    public static void EmitFields(CodeWriter writer, SecretClassModel model)
    {
        foreach (SecretModel secret in model.Secrets)
        {
            EmitDefinition(writer, secret);
            writer.Line();
        }

        foreach (SecretModel secret in model.Secrets)
        {
            writer.Line($"private readonly {Code.Accessor}<{secret.ValueType}> {secret.AccessorField};");
        }

        writer.Line($"private readonly {Code.AccessorList} {model.AccessorsField};");
    }

    public static void EmitMember(CodeWriter writer, SecretModel secret)
    {
        writer.Line();
        foreach (string line in secret.Documentation)
        {
            writer.Line("/// " + line);
        }

        writer.Line(Code.GeneratedCode);
        if (secret.Kind == SecretMemberKind.Accessor)
        {
            writer.Line($"{secret.Signature} => {BodyOf(secret)};");
            return;
        }

        writer.Line(secret.Signature + " =>");
        writer.Continuation(BodyOf(secret) + ";");
    }

    private static string BodyOf(SecretModel secret)
    {
        string read = $"this.{secret.AccessorField}.GetAsync({secret.TokenParameter})";
        return secret.Kind switch
        {
            SecretMemberKind.Accessor => "this." + secret.AccessorField,
            SecretMemberKind.SecretValueTask => read,
            SecretMemberKind.SecretTask => read + ".AsTask()",
            _ => $"(await {read}.ConfigureAwait(false)).Reveal()",
        };
    }

    private static void EmitDefinition(CodeWriter writer, SecretModel secret)
    {
        string type = $"{Code.Definition}<{secret.ValueType}>";
        writer.Line($"private static readonly {type} {secret.DefinitionField} =");
        string creation = $"new {type}({CodeText.Quote(secret.SecretName)}, {secret.Converter})";
        List<string> settings = [.. SettingsOf(secret)];
        if (settings.Count == 0)
        {
            writer.Continuation(creation + ";");
            return;
        }

        writer.OpenBlock(creation, indent: 1);
        foreach (string setting in settings)
        {
            writer.Line(setting + ",");
        }

        writer.CloseBlock(";", indent: 1);
    }

    private static IEnumerable<string> SettingsOf(SecretModel secret)
    {
        if (secret.Version is not null)
        {
            yield return $"Version = {CodeText.Quote(secret.Version)}";
        }

        if (!secret.IsRequired)
        {
            yield return "IsRequired = false";
        }

        if (secret.RefreshAfterTicks is { } ticks)
        {
            yield return $"RefreshAfter = new global::System.TimeSpan({ticks.ToString(CultureInfo.InvariantCulture)}L)";
        }
    }
}
