using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.Data.Sqlite;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>The names in an FTS5 table with the trigram tokenizer, in memory; a query asks for any of its trigrams, best BM25 first.</summary>
internal sealed class SqliteSearch : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand command;
    private readonly SqliteParameter parameter;

    public SqliteSearch()
    {
        connection.Open();
        using SqliteCommand create = connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE names USING fts5(text, concept UNINDEXED, tokenize = 'trigram')";
        create.ExecuteNonQuery();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO names VALUES ($text, $concept)";
        SqliteParameter text = insert.Parameters.Add("$text", SqliteType.Text);
        SqliteParameter concept = insert.Parameters.Add("$concept", SqliteType.Text);
        foreach ((string name, string owner) in SearchNames.All)
        {
            text.Value = name;
            concept.Value = owner;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        command = connection.CreateCommand();
        command.CommandText = "SELECT concept FROM names WHERE names MATCH $query ORDER BY rank LIMIT 10";
        parameter = command.Parameters.Add("$query", SqliteType.Text);
        command.Prepare();
    }

    public List<string> Search(string query)
    {
        var concepts = new List<string>();
        string match = TrigramsOf(query);
        if (match.Length == 0)
        {
            return concepts;
        }

        parameter.Value = match;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            concepts.Add(reader.GetString(0));
        }

        return concepts;
    }

    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }

    private static string TrigramsOf(string query)
    {
        var match = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i + 3 <= query.Length; i++)
        {
            string trigram = query.Substring(i, 3);
            if (seen.Add(trigram))
            {
                match.Append(match.Length == 0 ? "" : " OR ").Append('"').Append(trigram.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
        }

        return match.ToString();
    }
}
