using Microsoft.AspNetCore.Http;

namespace Corpus.Flows.Paths;

public sealed class Uses
{
    public void Run(HttpResponse response, HttpContext context)
    {
        var path = new PathString("/" + Vault.Key.Reveal());
        response.Redirect(path); // KVS1008
        Console.WriteLine(path); // KVS1002
        Console.WriteLine(path.Value); // KVS1002
        Console.WriteLine(path.Add("/x").ToUriComponent()); // KVS1002
        PathString implied = "/" + Vault.Key.Reveal();
        Console.WriteLine(implied); // KVS1002
        Console.WriteLine(implied.HasValue);
        PathString clean = "/" + Vault.Key.Name;
        response.Redirect(clean);
        var fragment = new FragmentString("#" + Vault.Key.Reveal());
        Console.WriteLine(fragment.Value); // KVS1002
        _ = context;
    }
}
