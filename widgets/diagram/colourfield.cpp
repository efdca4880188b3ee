#include "widgets/diagram/colourfield.h"

#include "core/render/elementcolours.h"
#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qcolordialog.h>
#include <QtWidgets/qgridlayout.h>

namespace archdeck {

namespace {

constexpr int swatchSize = 22;
constexpr int swatchesInRow = 6;

struct NamedColour
{
    QString colour;
    QString name;
};

/// The families of the light theme: a design keeps one set of colours, and the dark theme turns them over.
QList<NamedColour> paletteFor(ColourUse use)
{
    const QStringList names{ColourField::tr("Slate"),  ColourField::tr("Sky blue"), ColourField::tr("Blue"),
                            ColourField::tr("Amber"),  ColourField::tr("Green"),    ColourField::tr("Violet"),
                            ColourField::tr("Purple"), ColourField::tr("Red"),      ColourField::tr("Teal"),
                            ColourField::tr("Stone")};
    QList<NamedColour> palette;
    const Theme &light = Theme::light();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QColor line = light.families[size_t(i)].line;
        const QColor colour = use == ColourUse::Line ? line : blend(line, light.surface, 0.25);
        palette.append({colour.name(), names[i]});
    }
    return palette;
}

} // namespace

ColourSwatch::ColourSwatch(const QString &colour, const QString &name, const ThemeController &themes, QWidget *parent)
    : QAbstractButton(parent), m_themes(themes)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedSize(sizeHint());
    setColour(colour, name);
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void ColourSwatch::setColour(const QString &colour, const QString &name)
{
    m_colour = colour;
    setToolTip(name);
    setAccessibleName(name);
    update();
}

QSize ColourSwatch::sizeHint() const
{
    return {scaledPixels(swatchSize), scaledPixels(swatchSize)};
}

void ColourSwatch::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF patch = QRectF(rect()).adjusted(3, 3, -3, -3);
    const QColor shown = shownColour(m_colour, theme);
    const QColor fill = shown.isValid() ? shown : theme.surface;
    painter.setPen(QPen(blend(theme.text, fill, 0.25), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(patch, 4, 4);
    if (!m_symbol.isEmpty() && !isChecked())
        paintIcon(painter, m_symbol, patch.adjusted(2, 2, -2, -2), theme.muted);
    else if (m_colour.isEmpty())
        painter.drawLine(patch.bottomLeft() + QPointF(3, -3), patch.topRight() + QPointF(-3, 3));
    if (isChecked() && !m_colour.isEmpty())
        paintIcon(painter, QStringLiteral("check"), patch.adjusted(2, 2, -2, -2), inkOn(fill));
    if (isChecked() || hasFocus()) {
        painter.setPen(QPen(hasFocus() ? theme.accent : theme.muted, hasFocus() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

ColourField::ColourField(const QString &label, ColourUse use, FieldWidth width, const ThemeController &themes,
                         QWidget *parent)
    : FieldRow(label, width, themes, parent), m_group(new QButtonGroup(this))
{
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(2);
    grid->setColumnStretch(swatchesInRow, 1);
    // Not exclusive: while several colours are selected none is checked.
    m_group->setExclusive(false);
    const auto addSwatch = [&](const QString &colour, const QString &name) {
        auto *swatch = new ColourSwatch(colour, name, themes, row);
        const int place = int(m_swatches.size());
        grid->addWidget(swatch, place / swatchesInRow, place % swatchesInRow);
        m_group->addButton(swatch);
        m_swatches.append(swatch);
        return swatch;
    };
    addSwatch({}, tr("By the design"));
    for (const NamedColour &each : paletteFor(use))
        addSwatch(each.colour, each.name);
    m_other = addSwatch({}, tr("Another colour…"));
    m_other->setSymbol(QStringLiteral("plus"));
    for (ColourSwatch *swatch : std::as_const(m_swatches)) {
        connect(swatch, &QAbstractButton::clicked, this, [this, swatch] {
            if (swatch == m_other)
                askForColour();
            else
                choose(swatch->colour());
        });
    }
    setEditor(row);
    showText({});
}

void ColourField::showText(const QString &text)
{
    m_text = text;
    bool isFound = false;
    for (ColourSwatch *swatch : std::as_const(m_swatches)) {
        const bool isChosen = swatch != m_other && swatch->colour() == text;
        swatch->setChecked(isChosen);
        isFound |= isChosen;
    }
    const bool isOther = !isFound && text != mixedColours;
    m_other->setColour(isOther ? text : QString(),
                       isOther ? tr("Another colour: %1").arg(text) : tr("Another colour…"));
    m_other->setChecked(isOther);
}

QString ColourField::words() const
{
    if (m_text.isEmpty())
        return {};
    for (const ColourSwatch *swatch : m_swatches) {
        if (swatch != m_other && swatch->colour() == m_text)
            return swatch->accessibleName();
    }
    return m_text;
}

void ColourField::choose(const QString &colour)
{
    showText(colour);
    finish();
}

void ColourField::askForColour()
{
    const QString before = m_text;
    showText(before); // the click checked the button
    const QColor chosen = QColorDialog::getColor(QColor::fromString(before == mixedColours ? QString() : before), this,
                                                 tr("Colour"));
    if (chosen.isValid())
        choose(chosen.name());
}

} // namespace archdeck
