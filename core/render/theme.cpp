#include "core/render/theme.h"

#include "core/base/resources.h"

#include <QtGui/qfontdatabase.h>

#include <cmath>

namespace archdeck {

namespace {

QColor rgb(quint32 value)
{
    return QColor::fromRgb(0xff000000u | value);
}

Theme makeLight()
{
    Theme theme;
    theme.window = rgb(0xF7F7F8);
    theme.surface = rgb(0xFFFFFF);
    theme.raised = rgb(0xFFFFFF);
    theme.canvas = rgb(0xFBFBFC);
    theme.gridDot = rgb(0xE3E4E8);
    theme.text = rgb(0x1A1C20);
    theme.muted = rgb(0x5C6270);
    theme.border = rgb(0xDADCE2);
    theme.accent = rgb(0x4F46E5);
    theme.good = rgb(0x15803D);
    theme.warn = rgb(0xB45309);
    theme.bad = rgb(0xB91C1C);
    theme.connector = rgb(0x6B7180);
    theme.notePaper = rgb(0xFEF9E7);
    theme.noteBorder = rgb(0xE6D9A8);
    theme.codeBackground = rgb(0xF3F4F6);
    theme.families = {{{rgb(0x475569), rgb(0xEEF2F6)},
                       {rgb(0x0369A1), rgb(0xE4F3FC)},
                       {rgb(0x1D4ED8), rgb(0xE8EFFE)},
                       {rgb(0xB45309), rgb(0xFEF5E5)},
                       {rgb(0x15803D), rgb(0xEDFAF1)},
                       {rgb(0x6D28D9), rgb(0xF0EAFE)},
                       {rgb(0xA21CAF), rgb(0xFBE9FC)},
                       {rgb(0xBE123C), rgb(0xFEE9ED)},
                       {rgb(0x0F766E), rgb(0xE0F4F1)},
                       {rgb(0x57534E), rgb(0xF1EFED)}}};
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = rgb(0x131417);
    theme.surface = rgb(0x1B1D21);
    theme.raised = rgb(0x24272C);
    theme.canvas = rgb(0x16181B);
    theme.gridDot = rgb(0x2A2D33);
    theme.text = rgb(0xECEEF2);
    theme.muted = rgb(0x9AA1AE);
    theme.border = rgb(0x33373F);
    theme.accent = rgb(0x8B85FF);
    theme.good = rgb(0x4ADE80);
    theme.warn = rgb(0xFBBF24);
    theme.bad = rgb(0xF87171);
    theme.connector = rgb(0x8A91A0);
    theme.notePaper = rgb(0x2E2A1C);
    theme.noteBorder = rgb(0x554C2C);
    theme.codeBackground = rgb(0x24272C);
    theme.families = {{{rgb(0xCBD5E1), rgb(0x2A313B)},
                       {rgb(0x7DD3FC), rgb(0x15303F)},
                       {rgb(0x93C5FD), rgb(0x1B2B4D)},
                       {rgb(0xFCD34D), rgb(0x3A2C12)},
                       {rgb(0x86EFAC), rgb(0x16321F)},
                       {rgb(0xC4B5FD), rgb(0x2C2250)},
                       {rgb(0xF0ABFC), rgb(0x3A1A3E)},
                       {rgb(0xFDA4AF), rgb(0x40191F)},
                       {rgb(0x5EEAD4), rgb(0x11332F)},
                       {rgb(0xD6D3D1), rgb(0x302D2A)}}};
    return theme;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QString loadDiagramFont()
{
    useCompiledContent();
    QString family;
    for (const auto *weight : {"Regular", "SemiBold"}) {
        const int id = QFontDatabase::addApplicationFont(
            contentRoot() + QStringLiteral("/fonts/Inter-%1.otf").arg(QLatin1StringView(weight)));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (family.isEmpty() && !families.isEmpty())
            family = families.constFirst();
    }
    return family;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

Theme faded(const Theme &theme, double strength)
{
    Theme pale = theme;
    pale.strength = strength;
    const auto step = [&](QColor &colour) { colour = blend(colour, theme.canvas, strength); };
    for (QColor *colour :
         {&pale.surface, &pale.raised, &pale.text, &pale.muted, &pale.border, &pale.accent, &pale.good, &pale.warn,
          &pale.bad, &pale.connector, &pale.notePaper, &pale.noteBorder, &pale.codeBackground})
        step(*colour);
    for (FamilyColours &family : pale.families) {
        step(family.line);
        step(family.tint);
    }
    return pale;
}

QColor blend(const QColor &foreground, const QColor &background, double share)
{
    const auto mix = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(foreground.redF(), background.redF()), mix(foreground.greenF(), background.greenF()),
                            mix(foreground.blueF(), background.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QFont diagramFont(double pixelSize, FontWeight weight)
{
    static const QString family = loadDiagramFont();
    QFont font(family);
    font.setPixelSize(qMax(1, qRound(pixelSize)));
    font.setWeight(weight == FontWeight::SemiBold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting); // widths must not depend on the zoom
    // Ligatures and tabular figures map to glyphs that PDF readers can't turn back into characters.
    for (const char *feature : {"calt", "liga", "clig", "tnum"})
        font.setFeature(QFont::Tag::fromString(QLatin1StringView(feature)).value(), 0);
    return font;
}

} // namespace archdeck
