using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A declared difference of scope between two recommendations on a treatment; it shows as a <see cref="Tension"/>.</summary>
internal sealed class ScopeDifference
{
    public readonly ScopeDifferenceRecord Record;
    public readonly Treatment Treatment;

    public ScopeDifference(ScopeDifferenceRecord record, Treatment treatment)
    {
        Record = record;
        Treatment = treatment;
    }
}
