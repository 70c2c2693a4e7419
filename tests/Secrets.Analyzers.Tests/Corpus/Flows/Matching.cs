namespace Corpus.Flows.Matching;
record Pair(string Left, string Right);
record Wrap(object Content, string Label);
class Patterns
{
    void A1()
    {
        object o = Vault.Key.Reveal();
        if (o is string s)
            Console.WriteLine(s); // KVS1002
    }

    void A2()
    {
        object o = Vault.Key.Reveal();
        if (o is string { Length: > 3 } s)
            Console.WriteLine(s); // KVS1002
    }

    void A3()
    {
        if (Vault.Key.Reveal() is var s)
            Console.WriteLine(s); // KVS1002
    }

    void A4()
    {
        if (Vault.Key.Reveal() is { Length: var n } && n > 3)
            Console.WriteLine(n);
    }

    void A5()
    {
        string s = Vault.Key.Reveal();
        if (s is [var first, .. var rest])
            Console.WriteLine(rest); // KVS1002
    }

    void A6()
    {
        string s = Vault.Key.Reveal();
        if (s is [var first, .., var last])
        {
            Console.WriteLine(first); // KVS1002
            Console.WriteLine(last); // KVS1002
        }
    }

    void A7()
    {
        string[] parts = Vault.Key.Reveal().Split(':');
        if (parts is [var user, var password])
        {
            Console.WriteLine(user); // KVS1002
            Console.WriteLine(password); // KVS1002
        }
    }

    void A8()
    {
        string[] parts = Vault.Key.Reveal().Split(':');
        if (parts is [_, ..string[] tail])
            Console.WriteLine(string.Join(",", tail)); // KVS1002
    }

    void A9()
    {
        var c = Vault.Login.Reveal();
        if (c is { Password: var p })
            Console.WriteLine(p); // KVS1002
    }

    void A10()
    {
        var c = Vault.Login.Reveal();
        if (c is { Inner: { Token: string t } })
            Console.WriteLine(t); // KVS1002
    }

    void A11()
    {
        var c = Vault.Login.Reveal();
        if (c is { Inner.Token: { Length: > 0 } t })
            Console.WriteLine(t); // KVS1002
    }

    void A12()
    {
        var c = Vault.Login.Reveal();
        if (c is { Port: var p })
            Console.WriteLine(p);
    }

    void A13()
    {
        var pair = new Pair("public", Vault.Key.Reveal());
        if (pair is (var l, var r))
        {
            Console.WriteLine(l);
            Console.WriteLine(r); // KVS1002
        }
    }

    void A14()
    {
        var pair = new Pair("public", Vault.Key.Reveal());
        if (pair is Pair { Left: var l })
            Console.WriteLine(l);
    }

    void A15()
    {
        object w = new Wrap(Vault.Key.Reveal(), "label");
        if (w is Wrap { Content: string s, Label: var lab })
        {
            Console.WriteLine(s); // KVS1002
            Console.WriteLine(lab);
        }
    }

    void A16(object x)
    {
        string k = Vault.Key.Reveal();
        string m = x switch
        {
            int => "int",
            string s => s,
            _ => k
        };
        Console.WriteLine(m); // KVS1002
    }

    void A17(int x)
    {
        string k = Vault.Key.Reveal();
        string m = x switch
        {
            1 => nameof(k),
            2 => "two",
            _ => "other"
        };
        Console.WriteLine(m);
    }

    void A18()
    {
        string m = Vault.Key.Reveal() switch
        {
            null => "none",
            { Length: 0 } => "empty",
            var s => s
        };
        Console.WriteLine(m); // KVS1002
    }

    void A19()
    {
        string m = Vault.Key.Reveal() switch
        {
            null => "none",
            { Length: 0 } => "empty",
            var s => "set"
        };
        Console.WriteLine(m);
    }

    void A20()
    {
        string m = Vault.Key.Reveal() switch
        {
            { Length: > 10 } s when s[0] == 'a' => s.Substring(0, 4),
            _ => "short"
        };
        Console.WriteLine(m); // KVS1002
    }

    void A21(int kind)
    {
        string k = Vault.Key.Reveal();
        string r;
        switch (kind)
        {
            case 0:
                r = "a";
                break;
            case 1:
                r = k;
                break;
            default:
                r = "c";
                break;
        }

        Console.WriteLine(r); // KVS1002
    }

    void A22(int kind)
    {
        string k = Vault.Key.Reveal();
        switch (kind)
        {
            case 0:
                k = "a";
                break;
            case 1:
                k = "b";
                break;
            default:
                k = "c";
                break;
        }

        Console.WriteLine(k);
    }

    void A23()
    {
        switch (Vault.Key.Reveal())
        {
            case { Length: > 5 } longer:
                Console.WriteLine(longer); // KVS1002
                break;
            case var other:
                Console.WriteLine(other.Length);
                break;
        }
    }

    void A24()
    {
        var t = (Name: "n", Value: Vault.Key.Reveal());
        if (t is (var n, var v))
        {
            Console.WriteLine(n);
            Console.WriteLine(v); // KVS1002
        }
    }

    void A25()
    {
        var t = (Vault.Key.Reveal(), 3);
        string m = t switch
        {
            (var s, > 2) => s,
            _ => ""
        };
        Console.WriteLine(m); // KVS1002
    }

    void A27()
    {
        if (Vault.OptionalKey.Reveal() is not { } s)
            return;
        Console.WriteLine(s); // KVS1002
    }

    void A28()
    {
        if (Vault.OptionalKey.Reveal() is not string s)
            throw new InvalidOperationException("missing");
        Console.WriteLine(s.Trim()); // KVS1002
    }

    void A29()
    {
        if (Vault.OptionalKey.Reveal() is null or "")
            Console.WriteLine("missing");
    }

    void A30()
    {
        string? s = Vault.OptionalKey.Reveal();
        Console.WriteLine(s is null ? "missing" : "present");
    }

    void A31()
    {
        Console.WriteLine(Vault.OptionalKey.Reveal() ?? "missing"); // KVS1002
    }

    void A33()
    {
        string? x = null;
        x ??= Vault.Key.Reveal();
        Console.WriteLine(x); // KVS1002
    }

    void A34()
    {
        string m = Vault.Key.Reveal() is ['s', 'k', '_', .. var t] ? t : "none";
        Console.WriteLine(m); // KVS1002
    }

    void A35()
    {
        List<string> l = [Vault.Key.Reveal()];
        if (l is [var only])
            Console.WriteLine(only); // KVS1002
    }

    void A36()
    {
        object? [] a = [1, Vault.Key.Reveal()];
        foreach (object? e in a)
            if (e is string s)
                Console.WriteLine(s); // KVS1002
    }

    void A37()
    {
        Login c = Vault.Login.Reveal();
        (string u, string p) = (c.User, c.Password);
        Console.WriteLine(p); // KVS1002
    }

    void A38()
    {
        Login c = Vault.Login.Reveal();
        var(u, port) = (c.User, c.Port);
        Console.WriteLine(port);
    }

    void A39()
    {
        string k = Vault.Key.Reveal();
        bool ok = k is "x" or "y"; // KVS2003
        Console.WriteLine(ok);
    }

    void A40()
    {
        Pair p = new("a", "b");
        var q = p with
        {
            Right = Vault.Key.Reveal()
        };
        Console.WriteLine(q.Right); // KVS1002
        Console.WriteLine(p.Right);
        Console.WriteLine(q.Left);
    }

    void A41()
    {
        Pair p = new(Vault.Key.Reveal(), "b");
        var q = p with
        {
            Left = "clean"
        };
        Console.WriteLine(q.Left);
        Console.WriteLine(p.Left); // KVS1002
    }

    void A42()
    {
        Pair p = new(Vault.Key.Reveal(), "b");
        Console.WriteLine(p); // KVS1002
        Console.WriteLine($"{p}"); // KVS1002
        Console.WriteLine(p.ToString()); // KVS1002
    }

    void A43()
    {
        Pair p = new(Vault.Key.Reveal(), "b");
        Console.WriteLine(p.GetHashCode());
        Console.WriteLine(p == new Pair("a", "b"));
        Console.WriteLine(p.Right);
    }

    void A44()
    {
        var a = new
        {
            Key = Vault.Key.Reveal(),
            Name = "n"
        };
        Console.WriteLine(a.Name);
        Console.WriteLine(a.Key); // KVS1002
        Console.WriteLine(a); // KVS1002
    }

    void A45()
    {
        var a = new
        {
            Key = Vault.Key.Reveal(),
            Name = "n"
        };
        var b = a with
        {
            Key = "c"
        };
        Console.WriteLine(b.Key);
        Console.WriteLine(b.Name);
    }

    void A46(bool c)
    {
        var k = c ? Vault.Key.Reveal() : "no";
        Console.WriteLine(k); // KVS1002
    }

    void A47(bool c)
    {
        ref string r = ref c ? ref _a : ref _b;
        r = Vault.Key.Reveal();
        Console.WriteLine(r); // KVS1002
    }

    string _a = "", _b = "";
}
