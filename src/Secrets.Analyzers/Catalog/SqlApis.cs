using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>ADO.NET, EF Core and Dapper: SQL text. Parameters and connection strings are where a value belongs.</summary>
internal static class SqlApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "System.Data.IDbCommand", ".ctor CommandText", parameters: "cmdText commandText"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "System.Data.Common.DbCommand", ".ctor CommandText", parameters: "cmdText commandText"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "System.Data.Common.DbBatchCommand", ".ctor CommandText", parameters: "commandText"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "System.Data.Common.DbDataSource", "CreateCommand", parameters: "commandText"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "System.Data.Common.DbDataAdapter", ".ctor", parameters: "selectCommandText"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSqlRaw* SqlQueryRaw", parameters: "sql"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", "FromSqlRaw", parameters: "sql"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder", "Sql AddCheckConstraint CreateCheckConstraint", parameters: "sql"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "Dapper.SqlMapper", "Query* Execute*", parameters: "sql"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "Dapper.CommandDefinition", ".ctor", parameters: "commandText"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSql ExecuteSqlAsync ExecuteSqlInterpolated ExecuteSqlInterpolatedAsync SqlQuery"),
        ApiEntry.Consumer("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", "FromSql FromSqlInterpolated"),
        ApiEntry.Consumer("Dapper.DynamicParameters", "Add*"),
        ApiEntry.ReadBack("System.Data.Common.DbConnectionStringBuilder", "ConnectionString Password ToString Item"),
        ApiEntry.ReadBack("System.Data.Common.DbConnection", "ConnectionString"),
        ApiEntry.ReadBack("System.Net.NetworkCredential", "Password"),
        ApiEntry.Consumer("System.Data.Common.DbConnection"),
        ApiEntry.Consumer("System.Data.Common.DbParameter"),
        ApiEntry.Consumer("System.Data.Common.DbParameterCollection"),
        ApiEntry.Consumer("System.Data.Common.DbConnectionStringBuilder"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "ClickHouse.Driver.IClickHouseClient", "Execute* Query* PostStream*", parameters: "sql"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "MySql.Data.MySqlClient.MySqlHelper", "Execute* UpdateDataSet*", parameters: "commandText"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "LinqToDB.Data.DataContextExtensions", "Query* Execute* SetCommand", parameters: "sql commandText"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "LinqToDB.Data.CommandInfo", ".ctor", parameters: "commandText"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "SQLite.SQLiteConnection", "Query* DeferredQuery Execute* FindWithQuery CreateCommand", parameters: "query cmdText"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "SQLite.ISQLiteAsyncConnection", "Query* DeferredQuery* Execute* FindWithQuery*", parameters: "query"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "LiteDB.ILiteDatabase", "Execute", parameters: "command commandReader"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "FluentMigrator.Builders.Execute.IExecuteExpressionRoot", "Sql", parameters: "sqlStatement"),
        // DbUp keeps its extensions outside any namespace.
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "StandardExtensions", "WithScript*", parameters: "contents"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "Microsoft.Azure.Cosmos.QueryDefinition", ".ctor", parameters: "query"),
        ApiEntry.Sink(RuleIds.Sql, Exposure.Text, "Microsoft.Azure.Cosmos.Container", "GetItemQuery*", parameters: "queryText"),
        ApiEntry.Consumer("Microsoft.Azure.Cosmos.QueryDefinition", "WithParameter*"),
    ];
}
