#include "widgets/common/themecontroller.h"

#include "widgets/common/appstyle.h"

#include <QtGui/qguiapplication.h>
#include <QtGui/qpalette.h>
#include <QtGui/qstylehints.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qtooltip.h>

namespace archdeck {

namespace {

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, blend(theme.text, theme.surface, 0.03));
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::Accent, theme.accent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.isDark ? theme.window : theme.surface);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.border);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.border);
    palette.setColor(QPalette::Shadow, theme.border);
    for (QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    const QColor disabled = blend(theme.text, theme.window, 0.38);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, blend(theme.accent, theme.window, 0.4));
    return palette;
}

} // namespace

ThemeController::ThemeController(QObject *parent) : QObject(parent) {}

void ThemeController::install()
{
    QApplication::setStyle(new AppStyle(this));
    m_installed = true;
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { apply(); });
    apply();
}

const Theme &ThemeController::theme() const
{
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemIsDark);
    return dark ? Theme::dark() : Theme::light();
}

void ThemeController::choose(ThemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    if (m_installed)
        apply();
}

void ThemeController::apply()
{
    const QPalette palette = paletteOf(theme());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT themeChanged();
}

} // namespace archdeck
