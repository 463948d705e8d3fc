using System.Security.Cryptography;
using System.Text;

namespace BackPain.Knowledge.Format;

/// <summary>The fingerprint of a content table.</summary>
internal static class ContentHash
{
    /// <summary>The fingerprint of the content table and the table of codes behind it, as one.</summary>
    public static string Of(byte[] table, byte[] codes)
    {
        using SHA256 sha = SHA256.Create();
        var hex = new StringBuilder(64);
        byte[] both = new byte[table.Length + codes.Length];
        table.CopyTo(both, 0);
        codes.CopyTo(both, table.Length);
        foreach (byte b in sha.ComputeHash(both))
        {
            hex.Append("0123456789abcdef"[b >> 4]).Append("0123456789abcdef"[b & 15]);
        }

        return hex.ToString();
    }
}
