using Microsoft.AspNetCore.Mvc;

namespace Corpus.CapturedTargets;

public class T
{
    public void Mixed(ProblemDetails p, bool b)
    {
        string key = Vault.Key.Reveal();
        p.Detail = b ? key : "x"; // KVS1004
        p.Title = key ?? "x"; // KVS1004
    }
}
public class T6
{
    public void Mixed(System.Data.Common.DbCommand c, System.Diagnostics.ProcessStartInfo info, Microsoft.AspNetCore.Http.HttpContext context, Microsoft.AspNetCore.Mvc.Filters.ExceptionContext ex, bool b)
    {
        string key = Vault.Key.Reveal();
        c.CommandText = b ? "a" + key : "x"; // KVS1012
        info.Arguments = b switch { true => key, false => "" }; // KVS1011
        info.Environment["K"] = key ?? ""; // KVS1011
        context.Response.Headers["k"] = b ? key : "x"; // KVS1004
        context.Response.Headers.XPoweredBy = b ? key : "x"; // KVS1004
        context.Response.ContentType ??= key; // KVS1004
        ex.Result = new JsonResult(new Holder { Key = b ? key : "" }); // KVS1004
        var p = new ProblemDetails { Title = "x", Detail = b ? key : "" }; // KVS1004
        p.Extensions["k"] = key ?? "x"; // KVS1004
        p.Instance = b ? Vault.Key.Name : "x";
        info.Arguments = b ? key.Length.ToString() : "x";
        var headers = new HttpRequestMessage().Headers;
        headers.Authorization = b ? new("Bearer", key) : null;
        context.Request.Headers["k"] = b ? key : "";
    }
}
public class Holder { public string Key { get; set; } = ""; }
