using System.Security.Cryptography;
using System.Text;

namespace BackPain.Knowledge.Format;

/// <summary>The fingerprint of a content table.</summary>
internal static class ContentHash
{
    public static string Of(byte[] table)
    {
        using SHA256 sha = SHA256.Create();
        var hex = new StringBuilder(64);
        foreach (byte b in sha.ComputeHash(table))
        {
            hex.Append("0123456789abcdef"[b >> 4]).Append("0123456789abcdef"[b & 15]);
        }

        return hex.ToString();
    }
}
