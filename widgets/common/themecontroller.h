#pragma once

#include "core/render/theme.h"

#include <QtCore/qobject.h>

namespace archdeck {

enum class ThemeChoice { System, Light, Dark };

/// Decides between light and dark, and gives the application its palette and style. One per program; the composition
/// root owns it and hands it to the pages that paint with theme colours themselves. User interface thread.
class ThemeController : public QObject
{
    Q_OBJECT
public:
    explicit ThemeController(QObject *parent = nullptr);

    /// Installs style and palette in the application; needs a QApplication.
    void install();

    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    const Theme &theme() const;

Q_SIGNALS:
    /// After the palette has changed.
    void themeChanged();

private:
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_installed = false;
};

} // namespace archdeck
