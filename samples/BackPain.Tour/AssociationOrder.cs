using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>Orders what findings say by how strongly it counts.</summary>
internal static class AssociationOrder
{
    // From what tells most to what tells least; what speaks against it last.
    private static readonly AssociationRole[] Roles =
    [
        AssociationRole.Required,
        AssociationRole.Characteristic,
        AssociationRole.Common,
        AssociationRole.Occasional,
        AssociationRole.Unspecified,
        AssociationRole.ArguesAgainst,
    ];

    /// <summary>From what speaks most for a condition to what speaks most against it; among equals, what tells more by being absent comes first.</summary>
    public static IEnumerable<Association> ByWeight(this IEnumerable<Association> associations) => associations
        .OrderByDescending(static association => association.WhenPresent.Millibans)
        .ThenBy(static association => association.WhenAbsent.Millibans);

    /// <summary>By role; in each group what counts most comes first, for or against as the role says.</summary>
    public static IEnumerable<IGrouping<AssociationRole, Association>> ByRole(this IEnumerable<Association> associations) =>
        from role in Roles
        from association in associations.ByWeight(role)
        group association by role;

    private static IEnumerable<Association> ByWeight(this IEnumerable<Association> associations, AssociationRole role)
    {
        IEnumerable<Association> ofRole = associations.Where(association => association.Role == role);
        return role == AssociationRole.ArguesAgainst
            ? ofRole.OrderBy(static association => association.WhenPresent.Millibans).ThenByDescending(static association => association.WhenAbsent.Millibans)
            : ofRole.ByWeight();
    }
}
