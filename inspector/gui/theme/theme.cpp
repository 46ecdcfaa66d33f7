// Palettes and colours. Every colour of the program is chosen in this folder.
#include "theme.h"

#include "plain_style.h"

#include <QApplication>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

QColor rgb(quint32 value)
{
    return QColor::fromRgb(value);
}

/// What a palette is made of; the rest is derived from these.
struct Surface {
    quint32 window, base, alternate, button, text, secondary, disabled, border, highlight, highlightedText, link;
};
constexpr Surface LightSurface{0xf3f4f6, 0xffffff, 0xf7f8fa, 0xfafbfc, 0x1c1f24, 0x5f6670,
                               0x9aa0a8, 0xc9ced6, 0x1f6fb5, 0xffffff, 0x0b62a8};
constexpr Surface DarkSurface{0x24272c, 0x1a1d21, 0x1f2227, 0x30343a, 0xe4e6ea, 0x9ba2ad,
                              0x767c86, 0x43484f, 0x2f6fa8, 0xffffff, 0x6cb8f0};

QPalette makePalette(const Surface &s)
{
    QPalette palette;
    palette.setColor(QPalette::Window, rgb(s.window));
    palette.setColor(QPalette::WindowText, rgb(s.text));
    palette.setColor(QPalette::Base, rgb(s.base));
    palette.setColor(QPalette::AlternateBase, rgb(s.alternate));
    palette.setColor(QPalette::Text, rgb(s.text));
    palette.setColor(QPalette::PlaceholderText, rgb(s.secondary));
    palette.setColor(QPalette::Button, rgb(s.button));
    palette.setColor(QPalette::ButtonText, rgb(s.text));
    palette.setColor(QPalette::BrightText, rgb(s.highlightedText));
    palette.setColor(QPalette::ToolTipBase, rgb(s.button));
    palette.setColor(QPalette::ToolTipText, rgb(s.text));
    palette.setColor(QPalette::Highlight, rgb(s.highlight));
    palette.setColor(QPalette::HighlightedText, rgb(s.highlightedText));
    palette.setColor(QPalette::Link, rgb(s.link));
    palette.setColor(QPalette::LinkVisited, rgb(s.link));
    palette.setColor(QPalette::Light, rgb(s.button).lighter(110));
    palette.setColor(QPalette::Midlight, rgb(s.button).lighter(105));
    palette.setColor(QPalette::Mid, rgb(s.border));
    palette.setColor(QPalette::Dark, rgb(s.border).darker(120));
    palette.setColor(QPalette::Shadow, rgb(0x000000));
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, rgb(s.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, rgb(s.border));
    return palette;
}

ThemeColors lightColors()
{
    ThemeColors c;
    c.lifecycle = {rgb(0xa0407a), rgb(0xf9ecf4)}; // reddish purple
    c.frame = {rgb(0x236b9b), rgb(0xf1f8fd)};     // sky blue
    c.task = {rgb(0x8f5a00), rgb(0xfef5e2)};      // orange
    c.stream = {rgb(0x00734f), rgb(0xe8f6f1)};    // bluish green
    c.drop = rgb(0xb04300);                       // vermillion
    c.dropTint = rgb(0xfde3d3);
    c.failed = rgb(0xb3122d);
    c.failedTint = rgb(0xfbdde2);
    c.waiting = rgb(0x5b6472);
    c.loss = rgb(0x7a6a00); // yellow
    c.lossTint = rgb(0xfbf5bf);
    c.good = rgb(0x00734f);
    c.muted = rgb(LightSurface.secondary);
    c.found = rgb(LightSurface.highlight);
    c.foundText = rgb(LightSurface.highlightedText);
    c.badge = rgb(0x3a4049);
    c.badgeText = rgb(0xffffff);
    return c;
}

ThemeColors darkColors()
{
    ThemeColors c;
    c.lifecycle = {rgb(0xe29ac5), rgb(0x35242f)};
    c.frame = {rgb(0x6fc0ee), rgb(0x1b2831)};
    c.task = {rgb(0xf0b13a), rgb(0x342a17)};
    c.stream = {rgb(0x3ecfa1), rgb(0x17302a)};
    c.drop = rgb(0xff8a4c);
    c.dropTint = rgb(0x4a2815);
    c.failed = rgb(0xff6b81);
    c.failedTint = rgb(0x4a1c24);
    c.waiting = rgb(0xa3abb8);
    c.loss = rgb(0xf0e442);
    c.lossTint = rgb(0x3d3a12);
    c.good = rgb(0x3ecfa1);
    c.muted = rgb(DarkSurface.secondary);
    c.found = rgb(DarkSurface.highlight);
    c.foundText = rgb(DarkSurface.highlightedText);
    c.badge = rgb(0xd3d7dd);
    c.badgeText = rgb(0x1a1d21);
    return c;
}

ThemeMode currentMode = ThemeMode::System;

/// Whether the desktop is dark. Asked before we set a palette of our own, since afterwards nobody can tell.
bool desktopIsDark()
{
    static const bool dark = Theme::isDark(QGuiApplication::palette());
    return dark;
}

} // namespace

void Theme::apply(ThemeMode mode)
{
    const bool systemIsDark = desktopIsDark();
    currentMode = mode;
    const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && systemIsDark);
    QApplication::setStyle(new PlainStyle);
    QApplication::setPalette(makePalette(dark ? DarkSurface : LightSurface));
}

ThemeMode Theme::mode()
{
    return currentMode;
}

const ThemeColors &Theme::colors(const QPalette &palette)
{
    static const ThemeColors light = lightColors();
    static const ThemeColors dark = darkColors();
    return isDark(palette) ? dark : light;
}

const ThemeColors &Theme::colors()
{
    return colors(QGuiApplication::palette());
}

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QString Theme::modeName(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System: return u"system"_s;
    case ThemeMode::Light: return u"light"_s;
    case ThemeMode::Dark: return u"dark"_s;
    }
    return {};
}

std::optional<ThemeMode> Theme::modeFromName(QStringView name)
{
    for (auto mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark}) {
        if (name == modeName(mode))
            return mode;
    }
    return std::nullopt;
}

} // namespace inspector
