#include "widgets/diagram/tradeoffoptioneditor.h"

#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/textarea.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {
QStringList linesOf(const TextArea *edit)
{
    QStringList lines;
    for (const QString &line : edit->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}
} // namespace

TradeOffOptionEditor::TradeOffOptionEditor(const TradeOffOption &option, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_name(new QLineEdit(option.name, this)),
      m_remove(symbolButton(QStringLiteral("trash"), tr("Remove this option"), this)),
      m_pros(new TextArea(option.pros.join(QLatin1Char('\n')), this)),
      m_cons(new TextArea(option.cons.join(QLatin1Char('\n')), this))
{
    m_pros->setLines(4);
    m_cons->setLines(4);
    m_name->setPlaceholderText(tr("Name of the option"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    auto *nameRow = new QHBoxLayout;
    nameRow->setSpacing(4);
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_remove);
    grid->addLayout(nameRow, 0, 0, 1, 2);
    QLabel *pros = captionLabel(tr("For it, one per line"), this);
    pros->setBuddy(m_pros);
    QLabel *cons = captionLabel(tr("Against it, one per line"), this);
    cons->setBuddy(m_cons);
    grid->setRowMinimumHeight(1, 4);
    grid->addWidget(pros, 2, 0);
    grid->addWidget(cons, 2, 1);
    grid->addWidget(m_pros, 3, 0);
    grid->addWidget(m_cons, 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_name, &QLineEdit::textChanged, this, &TradeOffOptionEditor::nameChanged);
    connect(m_remove, &QToolButton::clicked, this, &TradeOffOptionEditor::removeRequested);
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

TradeOffOption TradeOffOptionEditor::option() const
{
    return {m_name->text().trimmed(), linesOf(m_pros), linesOf(m_cons)};
}

void TradeOffOptionEditor::setNumber(int number)
{
    m_name->setAccessibleName(tr("Name of option %1").arg(number));
    m_pros->setAccessibleName(tr("For option %1, one per line").arg(number));
    m_cons->setAccessibleName(tr("Against option %1, one per line").arg(number));
    m_remove->setAccessibleName(tr("Remove option %1").arg(number));
}

void TradeOffOptionEditor::setRemovable(bool removable)
{
    m_remove->setEnabled(removable);
    m_remove->setToolTip(removable ? tr("Remove this option") : tr("A trade-off weighs at least two options"));
}

void TradeOffOptionEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> TradeOffOptionEditor::controls() const
{
    return {m_name, m_remove, m_pros, m_cons};
}

void TradeOffOptionEditor::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(blend(theme.text, theme.window, 0.02));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace archdeck
