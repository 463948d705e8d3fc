using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace BackPain.Knowledge.Tests;

/// <summary>Runs the whole suite under another culture when BACKPAIN_TEST_CULTURE names one; CI does so for tr-TR and ar-SA.</summary>
internal static class TestSetup
{
    [ModuleInitializer]
    internal static void SetCulture()
    {
        string? name = Environment.GetEnvironmentVariable("BACKPAIN_TEST_CULTURE");
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        var culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
