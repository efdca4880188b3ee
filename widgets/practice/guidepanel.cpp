#include "widgets/practice/guidepanel.h"

#include "widgets/common/icons.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"
#include "widgets/practice/guidedots.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int panelWidth = 304;
constexpr int margin = 20;
constexpr int longestName = 80;

QLabel *wrapped(int size, QFont::Weight weight, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(textFont(size, weight));
    return label;
}

/// As high as what it holds, so that the buttons come right below; scrolls only where there is less room.
class StepScroll : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return {panelWidth, contentHeight()}; }
    QSize minimumSizeHint() const override { return {panelWidth, qMin(contentHeight(), 64)}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            updateGeometry();
    }

private:
    int contentHeight() const
    {
        const int height = widget()->layout()->totalHeightForWidth(viewport()->width());
        return height > 0 ? height : widget()->sizeHint().height();
    }
};

} // namespace

GuidePanel::GuidePanel(const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_dots(new GuideDots(themes, this)), m_scroll(new StepScroll(this))
{
    setFixedWidth(panelWidth);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead());
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_scroll->setWidget(createStep());
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    column->addWidget(m_scroll);
    column->addWidget(createButtons());
    column->addStretch(1);
    connect(&themes, &ThemeController::themeChanged, this, &GuidePanel::colourNumber);
    setState({});
}

QWidget *GuidePanel::createHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(margin, 12, 12, 4);
    row->addWidget(m_dots, 0, Qt::AlignVCenter);
    row->addStretch(1);
    auto *leave = new QToolButton(head);
    leave->setObjectName(QStringLiteral("leave guide"));
    leave->setIcon(icon(QStringLiteral("close")));
    leave->setAutoRaise(true);
    leave->setToolTip(tr("Leave; the board stays as it is, and Today leads back to this step"));
    leave->setAccessibleName(tr("Leave"));
    connect(leave, &QToolButton::clicked, this, &GuidePanel::leaveWanted);
    row->addWidget(leave);
    return head;
}

QWidget *GuidePanel::createStep()
{
    auto *step = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(margin, 8, margin, 8);
    column->setSpacing(0);
    m_title = wrapped(textsizes::title, QFont::DemiBold, step);
    m_number = wrapped(textsizes::hero, QFont::DemiBold, step);
    m_number->setForegroundRole(QPalette::WindowText); // which gets the colour of the tone
    m_caption = wrapped(textsizes::body, QFont::Normal, step);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_text = wrapped(textsizes::body, QFont::Normal, step);
    m_list = new QWidget(step);
    m_listColumn = new QVBoxLayout(m_list);
    m_listColumn->setContentsMargins(0, 12, 0, 0);
    m_listColumn->setSpacing(8);
    m_name = new QLineEdit(step);
    m_name->setObjectName(QStringLiteral("guide name"));
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("Your name"));
    m_name->setAccessibleName(tr("Your name"));
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_action->click(); });
    column->addWidget(m_title);
    column->addSpacing(16);
    column->addWidget(m_number);
    column->addWidget(m_caption);
    column->addSpacing(12);
    column->addWidget(m_text);
    column->addWidget(m_list);
    column->addSpacing(12);
    column->addWidget(m_name);
    return step;
}

QWidget *GuidePanel::createButtons()
{
    auto *buttons = new QWidget(this);
    auto *column = new QVBoxLayout(buttons);
    column->setContentsMargins(margin, 8, margin, 16);
    column->setSpacing(8);
    m_action = new QPushButton(buttons);
    m_action->setObjectName(QStringLiteral("guide action"));
    m_action->setProperty("primary", true);
    m_action->setMinimumHeight(40);
    m_skip = new QPushButton(tr("Skip this step"), buttons);
    m_skip->setObjectName(QStringLiteral("guide skip"));
    m_skip->setProperty("flat", true);
    for (QPushButton *button : {m_action, m_skip})
        button->setAutoDefault(true); // Enter presses them, too
    connect(m_action, &QPushButton::clicked, this, &GuidePanel::acted);
    connect(m_skip, &QPushButton::clicked, this, &GuidePanel::skipped);
    column->addWidget(m_action);
    column->addWidget(m_skip);
    return buttons;
}

void GuidePanel::setState(const GuideState &state)
{
    const bool isOther = state.step != m_state.step;
    m_state = state;
    m_dots->setMarks(state.marks);
    m_title->setText(state.title);
    m_number->setText(state.number);
    m_number->setHidden(state.number.isEmpty());
    m_caption->setText(state.caption);
    m_caption->setHidden(state.caption.isEmpty());
    m_text->setText(state.text);
    m_text->setHidden(state.text.isEmpty());
    setLines(state.lines);
    m_action->setText(state.action);
    if (!state.canAct && m_action->hasFocus())
        setFocus(); // else it would go on to "Skip", where Enter is not meant to fall
    m_action->setEnabled(state.canAct);
    if (state.canAct && hasFocus())
        m_action->setFocus();
    if (m_name->hasFocus() && state.step != GuideStep::Page)
        m_action->setFocus(); // before it goes, or the focus would leave the panel
    m_name->setVisible(state.step == GuideStep::Page);
    m_skip->setVisible(state.canSkip);
    colourNumber();
    m_scroll->updateGeometry();
    if (!isOther)
        return;
    m_scroll->ensureVisible(0, 0);
    if (state.step == GuideStep::Page && m_name->text().isEmpty())
        m_name->setFocus();
}

void GuidePanel::setLines(const QStringList &lines)
{
    while (QLayoutItem *old = m_listColumn->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const QString &line : lines) {
        QLabel *label = wrapped(textsizes::body, QFont::Normal, m_list);
        label->setText(line);
        label->setIndent(0);
        auto *row = new QWidget(m_list);
        auto *columns = new QHBoxLayout(row);
        columns->setContentsMargins(0, 0, 0, 0);
        columns->setSpacing(8);
        auto *bullet = new QLabel(QStringLiteral("•"), row);
        bullet->setForegroundRole(QPalette::PlaceholderText);
        bullet->setFont(textFont(textsizes::body));
        columns->addWidget(bullet, 0, Qt::AlignTop);
        columns->addWidget(label, 1);
        m_listColumn->addWidget(row);
    }
    m_list->setHidden(lines.isEmpty());
}

void GuidePanel::colourNumber()
{
    const Theme &theme = m_themes.theme();
    QColor colour = theme.text;
    switch (m_state.tone) {
    case GuideState::Tone::Neutral: break;
    case GuideState::Tone::Good: colour = theme.good; break;
    case GuideState::Tone::Warn: colour = theme.warn; break;
    case GuideState::Tone::Bad: colour = theme.bad; break;
    }
    QPalette palette = m_number->palette();
    palette.setColor(QPalette::WindowText, colour);
    m_number->setPalette(palette);
}

QString GuidePanel::name() const
{
    return m_name->text().simplified();
}

void GuidePanel::setName(const QString &name)
{
    m_name->setText(name);
}

QSize GuidePanel::sizeHint() const
{
    return {panelWidth, QWidget::sizeHint().height()};
}

void GuidePanel::focusInEvent(QFocusEvent *)
{
    if (!m_state.canAct)
        return;
    (m_name->isVisible() && m_name->text().isEmpty() ? static_cast<QWidget *>(m_name) : m_action)->setFocus();
}

} // namespace archdeck
