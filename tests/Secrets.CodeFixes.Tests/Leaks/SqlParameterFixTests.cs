using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Sql = Secrets.CodeFixes.Tests.FixTest<Secrets.Analyzers.Leaks.LeakAnalyzer, Secrets.CodeFixes.Leaks.SqlParameterFixProvider>;

namespace Secrets.CodeFixes.Tests.Leaks;

public class SqlParameterFixTests
{
    private static readonly Type[] Libraries =
        [typeof(SqlMapper), typeof(SqlCommand), typeof(DbContext), typeof(RelationalDatabaseFacadeExtensions), typeof(DeleteBehavior)];

    [Fact]
    public async Task Command_gets_a_parameter() => await Sql.VerifyAsync(
        """
        using System.Data.Common;
        using Microsoft.Data.SqlClient;

        public class Code
        {
            internal void A(SqlCommand command, Secret<string> apiKey, string table)
            {
                {|KVS1012:command.CommandText|} = $"UPDATE {table} SET Key = '{apiKey.Reveal()}' WHERE Id = 1"; // a comment
                command.ExecuteNonQuery();
            }

            internal void B(DbCommand command, Secret<string> secret)
            {
                string key = secret.Reveal();
                {|KVS1012:command.CommandText|} = "UPDATE Users SET Key = '" + key + "'";
            }

            internal void C(Secret<string> secret)
            {
                using var command = {|KVS1012:new SqlCommand($"SELECT {secret.Reveal()}")|};
                command.ExecuteNonQuery();
            }
        }
        """,
        """
        using System.Data.Common;
        using Microsoft.Data.SqlClient;

        public class Code
        {
            internal void A(SqlCommand command, Secret<string> apiKey, string table)
            {
                command.CommandText = $"UPDATE {table} SET Key = @apiKey WHERE Id = 1"; // a comment
                command.Parameters.AddWithValue("@apiKey", apiKey.Reveal());
                command.ExecuteNonQuery();
            }

            internal void B(DbCommand command, Secret<string> secret)
            {
                string key = secret.Reveal();
                command.CommandText = "UPDATE Users SET Key = @key";
                var keyParameter = command.CreateParameter();
                keyParameter.ParameterName = "@key";
                keyParameter.Value = key;
                command.Parameters.Add(keyParameter);
            }

            internal void C(Secret<string> secret)
            {
                using var command = new SqlCommand("SELECT @secret");
                command.Parameters.AddWithValue("@secret", secret.Reveal());
                command.ExecuteNonQuery();
            }
        }
        """,
        Libraries);

    [Fact]
    public async Task Entity_framework_makes_the_parameter() => await Sql.VerifyAsync(
        """
        using System.Linq;
        using Microsoft.EntityFrameworkCore;

        public class User { public int Id { get; set; } }

        public class Code(DbContext context)
        {
            internal async Task A(Secret<string> secret, CancellationToken cancellationToken) =>
                await context.Database.{|KVS1012:ExecuteSqlRawAsync("UPDATE Keys SET Key = '" + secret.Reveal() + "'", cancellationToken)|};
            internal IQueryable<User> B(Secret<string> secret) => context.Set<User>().{|KVS1012:FromSqlRaw($"SELECT * FROM Users WHERE Key = {secret.Reveal()}")|};
            internal IQueryable<int> C(Secret<string> secret) => context.Database.{|KVS1012:SqlQueryRaw<int>($"SELECT Id FROM Users WHERE Key = '{secret.Reveal()}'")|};
        }
        """,
        """
        using System.Linq;
        using Microsoft.EntityFrameworkCore;

        public class User { public int Id { get; set; } }

        public class Code(DbContext context)
        {
            internal async Task A(Secret<string> secret, CancellationToken cancellationToken) =>
                await context.Database.ExecuteSqlAsync($"UPDATE Keys SET Key = {secret.Reveal()}", cancellationToken);
            internal IQueryable<User> B(Secret<string> secret) => context.Set<User>().FromSql($"SELECT * FROM Users WHERE Key = {secret.Reveal()}");
            internal IQueryable<int> C(Secret<string> secret) => context.Database.SqlQuery<int>($"SELECT Id FROM Users WHERE Key = {secret.Reveal()}");
        }
        """,
        Libraries);

    [Fact]
    public async Task Dapper_gets_a_member() => await Sql.VerifyAsync(
        """
        using System.Data.Common;
        using Dapper;

        public class Code(DbConnection connection)
        {
            internal async Task Run(Secret<string> secret, int id)
            {
                string key = secret.Reveal();
                await connection.{|KVS1012:ExecuteAsync("UPDATE Keys SET Key = '" + key + "'")|};
                await connection.{|KVS1012:ExecuteAsync($"UPDATE Keys SET Key = '{secret.Reveal()}' WHERE Id = @id", new { id })|};
            }
        }
        """,
        """
        using System.Data.Common;
        using Dapper;

        public class Code(DbConnection connection)
        {
            internal async Task Run(Secret<string> secret, int id)
            {
                string key = secret.Reveal();
                await connection.ExecuteAsync("UPDATE Keys SET Key = @key", new { key });
                await connection.ExecuteAsync("UPDATE Keys SET Key = @secret WHERE Id = @id", new { id, secret = secret.Reveal() });
            }
        }
        """,
        Libraries);

    [Fact]
    public async Task Value_within_a_literal_and_other_holes_get_no_fix() => await Sql.VerifyNoFixAsync(
        """
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;

        public class Code(DbContext context)
        {
            internal void A(SqlCommand command, Secret<string> secret)
            {
                {|KVS1012:command.CommandText|} = $"SELECT * FROM Keys WHERE Key LIKE '%{secret.Reveal()}%'";
            }

            internal void B(Secret<string> secret, string table) => context.Database.{|KVS1012:ExecuteSqlRaw($"UPDATE {table} SET Key = '{secret.Reveal()}'")|};
        }
        """,
        Libraries);

    [Fact]
    public async Task Value_that_stands_in_a_statement_twice_becomes_one_parameter() => await Sql.VerifyAsync(
        """
        using Microsoft.Data.SqlClient;

        public class Code
        {
            internal void Run(Secret<string> secret, SqlCommand command)
            {
                string key = secret.Reveal();
                {|KVS1012:command.CommandText|} = $"select * from keys where a = '{key}' or b = {key}";
            }
        }
        """,
        """
        using Microsoft.Data.SqlClient;

        public class Code
        {
            internal void Run(Secret<string> secret, SqlCommand command)
            {
                string key = secret.Reveal();
                command.CommandText = "select * from keys where a = @key or b = @key";
                command.Parameters.AddWithValue("@key", key);
            }
        }
        """,
        Libraries);
}
