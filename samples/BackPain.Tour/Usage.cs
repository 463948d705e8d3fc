namespace BackPain.Tour;

/// <summary>How to run the tour.</summary>
internal static class Usage
{
    private const int OptionWidth = 42;

    public static Prose Text() => new Prose()
        .Line().Add("Usage:", Styles.Heading)
        .Field("BackPain.Tour", OptionWidth, indent: 2).Add("all conditions, their treatments in a line, relations and sources")
        .Field("BackPain.Tour --condition <id or name>", OptionWidth, indent: 2).Add("one condition in full")
        .Field("BackPain.Tour --finding <id or name>", OptionWidth, indent: 2).Add("one finding and what it says of conditions")
        .Field("BackPain.Tour --treatment <id or name>", OptionWidth, indent: 2).Add("one treatment, and who says what of it")
        .Field("BackPain.Tour --search <words>", OptionWidth, indent: 2).Add("what everyday words may mean, misspelt or begun")
        .Field("BackPain.Tour --compare <A> <B>", OptionWidth, indent: 2).Add("what tells one condition from another")
        .Field("BackPain.Tour --audit", OptionWidth, indent: 2).Add("the seed page, and what stronger sources say of each statement")
        .Field("BackPain.Tour --mermaid <condition>", OptionWidth, indent: 2).Add("our arrangement of its treatments as Mermaid text, and nothing else")
        .Field("  ... --ladder <source>", OptionWidth, indent: 2).Add("with --mermaid: the ladder of one source instead")
        .Field("BackPain.Tour --relations [<condition>]", OptionWidth, indent: 2).Add("how conditions bear on one another as Mermaid text: all, or two steps around one")
        .Field("BackPain.Tour --help", OptionWidth, indent: 2).Add("this text")
        .Line()
        .Line().Add("A name may be the plain name, the clinical name or another word for it, with or without quotes: --condition spinal stenosis");
}
