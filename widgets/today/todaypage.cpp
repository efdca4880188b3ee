#include "widgets/today/todaypage.h"

#include "widgets/common/diagrampreview.h"
#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/pagetitle.h"
#include "widgets/common/surfacecard.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/themecontroller.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int bodyWidth = 1080;
constexpr int sideWidth = 340;
constexpr int narrowWidth = 960;
constexpr int previewHeight = 150;

} // namespace

TodayPage::TodayPage(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_catalog(std::move(catalog)), m_themes(themes), m_messages(new MessageBar(themes, this)),
      m_date(textLabel({}, textsizes::body, QFont::Normal, this)),
      m_countdown(textLabel({}, textsizes::body, QFont::Normal, this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(createHeader());
    page->addWidget(m_messages);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *holder = new QWidget(scroll);
    m_columns = new QHBoxLayout(holder);
    m_columns->setContentsMargins(24, 8, 24, 24);
    scroll->setWidget(holder);
    page->addWidget(scroll, 1);
}

QWidget *TodayPage::createHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(24, 16, 24, 8);
    row->setSpacing(16);
    row->addWidget(new PageTitle(tr("Today"), header));
    m_date->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_date, 1);
    m_countdown->setWordWrap(false);
    m_date->setWordWrap(false);
    row->addWidget(m_countdown);
    auto *change = new QToolButton(header);
    change->setIcon(icon(QStringLiteral("pencil")));
    change->setToolTip(tr("Change the interview date"));
    change->setAccessibleName(change->toolTip());
    change->setAutoRaise(true);
    row->addWidget(change);
    connect(change, &QToolButton::clicked, this, &TodayPage::profileWanted);
    return header;
}

void TodayPage::setState(const TodayState &state)
{
    m_date->setText(QLocale().toString(state.today, QLocale::LongFormat));
    if (!state.daysLeft)
        m_countdown->setText(tr("No interview date yet"));
    else if (*state.daysLeft == 0)
        m_countdown->setText(tr("The interview is today"));
    else if (*state.daysLeft < 0)
        m_countdown->setText(tr("The interview date has passed"));
    else
        m_countdown->setText(tr("%n days until the interview", nullptr, *state.daysLeft));

    // The keyboard's place is kept where it can be.
    const QWidget *focused = focusWidget();
    const QString focusName = focused ? focused->objectName() : QString();
    if (m_body) {
        m_body->setParent(nullptr);
        m_body->deleteLater(); // a press on one of its buttons may have led here
    }
    m_body = new QWidget(this);
    m_body->setMaximumWidth(bodyWidth);
    auto *columns = new QHBoxLayout(m_body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    for (qsizetype i = 0; i < state.tasks.size(); ++i)
        left->addWidget(taskCard(state.tasks[i], i == 0));
    if (state.tasks.isEmpty())
        left->addWidget(mutedLabel(tr("All that was planned for today is done. Reviews come back by themselves."),
                                   textsizes::section, m_body));
    left->addWidget(planCard(state));
    left->addStretch(1);
    m_side = new QWidget(m_body);
    auto *right = new QVBoxLayout(m_side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(12);
    right->addWidget(reviewCard(state));
    if (state.lastDesign)
        right->addWidget(designCard(*state.lastDesign));
    right->addWidget(numbersCard(state));
    right->addStretch(1);
    columns->addLayout(left, 1);
    columns->addWidget(m_side);
    m_bodyColumns = columns;
    arrange();
    while (QLayoutItem *old = m_columns->takeAt(0))
        delete old;
    m_columns->addStretch(1);
    m_columns->addWidget(m_body, 100);
    m_columns->addStretch(1);
    m_body->show();
    if (QWidget *again = focusName.isEmpty() ? nullptr : m_body->findChild<QWidget *>(focusName))
        again->setFocus();
}

void TodayPage::arrange()
{
    // In a narrow window the numbers stand below the tasks.
    const bool isNarrow = width() < narrowWidth;
    m_bodyColumns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setMinimumWidth(isNarrow ? 0 : sideWidth);
    m_side->setMaximumWidth(isNarrow ? bodyWidth : sideWidth);
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_body)
        arrange();
}

QWidget *TodayPage::taskCard(const TodayTask &task, bool isMain)
{
    const auto [card, column] = titledCard(m_themes, {}, m_body);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(textLabel(task.title, isMain ? textsizes::question : textsizes::section, QFont::DemiBold, card));
    QString reason = task.reason;
    if (task.isMoved)
        reason = tr("Moved from an earlier day. %1").arg(reason);
    texts->addWidget(mutedLabel(reason, textsizes::body, card));
    row->addLayout(texts, 1);
    if (task.minutes > 0) {
        QLabel *minutes = mutedLabel(tr("%n min", nullptr, task.minutes), textsizes::body, card);
        minutes->setWordWrap(false);
        row->addWidget(minutes);
    }
    auto *begin = new QPushButton(task.verb, card);
    begin->setObjectName(QStringLiteral("task ") + task.id);
    begin->setAccessibleName(QStringLiteral("%1: %2").arg(task.verb, task.title));
    if (isMain)
        begin->setProperty("primary", true);
    row->addWidget(begin, 0, Qt::AlignVCenter);
    column->addLayout(row);
    connect(begin, &QPushButton::clicked, this, [this, id = task.id] { Q_EMIT taskWanted(id); });
    return card;
}

QWidget *TodayPage::reviewCard(const TodayState &state)
{
    const auto [card, column] = titledCard(m_themes, tr("Reviews"), m_body);
    const int total = state.dueReviews + state.newCards;
    if (total == 0) {
        column->addWidget(mutedLabel(tr("Nothing is due. Open a deck or compare a design, and its cards come here."),
                                     textsizes::body, card));
        return card;
    }
    auto *row = new QHBoxLayout;
    row->addWidget(textLabel(QLocale().toString(total), textsizes::hero, QFont::DemiBold, card));
    QStringList parts;
    if (state.dueReviews > 0)
        parts.append(tr("%n due", nullptr, state.dueReviews));
    if (state.newCards > 0)
        parts.append(tr("%n new", nullptr, state.newCards));
    parts.append(tr("about %n min", nullptr, qMax(1, state.reviewMinutes)));
    row->addWidget(mutedLabel(parts.join(QStringLiteral(" · ")), textsizes::body, card), 1);
    auto *review = new QPushButton(tr("Review"), card);
    review->setObjectName(QStringLiteral("review"));
    row->addWidget(review);
    column->addLayout(row);
    connect(review, &QPushButton::clicked, this, &TodayPage::reviewWanted);
    return card;
}

QWidget *TodayPage::designCard(const TodayState::LastDesign &design)
{
    const auto [card, column] = titledCard(m_themes, tr("Last design"), m_body);
    auto *preview = new DiagramPreview(m_catalog, m_themes, card);
    preview->setFixedHeight(previewHeight);
    preview->setDiagram(design.diagram);
    column->addWidget(preview);
    auto *row = new QHBoxLayout;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(textLabel(design.title, textsizes::body, QFont::DemiBold, card));
    if (!design.basedOn.isEmpty())
        texts->addWidget(mutedLabel(tr("Based on %1").arg(design.basedOn), textsizes::caption, card));
    row->addLayout(texts, 1);
    auto *open = new QPushButton(tr("Open"), card);
    open->setObjectName(QStringLiteral("last design"));
    row->addWidget(open);
    column->addLayout(row);
    connect(open, &QPushButton::clicked, this, [this, id = design.id] { Q_EMIT designWanted(id); });
    return card;
}

QWidget *TodayPage::numbersCard(const TodayState &state)
{
    const auto [card, column] = titledCard(m_themes, tr("Readiness"), m_body);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(textLabel(tr("%1 %").arg(state.readiness), textsizes::hero, QFont::DemiBold, card));
    auto *parts = new QGridLayout;
    parts->setVerticalSpacing(2);
    parts->setColumnStretch(0, 1);
    for (int i = 0; i < int(state.readinessParts.size()); ++i) {
        const TodayState::ReadinessLine &part = state.readinessParts[i];
        QLabel *name = mutedLabel(part.name, textsizes::body, card);
        QLabel *percent = textLabel(tr("%1 %").arg(part.percent), textsizes::body, QFont::Normal, card);
        percent->setWordWrap(false);
        for (QLabel *label : {name, percent}) {
            label->setToolTip(part.explanation);
            label->setAccessibleDescription(part.explanation);
        }
        parts->addWidget(name, i, 0);
        parts->addWidget(percent, i, 1, Qt::AlignRight);
    }
    row->addLayout(parts, 1);
    column->addLayout(row);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setVerticalSpacing(0);
    for (int i = 0; i < int(state.counters.size()); ++i) {
        grid->addWidget(textLabel(state.counters[i].value, textsizes::section, QFont::DemiBold, card), 0, i);
        grid->addWidget(mutedLabel(state.counters[i].name, textsizes::caption, card), 1, i, Qt::AlignTop);
        grid->setColumnStretch(i, 1);
    }
    column->addLayout(grid);
    return card;
}

QWidget *TodayPage::planCard(const TodayState &state)
{
    const auto [card, column] = titledCard(m_themes, tr("Plan"), m_body);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const QLocale locale;
    int line = 0;
    for (const TodayPlanDay &day : state.plan) {
        const bool isToday = day.day == state.today;
        const QString name = isToday ? tr("Today") : locale.toString(day.day, tr("ddd d MMM"));
        grid->addWidget(textLabel(name, textsizes::body, isToday ? QFont::DemiBold : QFont::Normal, card), line, 0,
                        Qt::AlignTop);
        for (const TodayPlanDay::Item &item : day.items) {
            auto *entry = new QHBoxLayout;
            entry->setSpacing(6);
            const bool isDone = item.mark == TodayPlanDay::Mark::Done;
            auto *tick = new QLabel(card);
            tick->setPixmap(icon(QStringLiteral("check"))
                                .pixmap(QSize(14, 14), devicePixelRatioF(), isDone ? QIcon::Normal : QIcon::Disabled));
            tick->setVisible(isDone);
            tick->setAccessibleName(tr("Done"));
            entry->addWidget(tick, 0, Qt::AlignTop);
            const QString text = item.mark == TodayPlanDay::Mark::Moved ? tr("%1 (moved)").arg(item.title) : item.title;
            entry->addWidget(isDone || day.day < state.today ? mutedLabel(text, textsizes::body, card)
                                                             : textLabel(text, textsizes::body, QFont::Normal, card),
                             1);
            grid->addLayout(entry, line++, 1);
        }
        if (day.items.isEmpty())
            grid->addWidget(mutedLabel(tr("Reviews only"), textsizes::body, card), line++, 1);
    }
    column->addLayout(grid);
    return card;
}

} // namespace archdeck
