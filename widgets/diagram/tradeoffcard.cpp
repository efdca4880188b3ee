#include "widgets/diagram/tradeoffcard.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/columngrid.h"
#include "widgets/diagram/panelparts.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

/// A mark in the colour of its meaning, drawn rather than coloured text, so that it follows the theme by itself.
class Mark final : public QWidget
{
public:
    Mark(bool isPro, const ThemeController &themes, QWidget *parent) : QWidget(parent), m_isPro(isPro), m_themes(themes)
    {
        const int side = QFontMetrics(panelFont(TextSize::Body)).height();
        setFixedSize(qMax(12, side * 3 / 4), side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_themes.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_isPro ? theme.good : theme.bad, 1.75, Qt::SolidLine, Qt::RoundCap));
        const double arm = width() * 0.3;
        const QPointF middle(arm + 1, height() / 2.0 + 0.5);
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
        if (m_isPro)
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
    }

private:
    bool m_isPro;
    const ThemeController &m_themes;
};

void addPoints(QGridLayout *grid, const QStringList &points, bool isPro, const ThemeController &themes, QWidget *parent)
{
    for (const QString &point : points) {
        const int row = grid->rowCount();
        QLabel *text = bodyLabel(point, parent);
        text->setAccessibleName(isPro ? OptionColumn::tr("For it: %1").arg(point)
                                      : OptionColumn::tr("Against it: %1").arg(point));
        grid->addWidget(new Mark(isPro, themes, parent), row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1, Qt::AlignTop);
    }
}

} // namespace

OptionColumn::OptionColumn(const TradeOffOption &option, bool isChosen, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_isChosen(isChosen)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    if (isChosen) {
        // The words stand beside the drawn mark (paintEvent).
        auto *chosen = new QHBoxLayout;
        QLabel *words = captionLabel(tr("Chosen"), this);
        chosen->addSpacing(scaledPixels(14) + 4);
        chosen->addWidget(words, 1);
        column->addLayout(chosen);
    }
    QLabel *name = sectionLabel(option.name, this);
    name->setAccessibleName(isChosen ? tr("Chosen option: %1").arg(option.name) : tr("Option: %1").arg(option.name));
    column->addWidget(name);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    addPoints(grid, option.pros, true, themes, this);
    addPoints(grid, option.cons, false, themes, this);
    column->addLayout(grid);
    column->addStretch(1);
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void OptionColumn::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_isChosen ? QPen(theme.accent, 1.5) : QPen(theme.border));
    painter.setBrush(m_isChosen ? blend(theme.accent, theme.surface, theme.isDark ? 0.12 : 0.06) : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    if (m_isChosen) {
        const int height = QFontMetrics(panelFont(TextSize::Caption)).height();
        const int side = scaledPixels(14);
        paintIcon(painter, QStringLiteral("check"), QRectF(8, 8 + (height - side) / 2.0, side, side), theme.accent);
    }
}

TradeOffCard::TradeOffCard(const TradeOff &tradeOff, const QString &about, bool canEdit, const ThemeController &themes,
                           QWidget *parent)
    : QWidget(parent), m_themes(themes), m_id(tradeOff.id), m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Trade-off: %1").arg(tradeOff.question));
    m_column->setContentsMargins(12, 8, 12, 12);
    m_column->setSpacing(8);
    addHead(tradeOff, canEdit);
    if (!about.isEmpty()) {
        QLabel *others = captionLabel(about, this);
        others->setWordWrap(true);
        m_column->addWidget(others);
    }
    auto *options = new ColumnGrid(3, this);
    options->setMinimumCellWidth(fontMetrics().averageCharWidth() * 17);
    for (qsizetype i = 0; i < tradeOff.options.size(); ++i)
        options->add(new OptionColumn(tradeOff.options[i], i == tradeOff.decision, themes, options),
                     ColumnGrid::Span::Cell);
    m_column->addWidget(options);
    if (tradeOff.decision < 0)
        m_column->addWidget(captionLabel(tr("Undecided"), this));
    if (!tradeOff.why.isEmpty())
        m_column->addWidget(bodyLabel(tradeOff.why, this));
    if (!tradeOff.switchWhen.isEmpty()) {
        QLabel *words = bodyLabel(tr("Switch when: %1").arg(tradeOff.switchWhen), this);
        QFont italic = words->font();
        italic.setItalic(true);
        words->setFont(italic);
        words->setForegroundRole(QPalette::PlaceholderText);
        m_column->addWidget(words);
    }
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void TradeOffCard::addHead(const TradeOff &tradeOff, bool canEdit)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    QLabel *question = sectionLabel(tradeOff.question, this);
    question->setContentsMargins(0, 7, 4, 0);
    head->addWidget(question, 1, Qt::AlignTop);
    m_column->addLayout(head);
    if (!canEdit)
        return;
    QToolButton *edit = symbolButton(QStringLiteral("pencil"), tr("Edit the trade-off"), this);
    QToolButton *remove = symbolButton(QStringLiteral("trash"), tr("Delete the trade-off"), this);
    edit->setAccessibleDescription(tradeOff.question);
    remove->setAccessibleDescription(tradeOff.question);
    head->addWidget(edit, 0, Qt::AlignTop);
    head->addWidget(remove, 0, Qt::AlignTop);
    connect(edit, &QToolButton::clicked, this, &TradeOffCard::editRequested);
    connect(remove, &QToolButton::clicked, this, &TradeOffCard::deleteRequested);
}

void TradeOffCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
}

} // namespace archdeck
