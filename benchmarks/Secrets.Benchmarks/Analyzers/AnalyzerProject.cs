using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Logging;

namespace Secrets.Benchmarks.Analyzers;

/// <summary>A project of about 50,000 lines of plain application code, some of whose methods reveal a secret.</summary>
internal static class AnalyzerProject
{
    private const int Files = 210;
    private const int MethodsPerFile = 10;

    /// <summary>How often a method reveals: each hundredth.</summary>
    private const int RevealingStep = 100;

    private const int HelperCalls = 1_000;

    public static CSharpCompilation Create(ProjectKind kind)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp12);
        IEnumerable<MetadataReference> references = Net100.References.All.Append(Reference<ILogger>());
        return CSharpCompilation.Create(
            "Contoso",
            Sources(kind).Select((source, i) => CSharpSyntaxTree.ParseText(source, options, string.Create(CultureInfo.InvariantCulture, $"{i}.cs"))),
            kind == ProjectKind.NotReferenced ? references : references.Append(Reference<SecretClient>()),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static IEnumerable<string> Sources(ProjectKind kind)
    {
        for (int file = 0; file < Files; file++)
        {
            yield return Service(file, kind == ProjectKind.Revealing);
        }

        if (kind == ProjectKind.OneHelper)
        {
            yield return Helper();
        }
    }

    private static string Service(int file, bool reveals)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Microsoft.Extensions.Logging;\nnamespace Contoso.Part{file};\n");
        text.Append(CultureInfo.InvariantCulture, $"public sealed record Item{file}(int Id, string Name, decimal Price);\n");
        text.Append(CultureInfo.InvariantCulture, $"public sealed class Service{file}\n{{\n    private readonly ILogger _logger;\n    private readonly Dictionary<int, Item{file}> _items = new();\n    public Service{file}(ILogger logger) => _logger = logger;\n");
        for (int method = 0; method < MethodsPerFile; method++)
        {
            text.Append(reveals && ((file * MethodsPerFile) + method) % RevealingStep == 0 ? Revealing(file, method) : Plain(file, method));
        }

        return text.Append("}\n").ToString();
    }

    private static string Plain(int file, int method) =>
        $$"""
            public decimal Method{{method}}(IEnumerable<Item{{file}}> items, string filter)
            {
                decimal total = 0;
                foreach (Item{{file}} item in items.Where(i => i.Name.StartsWith(filter, StringComparison.Ordinal)))
                {
                    if (!_items.TryGetValue(item.Id, out Item{{file}}? known))
                    {
                        known = item with { Price = item.Price * 2 };
                    }

                    total += known.Price;
                    _items[item.Id] = known;
                    _logger.LogInformation("Item {Id} costs {Price}", item.Id, known.Price);
                }

                string text = string.Join(",", _items.Values.Select(i => i.Name.Trim()));
                return text.Length > {{method}} ? total : total + filter.Length;
            }

        """;

    private static string Revealing(int file, int method) =>
        $$"""
            public bool Method{{method}}(Secrets.Secret<string> secret, System.Net.Http.HttpClient http, string filter)
            {
                string key = secret.Reveal();
                string header = "Bearer " + key;
                http.DefaultRequestHeaders.Add("X-Api-Key", key);
                string text = $"{filter}:{header.Substring(1).Trim()}";
                foreach (Item{{file}} item in _items.Values)
                {
                    if (item.Name.Length > key.Length)
                    {
                        text += item.Name;
                    }
                }

                _logger.LogInformation("Calling with {Header}", text);
                return Use(text, filter) && key.Length > {{method}};
            }

            private bool Use(string value, string filter) => value.Contains(filter, StringComparison.Ordinal);

        """;

    private static string Helper()
    {
        StringBuilder text = new("namespace Contoso.Calls;\npublic static class Helper\n{\n    public static void Say(string text) => System.Console.WriteLine(text);\n");
        for (int call = 0; call < HelperCalls; call++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    public static void Call{call}(Secrets.Secret<string> secret) => Say(\"{call}\" + secret.Reveal());\n");
        }

        return text.Append("}\n").ToString();
    }

    private static PortableExecutableReference Reference<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
