// Tints in two shades, one for each palette.
#include "hue.h"

#include <QCoreApplication>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

struct HueText {
    Q_DECLARE_TR_FUNCTIONS(inspector::Hue)
};

struct Shades {
    const char *word;
    quint32 light;
    quint32 dark;
};

/// In the order of Hue.
constexpr std::array<Shades, AllHues.size()> Table{{
    {"red", 0xffc2c8, 0x6b2130},
    {"orange", 0xffd5a3, 0x663f0c},
    {"yellow", 0xfaf0a0, 0x55500e},
    {"green", 0xb9ecd5, 0x0f5440},
    {"sky", 0xbfe3fa, 0x17506f},
    {"blue", 0xc6cffb, 0x2e3a83},
    {"purple", 0xf0c6e2, 0x602a51},
    {"grey", 0xd5d9e0, 0x4a505a},
}};

} // namespace

QColor hueTint(Hue hue, const QPalette &palette)
{
    const Shades &shades = Table[size_t(hue)];
    return QColor::fromRgb(Theme::isDark(palette) ? shades.dark : shades.light);
}

QString hueWord(Hue hue)
{
    return QString::fromLatin1(Table[size_t(hue)].word);
}

std::optional<Hue> hueFromWord(QStringView word)
{
    for (const Hue hue : AllHues) {
        if (word == hueWord(hue))
            return hue;
    }
    return std::nullopt;
}

QString hueName(Hue hue)
{
    switch (hue) {
    case Hue::Red: return HueText::tr("Red");
    case Hue::Orange: return HueText::tr("Orange");
    case Hue::Yellow: return HueText::tr("Yellow");
    case Hue::Green: return HueText::tr("Green");
    case Hue::Sky: return HueText::tr("Sky blue");
    case Hue::Blue: return HueText::tr("Blue");
    case Hue::Purple: return HueText::tr("Purple");
    case Hue::Grey: return HueText::tr("Grey");
    }
    return {};
}

} // namespace inspector
