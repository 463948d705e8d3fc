using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A declared difference of scope between two recommendations on a treatment; it shows as a <see cref="Tension"/>.</summary>
internal sealed class ScopeDifference
{
    public readonly Treatment Treatment;
    public readonly string FirstSource;
    public readonly string? FirstKey;
    public readonly string SecondSource;
    public readonly string? SecondKey;
    public readonly string Text;
    public readonly Citation[] Citations;

    public ScopeDifference(Treatment treatment, TableReader table)
    {
        Treatment = treatment;
        FirstSource = table.Text();
        FirstKey = table.OptionalText();
        SecondSource = table.Text();
        SecondKey = table.OptionalText();
        Text = table.Text();
        Citations = Citation.ListFrom(table);
    }
}
