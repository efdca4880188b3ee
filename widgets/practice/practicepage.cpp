#include "widgets/practice/practicepage.h"

#include "widgets/common/markdowntext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/pagetitle.h"
#include "widgets/common/surfacecard.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"
#include "widgets/practice/practiceparts.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qradiobutton.h>
#include <QtWidgets/qscrollarea.h>

namespace archdeck {

namespace {

constexpr int listWidth = 360;
constexpr int textWidth = 720;

QListWidget *createList(const QString &name, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setItemDelegate(new TwoLineDelegate(list));
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

QListWidgetItem *addRow(QListWidget *list, const QString &title, const QString &detail, const QString &id)
{
    auto *item = new QListWidgetItem(title, list);
    item->setData(TwoLineDelegate::detailRole, detail);
    item->setData(Qt::UserRole, id);
    item->setData(Qt::AccessibleDescriptionRole, detail);
    return item;
}

} // namespace

PracticePage::PracticePage(const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_messages(new MessageBar(themes, this)),
      m_questions(createList(tr("Questions"), this)), m_past(createList(tr("Past sessions"), this)),
      m_noPast(mutedLabel(tr("None yet. A finished session stays here with its drawing, notes and score."),
                          textsizes::body, this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    auto *title = new PageTitle(tr("Practice"), this);
    title->setContentsMargins(24, 16, 24, 8);
    page->addWidget(title);
    page->addWidget(m_messages);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(24, 8, 0, 24);
    body->setSpacing(24);
    body->addWidget(createLists());
    body->addWidget(createDetails(), 1);
    page->addLayout(body, 1);
    setFocusProxy(m_questions);
    connect(m_questions, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        m_chosen = item->data(Qt::UserRole).toString();
        showQuestion();
    });
    const auto review = [this](const QListWidgetItem *item) {
        Q_EMIT reviewWanted(SittingId::fromString(item->data(Qt::UserRole).toString()));
    };
    connect(m_past, &QListWidget::itemClicked, this, review);
    connect(m_past, &QListWidget::itemActivated, this, review);
    connect(&m_themes, &ThemeController::themeChanged, this, &PracticePage::showQuestion);
}

QWidget *PracticePage::createLists()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(createOpenCard());
    const auto [questions, questionColumn] = titledCard(m_themes, tr("Questions"), side);
    questionColumn->setContentsMargins(4, 14, 4, 8);
    questionColumn->itemAt(0)->widget()->setContentsMargins(12, 0, 12, 0);
    questionColumn->addWidget(m_questions, 1);
    column->addWidget(questions, 5);
    const auto [past, pastColumn] = titledCard(m_themes, tr("Past sessions"), side);
    pastColumn->setContentsMargins(4, 14, 4, 8);
    pastColumn->itemAt(0)->widget()->setContentsMargins(12, 0, 12, 0);
    m_noPast->setContentsMargins(12, 0, 12, 8);
    pastColumn->addWidget(m_noPast, 1, Qt::AlignTop);
    pastColumn->addWidget(m_past, 1);
    column->addWidget(past, 3);
    return side;
}

QWidget *PracticePage::createOpenCard()
{
    const auto [card, column] = titledCard(m_themes, {}, this);
    m_openCard = card;
    m_openTitle = textLabel({}, textsizes::section, QFont::DemiBold, card);
    m_openPlace = mutedLabel({}, textsizes::body, card);
    auto *resume = new QPushButton(tr("Resume"), card);
    resume->setObjectName(QStringLiteral("resume"));
    resume->setProperty("primary", true);
    column->addWidget(m_openTitle);
    column->addWidget(m_openPlace);
    column->addWidget(resume, 0, Qt::AlignLeft);
    connect(resume, &QPushButton::clicked, this, &PracticePage::resumeWanted);
    card->hide();
    return card;
}

QWidget *PracticePage::createDetails()
{
    m_details = new QScrollArea(this);
    m_details->setWidgetResizable(true);
    m_details->setFrameShape(QFrame::NoFrame);
    return m_details;
}

void PracticePage::setState(const PracticeState &state)
{
    m_state = state;
    const QString chosen = m_chosen;
    {
        const QSignalBlocker blocked(m_questions);
        m_questions->clear();
        for (const PracticeState::Question &entry : m_state.questions) {
            QStringList parts{levelText(entry.question.level), tr("%n min", nullptr, entry.question.minutes)};
            if (entry.sittings > 0)
                parts.append(tr("%n sessions", nullptr, entry.sittings));
            if (entry.lastScore)
                parts.append(tr("last %1").arg(wholePercentText(*entry.lastScore)));
            addRow(m_questions, entry.question.title, parts.join(QStringLiteral(" · ")), entry.question.id);
        }
        m_chosen.clear();
    }
    showOpen();
    showPast();
    if (!choose(chosen) && !m_state.questions.isEmpty())
        choose(m_state.questions.constFirst().question.id);
    if (m_state.questions.isEmpty())
        showQuestion();
}

bool PracticePage::choose(const QString &question)
{
    for (int row = 0; row < m_questions->count(); ++row) {
        if (m_questions->item(row)->data(Qt::UserRole).toString() != question)
            continue;
        m_questions->setCurrentRow(row);
        if (m_chosen != question) { // the row was current before it got this meaning
            m_chosen = question;
            showQuestion();
        }
        return true;
    }
    return false;
}

QString PracticePage::levelText(QuestionLevel level)
{
    switch (level) {
    case QuestionLevel::Mid: return tr("Mid level");
    case QuestionLevel::Senior: return tr("Senior level");
    case QuestionLevel::Staff: return tr("Staff level");
    }
    Q_UNREACHABLE_RETURN({});
}

void PracticePage::showOpen()
{
    m_openCard->setVisible(m_state.open.has_value());
    if (!m_state.open)
        return;
    const PracticeState::Open &open = *m_state.open;
    m_openTitle->setText(open.title);
    const QString place = tr("Minute %1 of %2, %3").arg(open.elapsedMs / 60'000).arg(open.minutes).arg(open.phase);
    m_openPlace->setText(open.isRunning ? tr("%1; the clock is running").arg(place) : tr("%1; paused").arg(place));
}

void PracticePage::showPast()
{
    m_past->clear();
    for (const PracticeState::Past &past : std::as_const(m_state.past)) {
        const QString day = QLocale().toString(past.started.date(), QLocale::ShortFormat);
        const QString result = past.isAbandoned ? tr("given up")
            : past.score                        ? wholePercentText(*past.score)
                                                : tr("not scored yet");
        addRow(m_past, past.title, QStringLiteral("%1 · %2").arg(day, result), past.id.toString());
    }
    m_noPast->setVisible(m_state.past.isEmpty());
    m_past->setVisible(!m_state.past.isEmpty());
}

void PracticePage::showQuestion()
{
    const auto found = std::ranges::find_if(
        m_state.questions, [this](const PracticeState::Question &entry) { return entry.question.id == m_chosen; });
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 24, 0);
    if (found != m_state.questions.cend()) {
        row->addWidget(describe(*found), 100);
        row->addStretch(1);
    } else {
        row->addWidget(textLabel(tr("No question could be read. A new installation brings them back; your own "
                                    "sessions are safe in the library."),
                                 textsizes::section, QFont::Normal, holder),
                       1, Qt::AlignTop);
    }
    // The page before may hold the button that led here.
    if (QWidget *before = m_details->takeWidget())
        before->deleteLater();
    m_details->setWidget(holder);
}

QWidget *PracticePage::describe(const PracticeState::Question &entry)
{
    const Question &question = entry.question;
    auto *text = new QWidget;
    text->setMaximumWidth(textWidth);
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addWidget(textLabel(question.title, textsizes::title, QFont::DemiBold, text));
    const QString reference = question.reference.isEmpty() ? tr("compared with the components that are expected")
                                                           : tr("compared with a reference design");
    column->addWidget(
        mutedLabel(QStringList{question.family, levelText(question.level), reference}.join(QStringLiteral(" · ")),
                   textsizes::body, text));
    column->addSpacing(8);
    column->addWidget(markdownLabel(question.ask, m_themes, text));
    column->addSpacing(8);
    column->addWidget(createStart(text));
    column->addSpacing(16);
    column->addWidget(createLesson(text));
    column->addStretch(1);
    return text;
}

QWidget *PracticePage::createStart(QWidget *parent)
{
    auto *holder = new QWidget(parent);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *start = new QPushButton(tr("Start"), holder);
    start->setObjectName(QStringLiteral("start"));
    start->setProperty("primary", !m_state.open.has_value());
    start->setEnabled(!m_state.open.has_value());
    row->addWidget(start);
    auto *group = new QButtonGroup(holder);
    for (const int minutes : {45, 60}) {
        auto *choice = new QRadioButton(tr("%n minutes", nullptr, minutes), holder);
        choice->setChecked(minutes == m_minutes);
        group->addButton(choice, minutes);
        row->addWidget(choice);
    }
    row->addStretch(1);
    column->addLayout(row);
    if (m_state.open)
        column->addWidget(mutedLabel(tr("A session is open. Resume it, finish it or give it up; then start another."),
                                     textsizes::body, holder));
    connect(group, &QButtonGroup::idClicked, this, [this](int minutes) { m_minutes = minutes; });
    connect(start, &QPushButton::clicked, this, [this] { Q_EMIT startWanted(m_chosen, m_minutes); });
    return holder;
}

QWidget *PracticePage::createLesson(QWidget *parent)
{
    const auto [card, column] = titledCard(m_themes, tr("How a session goes"), parent);
    column->addWidget(
        mutedLabel(tr("A blank board, notes and a clock that never hurries you. One requirement changes on the way. "
                      "Everything is saved as you make it. Afterwards you score yourself, see what was missing, and "
                      "the gaps come back as cards."),
                   textsizes::body, card));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const InterviewPhase &phase : std::as_const(m_state.phases)) {
        auto *name = textLabel(phase.name, textsizes::body, QFont::DemiBold, card);
        name->setWordWrap(false);
        auto *minutes = mutedLabel(tr("%n min", nullptr, phase.minutes45), textsizes::body, card);
        minutes->setWordWrap(false);
        grid->addWidget(name, line, 0, Qt::AlignTop);
        grid->addWidget(minutes, line, 1, Qt::AlignTop | Qt::AlignRight);
        grid->addWidget(mutedLabel(phase.goal, textsizes::body, card), line++, 2);
    }
    column->addLayout(grid);
    return card;
}

} // namespace archdeck
