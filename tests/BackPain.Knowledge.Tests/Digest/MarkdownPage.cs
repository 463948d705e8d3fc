using System.Linq;
using System.Text;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>A page that grows block by block, with one empty line between blocks and LF at every line end.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder text = new();
    private string lastBlock = "";

    public void Heading(int level, string plainText) => Block("heading", new string('#', level) + " " + Markdown.Escape(plainText));

    /// <summary>A place to link to, before the heading of an entity; its identifier stays when its name changes.</summary>
    public void Anchor(string id) => Block("anchor", "<a id=\"" + id + "\"></a>");

    public void Paragraph(string markdown) => Block("paragraph", markdown);

    public void Bullet(string markdown) => Block("list", "- " + markdown);

    /// <summary>A bullet with a label; nothing when there is nothing to say.</summary>
    public void Bullet(string label, string? markdown)
    {
        if (!string.IsNullOrEmpty(markdown) && markdown != Markdown.Nothing)
        {
            Bullet(Markdown.Bold(label + ":") + " " + markdown);
        }
    }

    /// <summary>The head of a table; <see cref="Row"/> follows.</summary>
    public void Table(params string[] headers)
    {
        Block("new table", Cells(headers));
        Block("table", Cells(headers.Select(_ => "---").ToArray()));
    }

    public void Row(params string[] markdown) => Block("table", Cells(markdown));

    public override string ToString() => text.ToString();

    private static string Cells(string[] cells) => "| " + string.Join(" | ", cells) + " |";

    private void Block(string kind, string markdown)
    {
        bool continues = (kind == "list" && lastBlock == "list") || kind == "table";
        if (text.Length > 0 && !continues)
        {
            text.Append('\n');
        }

        text.Append(markdown).Append('\n');
        lastBlock = kind;
    }
}
