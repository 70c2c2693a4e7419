using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows.Branching;
class Control
{
    void L1(bool b)
    {
        string k = Vault.Key.Reveal();
        if (b)
            k = "clean";
        Console.WriteLine(k); // KVS1002
    }

    void L2(bool b)
    {
        string k = Vault.Key.Reveal();
        if (b)
            k = "clean";
        else
            k = "other";
        Console.WriteLine(k);
    }

    void L3(bool b)
    {
        string k = Vault.Key.Reveal();
        if (b)
        {
            return;
        }

        k = "";
        Console.WriteLine(k);
    }

    void L4()
    {
        string a = "", b = "";
        for (int i = 0; i < 3; i++)
        {
            Console.WriteLine(b); // KVS1002
            b = a;
            a = Vault.Key.Reveal();
        }
    }

    void L5()
    {
        string a = "";
        while (true)
        {
            Console.WriteLine(a); // KVS1002
            if (a.Length > 5)
                break;
            a = Vault.Key.Reveal();
        }
    }

    void L6()
    {
        string a = "";
        do
        {
            a += "x";
            Console.WriteLine(a); // KVS1002
            a = Vault.Key.Reveal();
            continue;
        }
        while (a != null);
    }

    void L7()
    {
        string a = "x";
        again:
            Console.WriteLine(a); // KVS1002
        if (a == "x") // KVS2003
        {
            a = Vault.Key.Reveal();
            goto again;
        }
    }

    void L8()
    {
        string k = "";
        try
        {
            k = Vault.Key.Reveal();
            Work();
        }
        catch (Exception)
        {
            Console.WriteLine(k); // KVS1002
        }
        finally
        {
            Console.WriteLine(k); // KVS1002
        }
    }

    void L9()
    {
        string k = Vault.Key.Reveal();
        try
        {
            Work();
        }
        finally
        {
            k = "gone";
        }

        Console.WriteLine(k);
    }

    void L10()
    {
        try
        {
            throw new InvalidOperationException("bad " + Vault.Key.Reveal()); // KVS1003
        }
        catch (InvalidOperationException ex)
        {
            Console.WriteLine(ex.Message); // KVS1002
        }
    }

    void L11()
    {
        string k = Vault.Key.Reveal();
        try
        {
            Work();
        }
        catch (Exception ex)when (Log(k)) // KVS1002
        {
            Console.WriteLine(ex.Message);
        }
    }

    bool Log(string k)
    {
        Console.WriteLine(k);
        return false;
    }

    void L12()
    {
        try
        {
            Work();
        }
        catch (Exception ex)
        {
            Console.WriteLine(ex.Message);
            Console.WriteLine(ex);
            Vault.Logger.LogError(ex, "failed for {Name}", Vault.Key.Name);
            throw new InvalidOperationException("could not use " + Vault.Key.Name, ex);
        }
    }

    void L13()
    {
        var ex = new InvalidOperationException("x");
        ex.Data["key"] = Vault.Key.Reveal(); // KVS1003
        throw ex;
    }

    void L14()
    {
        string k = Vault.Key.Reveal();
        _ = k ?? throw new ArgumentNullException(nameof(k));
        var v = k.Length > 3 ? k : throw new ArgumentException($"short: {k}"); // KVS1003
    }

    void L15()
    {
        using var r = new StringReader(Vault.Key.Reveal());
        for (string? line; (line = r.ReadLine()) != null;)
            Console.WriteLine(line); // KVS1002
    }

    void L16(int n)
    {
        string k = Vault.Key.Reveal();
        switch (n)
        {
            case 1:
                goto case 2;
            case 2:
                k = "c";
                break;
            default:
                break;
        }

        Console.WriteLine(k); // KVS1002
    }

    void L17()
    {
        lock (this)
        {
            Console.WriteLine(Vault.Key.Reveal()); // KVS1002
        }

        checked
        {
            unsafe
            {
                fixed (char* p = Vault.Key.Reveal())
                    Console.WriteLine(new string (p)); // KVS1002
            }
        }
    }

    void L18()
    {
        string k;
        {
            k = Vault.Key.Reveal();
        }

        {
            string j = k;
            Console.WriteLine(j); // KVS1002
        }
    }

    void L19()
    {
        string? k = null;
        if (DateTime.Now.Hour > 3 && (k = Vault.Key.Reveal()) != null)
            Console.WriteLine(k); // KVS1002
    }

    void L20()
    {
        string a, b, c;
        a = b = c = Vault.Key.Reveal();
        Console.WriteLine(a); // KVS1002
        Console.WriteLine(b); // KVS1002
        b = "x";
        Console.WriteLine(b);
    }

    void L21(bool x, bool y)
    {
        string k = Vault.Key.Reveal();
        string r = x ? y ? "a" : k : "b";
        Console.WriteLine(r); // KVS1002
        string s = x ? y ? "a" : "c" : k.Length > 2 ? "d" : "e";
        Console.WriteLine(s);
    }

    void L22()
    {
        string k = Vault.Key.Reveal();
        k = k.Length.ToString();
        Console.WriteLine(k);
    }

    void L23()
    {
        string? k = Vault.Key.Reveal();
        k = null;
        Console.WriteLine(k);
        k = default;
        Console.WriteLine(k);
        k = string.Empty;
        Console.WriteLine(k);
        k = Vault.Key.Name;
        Console.WriteLine(k);
    }

    void L24()
    {
        bool any = Vault.Key.Reveal().Length > 0 && Vault.Key.Reveal() != "";
        Console.WriteLine(any);
        Console.WriteLine(Vault.Key.Reveal().Length == 0 ? "empty" : "set");
    }

    void L25()
    {
        try
        {
            try
            {
                Work();
            }
            finally
            {
                Console.WriteLine("in");
            }
        }
        catch (Exception e)when (e is TimeoutException or IOException)
        {
            Console.WriteLine(e.Message + Vault.Key.Reveal()); // KVS1002
        }
    }

    void L26()
    {
        ExceptionDispatchInfo? info = null;
        try
        {
            throw new Exception(Vault.Key.Reveal()); // KVS1003
        }
        catch (Exception e)
        {
            info = ExceptionDispatchInfo.Capture(e);
        }

        Console.WriteLine(info.SourceException.Message); // KVS1002
    }

    void L27()
    {
        string k = Vault.Key.Reveal();
        Environment.FailFast("dying " + k); // KVS1003
    }

    class MyEx : Exception
    {
        public MyEx(string key) : base("failed with " + key)
        {
            Key = key;
        }

        public MyEx() : base("failed")
        {
        }

        public string Key { get; } = "";
        public string Other { get; init; } = "";
    }

    void L28()
    {
        throw new MyEx(Vault.Key.Reveal()); // KVS1003
    }

    void L29()
    {
        throw new MyEx
        {
            Other = "x"
        };
    }

    void Work()
    {
    }

    int _i;
    void L30()
    {
        string k = Vault.Key.Reveal();
        _i = k.Length;
        Console.WriteLine(_i);
        Console.WriteLine(++_i);
    }
}
