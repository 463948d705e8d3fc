namespace BackPain.Knowledge.Assessment;

/// <summary>What a choice of a question came to.</summary>
internal struct QuestionChoice
{
    /// <summary>The finding to ask for; -1 when none separates anything.</summary>
    public int Finding;

    /// <summary>Twice its separation, in millibans.</summary>
    public int Twice;

    /// <summary>The widest distance that one answer puts between two leaders, in millibans.</summary>
    public int Widest;

    /// <summary>Whether any single answer to any open question would put another leader first.</summary>
    public bool CanChangeFirst;
}
