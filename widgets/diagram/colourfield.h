#pragma once

#include "widgets/diagram/fieldrow.h"

#include <QtGui/qcolor.h>
#include <QtWidgets/qabstractbutton.h>

class QButtonGroup;

namespace archdeck {

/// One colour to choose: a patch that shows it as the canvas would in the present theme.
class ColourSwatch : public QAbstractButton
{
    Q_OBJECT
public:
    /// An empty colour stands for the colouring of the design.
    ColourSwatch(const QString &colour, const QString &name, const ThemeController &themes, QWidget *parent);

    const QString &colour() const { return m_colour; }
    void setColour(const QString &colour, const QString &name);
    /// Drawn on the patch while it is not the chosen one.
    void setSymbol(const QString &iconName) { m_symbol = iconName; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
    QString m_colour;
    QString m_symbol;
};

/// What a palette is made of: fills, which carry text, or lines.
enum class ColourUse { Fill, Line };

/// A colour chosen by hand: the design's own colouring, ten colours, or any other one from a dialog. Its text is
/// "#rrggbb", empty for the design's own, or `mixedColours` while what is selected has several, which shows none as
/// chosen.
class ColourField : public FieldRow
{
    Q_OBJECT
public:
    ColourField(const QString &label, ColourUse use, FieldWidth width, const ThemeController &themes, QWidget *parent);

    QString text() const override { return m_text; }

protected:
    void showText(const QString &text) override;
    QString words() const override;

private:
    void choose(const QString &colour);
    void askForColour();

    QButtonGroup *m_group;
    QList<ColourSwatch *> m_swatches;
    ColourSwatch *m_other; ///< the last one: any colour that is none of the others
    QString m_text;
};

/// Stands for several colours at once; never stored.
inline constexpr QLatin1StringView mixedColours("mixed");

} // namespace archdeck
