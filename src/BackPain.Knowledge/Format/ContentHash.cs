using System.Security.Cryptography;
using System.Text;

namespace BackPain.Knowledge.Format;

/// <summary>The fingerprint of a content table.</summary>
internal static class ContentHash
{
    /// <summary>The fingerprint of the content table, the table of codes and the table of the language behind it, as one.</summary>
    public static string Of(byte[] table, byte[] codes, byte[] language)
    {
        using SHA256 sha = SHA256.Create();
        var hex = new StringBuilder(64);
        byte[] all = new byte[table.Length + codes.Length + language.Length];
        table.CopyTo(all, 0);
        codes.CopyTo(all, table.Length);
        language.CopyTo(all, table.Length + codes.Length);
        foreach (byte b in sha.ComputeHash(all))
        {
            hex.Append("0123456789abcdef"[b >> 4]).Append("0123456789abcdef"[b & 15]);
        }

        return hex.ToString();
    }
}
