using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Tour;

/// <summary>Helps who typed a name that is not known, or that several things share.</summary>
internal static class NameHelp
{
    /// <param name="finder">Where the name was looked for.</param>
    /// <param name="name">What was typed.</param>
    /// <param name="option">What to write before an id, with a space after it; empty for nothing.</param>
    /// <param name="hints">Sentences about the same name elsewhere.</param>
    public static Prose Of<T>(NameFinder<T> finder, string name, string option, IEnumerable<string> hints)
    {
        var prose = new Prose();
        ImmutableArray<T> sharing = finder.Find(name);
        if (sharing.Length > 1)
        {
            prose.Line().Add("More than one " + finder.Kind + " is called \"" + Printable.Of(name) + "\":", Styles.Problem);
            foreach (T item in sharing)
            {
                Offer(prose, finder.NameOf(item), option + finder.IdOf(item));
            }

            return prose;
        }

        prose.Line().Add("No " + finder.Kind + " here is called \"" + Printable.Of(name) + "\".", Styles.Problem);
        foreach (string hint in hints)
        {
            prose.Line().Add(hint);
        }

        prose.Line().Add("The nearest names are:");
        foreach (NearName<T> near in finder.Nearest(name))
        {
            Offer(prose, near.Name, option + finder.IdOf(near.Item));
        }

        return prose;
    }

    private static void Offer(Prose prose, string name, string id) => prose.Line(indent: 2, hang: 4).Add("- " + name + " (" + id + ")");
}
