using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;
using BackPain.Knowledge.Generated;
using BackPain.Knowledge.Serialization;

namespace BackPain.Knowledge.Querying;

/// <summary>Decodes the content table that the build wrote.</summary>
internal static class ShippedKnowledge
{
    public static KnowledgeBase Load() => Load(ContentTable.Bytes.ToArray(), Codes, Language, ContentTable.Hash);

    public static KnowledgeBase Load(byte[] table, Func<byte[]> codes, Func<byte[]> language, string contentHash)
    {
        try
        {
            return new KnowledgeBase(table, new CodeIndex(() => LoadCodes(codes())), () => LoadLanguage(language()), contentHash);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(e);
        }
    }

    private static byte[] Codes() => ContentTable.Codes.ToArray();

    private static byte[] Language() => ContentTable.Language.ToArray();

    private static CodesRecord LoadCodes(byte[] table)
    {
        var record = new CodesRecord();
        try
        {
            TableCodec.Decode(table, record);
            return record;
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(e);
        }
    }

    private static LanguageRecord LoadLanguage(byte[] table)
    {
        var record = new LanguageRecord();
        try
        {
            TableCodec.Decode(table, record);
            return record;
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(e);
        }
    }

    private static bool IsDamage(Exception e) =>
        e is FormatException or KeyNotFoundException or ArgumentException or OverflowException or IndexOutOfRangeException or InvalidOperationException;

    // The build checked the table; whatever is wrong now was damaged after it. One documented exception, never a half-loaded base.
    private static InvalidKnowledgeException Damaged(Exception e)
    {
        var problem = new KnowledgeProblem("BPK0098", "content table", 0, 0, "$", "The shipped content is damaged: " + e.Message);
        return new InvalidKnowledgeException(ImmutableArray.Create(problem), e);
    }
}
