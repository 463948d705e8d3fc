using System;
using System.Globalization;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Runs a test body under a culture whose casing, calendar or digits differ from the invariant ones.</summary>
internal static class ValueTestCultures
{
    /// <summary>Turkish has a dotless i, Saudi Arabic and Persian have calendars, signs and digits of their own.</summary>
    public static TheoryData<string> All => new() { "", "tr-TR", "ar-SA", "fa-IR" };

    public static void Run(string name, Action body)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            if (TryGet(name) is { } culture)
            {
                CultureInfo.CurrentCulture = culture;
                CultureInfo.CurrentUICulture = culture;
            }

            body();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }
    }

    // In invariant-globalization mode the culture does not exist; the body must hold there as well.
    private static CultureInfo? TryGet(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
