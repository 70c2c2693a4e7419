namespace Corpus.Flows.Querying;
class Linq
{
    void Q1()
    {
        string k = Vault.Key.Reveal();
        var a = new[]
        {
            k,
            "b"
        };
        Console.WriteLine(a.First()); // KVS1002
        Console.WriteLine(a.Where(s => s.Length > 1).Select(s => s.Trim()).FirstOrDefault()); // KVS1002
        Console.WriteLine(string.Join(",", a.OrderBy(s => s.Length).Skip(1).Take(2).Distinct())); // KVS1002 KVS2007
        Console.WriteLine(a.Select(s => s.Length).Sum());
        Console.WriteLine(a.Count());
        Console.WriteLine(a.Any(s => s == "x")); // KVS2003
        Console.WriteLine(string.Join(",", a.Select(s => s.Length)));
        Console.WriteLine(string.Join(",", a.Select(_ => "*")));
    }

    void Q2()
    {
        var a = new[]
        {
            Vault.Key.Reveal()
        };
        var q =
            from s in a
            where s.Length > 2
            let t = s.Trim()orderby t.Length
            select t + "x";
        foreach (var s in q)
            Console.WriteLine(s); // KVS1002
        var n =
            from s in a
            select s.Length;
        foreach (int i in n)
            Console.WriteLine(i);
        var m =
            from s in a
            from c in s
            select c;
        foreach (char c in m)
            Console.Write(c); // KVS1002
        var j =
            from s in a
            join t in new[]
            {
                "x"
            }

            on s.Length equals t.Length
            select new
            {
                s,
                t
            };
        foreach (var e in j)
        {
            Console.WriteLine(e.s); // KVS1002
            Console.WriteLine(e.t);
        }
    }

    void Q3()
    {
        var a = new[]
        {
            (Name: "n", Value: Vault.Key.Reveal())
        };
        var d = a.ToDictionary(x => x.Name, x => x.Value);
        Console.WriteLine(d["n"]); // KVS1002
        foreach (var g in a.GroupBy(x => x.Name))
        {
            Console.WriteLine(g.Key);
            foreach (var e in g)
            {
                Console.WriteLine(e.Value); // KVS1002
                Console.WriteLine(e.Name);
            }
        }

        Console.WriteLine(string.Join(",", a.Select(x => x.Name)));
        Console.WriteLine(string.Join(",", a.Select(x => x.Value))); // KVS1002
        var l = a.ToLookup(x => x.Name, x => x.Value);
        foreach (var v in l["n"])
            Console.WriteLine(v); // KVS1002
    }

    void Q4()
    {
        var z = new[]
        {
            "n"
        }.Zip(new[] { Vault.Key.Reveal() });
        foreach (var(n, v)in z)
        {
            Console.WriteLine(v); // KVS1002
        }

        var y = new[]
        {
            "n"
        }.Zip(new[] { Vault.Key.Reveal() }, (p, q) => p + q);
        Console.WriteLine(y.Single()); // KVS1002
    }

    void Q5()
    {
        string agg = new[]
        {
            Vault.Key.Reveal(),
            "x"
        }.Aggregate((p, q) => p + q);
        Console.WriteLine(agg); // KVS1002
        string agg2 = new[]
        {
            Vault.Key.Reveal()
        }.Aggregate("", (acc, s) => acc + s);
        Console.WriteLine(agg2); // KVS1002
        int len = new[]
        {
            Vault.Key.Reveal()
        }.Aggregate(0, (acc, s) => acc + s.Length);
        Console.WriteLine(len);
        var x = new[]
        {
            "q"
        }.Aggregate(Vault.Key.Reveal(), (acc, s) => acc + s);
        Console.WriteLine(x); // KVS1002
    }

    void Q6()
    {
        var c = new[]
        {
            Vault.Login.Reveal()
        };
        Console.WriteLine(string.Join(",", c.Select(x => x.Password))); // KVS1002
        Console.WriteLine(string.Join(",", c.Select(x => x.Port)));
        var p = c.Select(x => new { x.User, x.Port, x.Password }).First();
        Console.WriteLine(p.Port);
        Console.WriteLine(p.Password); // KVS1002
        Console.WriteLine(p); // KVS1002
    }

    void Q7()
    {
        foreach (var ch in Vault.Key.Reveal().Chunk(2))
            Console.WriteLine(new string (ch)); // KVS1002
        foreach (var(i, c)in Vault.Key.Reveal().Index())
            Console.WriteLine(c); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().Max()); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().ElementAt(2)); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().Last()); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().DefaultIfEmpty().First()); // KVS1002
        Console.WriteLine(Vault.Key.Reveal().Append('x').ToArray()); // KVS1002
    }

    void Q8()
    {
        var a = new[]
        {
            "x"
        }.Concat(new[] { Vault.Key.Reveal() }).Union(["y"]).Append("z").Prepend("w").ToList(); // KVS2007
        Console.WriteLine(a[0]); // KVS1002
        var h = new[]
        {
            "x"
        }.Select(x => Vault.Key.Reveal() + x);
        Console.WriteLine(h.First()); // KVS1002
        var sm = new[]
        {
            "x"
        }.SelectMany(_ => new[] { Vault.Key.Reveal() });
        Console.WriteLine(sm.First()); // KVS1002
        Console.WriteLine(new[] { "x" }.Where(x => x != Vault.Key.Reveal()).First()); // KVS2003
        Console.WriteLine(new object[] { Vault.Key.Reveal() }.OfType<string>().First()); // KVS1002
        Console.WriteLine(new object[] { Vault.Key.Reveal() }.Cast<string>().ToArray()[0]); // KVS1002
    }
}
