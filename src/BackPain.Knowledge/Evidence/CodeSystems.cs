namespace BackPain.Knowledge;

/// <summary>The uniform resource identifiers of the code systems that the shipped knowledge uses, as FHIR writes them.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public static class CodeSystems
{
    /// <summary>The International Classification of Diseases, 10th revision, Clinical Modification.</summary>
    public static string Icd10Cm => "http://hl7.org/fhir/sid/icd-10-cm";

    /// <summary>SNOMED CT; only codes of its Global Patient Set are here.</summary>
    public static string SnomedCt => "http://snomed.info/sct";

    /// <summary>Logical Observation Identifiers Names and Codes.</summary>
    public static string Loinc => "http://loinc.org";

    /// <summary>The Human Phenotype Ontology.</summary>
    public static string Hpo => "http://human-phenotype-ontology.org";

    /// <summary>Medical Subject Headings.</summary>
    public static string Mesh => "https://www.nlm.nih.gov/mesh";

    /// <summary>The Mondo Disease Ontology.</summary>
    public static string Mondo => "http://purl.obolibrary.org/obo/mondo.owl";

    /// <summary>The Human Disease Ontology.</summary>
    public static string DiseaseOntology => "http://purl.obolibrary.org/obo/doid.owl";
}
