#include "widgets/practice/sittingreviewpage.h"

#include "core/practice/sittingresults.h"
#include "widgets/common/markdowntext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/surfacecard.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"
#include "widgets/practice/actionscard.h"
#include "widgets/practice/historycard.h"
#include "widgets/practice/practiceparts.h"
#include "widgets/practice/rubriccard.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int typingRestMs = 600;
constexpr int bodyWidth = 960;
constexpr qsizetype maxListed = 12;

} // namespace

SittingReviewPage::SittingReviewPage(const Sitting &sitting, const Question &question, const Framework &framework,
                                     std::shared_ptr<const Catalog> catalog, const ThemeController &themes, Store store,
                                     QWidget *parent)
    : QWidget(parent), m_sitting(sitting), m_question(question), m_framework(framework), m_themes(themes),
      m_store(std::move(store)), m_messages(new MessageBar(themes, this)),
      m_rubric(new RubricCard(question, framework, sitting, themes, this)),
      m_history(new HistoryCard(std::move(catalog), framework, sitting, themes, this)),
      m_actions(new ActionsCard(themes, sitting.actions, this))
{
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingRestMs);
    connect(&m_typed, &QTimer::timeout, this, &SittingReviewPage::store);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(createHeader());
    page->addWidget(m_messages);
    QWidget *body = createBody();
    page->addWidget(body, 1);
    setFocusProxy(body);
    connectCards();
    m_rubric->setScore(scoreOf(m_sitting, m_framework));
    setNoComparison(tr("Comparing…"));
    suggest();
}

SittingReviewPage::~SittingReviewPage() = default;

QWidget *SittingReviewPage::createBody()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *holder = new QWidget(scroll);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(24, 8, 24, 24);
    auto *body = new QWidget(holder);
    body->setMaximumWidth(bodyWidth);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_rubric);
    const auto [comparison, comparisonColumn] = titledCard(m_themes, tr("Comparison"), body);
    m_comparisonCard = comparison;
    m_comparisonColumn = comparisonColumn;
    column->addWidget(comparison);
    column->addWidget(m_history);
    column->addWidget(createEstimates());
    column->addWidget(createNotes());
    column->addWidget(m_actions);
    column->addStretch(1);
    row->addStretch(1);
    row->addWidget(body, 100);
    row->addStretch(1);
    scroll->setWidget(holder);
    return scroll;
}

void SittingReviewPage::connectCards()
{
    connect(m_rubric, &RubricCard::scored, this, &SittingReviewPage::score);
    connect(m_rubric, &RubricCard::commented, this, [this](const QString &criterion, const QString &comment) {
        m_sitting.scores[criterion].comment = comment;
        m_typed.start();
    });
    connect(m_rubric, &RubricCard::commentCompleted, this, &SittingReviewPage::storeTyped);
    connect(m_actions, &ActionsCard::edited, this, [this](const QList<SittingAction> &actions) {
        m_sitting.actions = actions;
        m_typed.start();
    });
    connect(m_actions, &ActionsCard::editCompleted, this, [this] {
        storeTyped();
        suggest();
    });
}

QWidget *SittingReviewPage::createHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 12, 24, 8);
    row->setSpacing(12);
    auto *back = quietButton(QStringLiteral("back"), {}, header);
    back->setToolTip(tr("Back to the questions"));
    back->setAccessibleName(back->toolTip());
    row->addWidget(back);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(textLabel(m_question.title, textsizes::title, QFont::DemiBold, header));
    const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_sitting.startedMs), QLocale::ShortFormat);
    const QString took = tr("%1 of %n minutes", nullptr, m_sitting.minutes).arg(clockText(m_sitting.elapsedMs));
    QStringList parts{day, took};
    if (m_sitting.state == SittingState::Abandoned)
        parts.append(tr("given up"));
    titles->addWidget(mutedLabel(parts.join(QStringLiteral(" · ")), textsizes::body, header));
    row->addLayout(titles, 1);
    connect(back, &QToolButton::clicked, this, &SittingReviewPage::backWanted);
    return header;
}

QWidget *SittingReviewPage::createEstimates()
{
    const auto [card, column] = titledCard(m_themes, tr("Estimates"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    int line = 0;
    const QStringList heads{tr("Estimate"), tr("Yours"), tr("Worked answer"), tr("Off")};
    for (int i = 0; i < int(heads.size()); ++i) {
        auto *head = mutedLabel(heads[i], textsizes::caption, card);
        head->setWordWrap(false);
        grid->addWidget(head, line, i);
    }
    for (const QuestionEstimate &estimate : m_question.estimates) {
        ++line;
        const auto mine = m_sitting.answers.constFind(estimate.key);
        const bool isThere = mine != m_sitting.answers.cend();
        const auto off = isThere ? factorOff(*mine, estimate.answer) : std::nullopt;
        const QString distance = !isThere ? QString()
            : estimate.accepts(*mine)     ? tr("good")
            : off                         ? tr("%1 x").arg(quantityText(*off))
                                          : tr("no positive number");
        grid->addWidget(textLabel(estimate.prompt, textsizes::body, QFont::Normal, card), line, 0, Qt::AlignTop);
        const QStringList cells{isThere ? quantityText(*mine) : tr("none"),
                                quantityText(estimate.answer) + QLatin1Char(' ') + estimate.unit, distance};
        for (int i = 0; i < int(cells.size()); ++i) {
            auto *text = textLabel(cells[i], textsizes::body, i == 2 ? QFont::DemiBold : QFont::Normal, card);
            text->setWordWrap(false);
            grid->addWidget(text, line, i + 1, Qt::AlignTop);
        }
        ++line;
        grid->addWidget(mutedLabel(estimate.worked, textsizes::caption, card), line, 0, 1, 4);
        grid->setRowMinimumHeight(++line, 4);
    }
    column->addLayout(grid);
    card->setVisible(!m_question.estimates.isEmpty());
    return card;
}

QWidget *SittingReviewPage::createNotes()
{
    const auto [card, column] = titledCard(m_themes, tr("Notes"), this);
    bool isEmpty = true;
    for (const InterviewPhase &phase : m_framework.phases) {
        const QString notes = m_sitting.notes.value(phase.key).trimmed();
        if (notes.isEmpty())
            continue;
        isEmpty = false;
        column->addWidget(textLabel(phase.name, textsizes::body, QFont::DemiBold, card));
        column->addWidget(markdownLabel(notes, m_themes, card));
    }
    if (const RequirementChange *change = m_question.change(m_sitting.change)) {
        isEmpty = false;
        column->addWidget(textLabel(tr("The change of requirement, minute %1").arg(m_sitting.changeAtMs / 60'000),
                                    textsizes::body, QFont::DemiBold, card));
        column->addWidget(markdownLabel(change->says, m_themes, card));
        column->addWidget(mutedLabel(tr("A good answer addresses"), textsizes::caption, card));
        column->addWidget(
            markdownLabel(QStringLiteral("- ") + change->wants.join(QStringLiteral("\n- ")), m_themes, card));
    }
    card->setVisible(!isEmpty);
    return card;
}

void SittingReviewPage::setHistory(const BoardHistory &history)
{
    m_history->setHistory(history);
}

void SittingReviewPage::setNoComparison(const QString &why)
{
    if (m_comparisonBody)
        m_comparisonBody->deleteLater();
    m_comparisonBody = mutedLabel(why, textsizes::body, m_comparisonCard);
    m_comparisonColumn->addWidget(m_comparisonBody);
    m_comparisonBody->show();
}

void SittingReviewPage::setComparison(const SittingComparison &comparison)
{
    m_comparison = comparison;
    showDifferences(comparison);
    suggest();
}

void SittingReviewPage::showDifferences(const SittingComparison &comparison)
{
    if (m_comparisonBody)
        m_comparisonBody->deleteLater();
    m_comparisonBody = new QWidget(m_comparisonCard);
    m_comparisonColumn->addWidget(m_comparisonBody);
    auto *column = new QVBoxLayout(m_comparisonBody);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(mutedLabel(comparison.with == SittingComparison::With::Reference
                                   ? tr("Your drawing against the reference design, by components and connections.")
                                   : tr("Your drawing against the components and connections that this question "
                                        "expects."),
                               textsizes::body, m_comparisonBody),
                    1);
    auto *score = textLabel(wholePercentText(comparison.diff.score * 100), textsizes::hero, QFont::DemiBold,
                            m_comparisonBody);
    score->setWordWrap(false);
    head->addWidget(score);
    column->addLayout(head);
    QList<Difference> open = comparison.diff.differences;
    open.removeIf([](const Difference &difference) { return difference.isDismissed; });
    for (const Difference &difference : std::as_const(open).first(std::min(open.size(), maxListed)))
        column->addWidget(textLabel(difference.text, textsizes::body, QFont::Normal, m_comparisonBody));
    if (open.size() > maxListed)
        column->addWidget(
            mutedLabel(tr("and %n more", nullptr, int(open.size() - maxListed)), textsizes::body, m_comparisonBody));
    if (open.isEmpty())
        column->addWidget(textLabel(tr("Nothing is missing."), textsizes::body, QFont::Normal, m_comparisonBody));
    column->addSpacing(4);
    auto *row = new QHBoxLayout;
    auto *canvas = new QPushButton(tr("Show on the canvas"), m_comparisonBody);
    canvas->setObjectName(QStringLiteral("canvas"));
    row->addWidget(canvas);
    auto *cards = new QPushButton(tr("Make %n cards of the gaps", nullptr, comparison.cards), m_comparisonBody);
    cards->setObjectName(QStringLiteral("cards"));
    cards->setVisible(comparison.cards > 0);
    row->addWidget(cards);
    row->addStretch(1);
    column->addLayout(row);
    connect(canvas, &QPushButton::clicked, this, &SittingReviewPage::canvasWanted);
    connect(cards, &QPushButton::clicked, this, &SittingReviewPage::cardsWanted);
    m_comparisonBody->show();
}

void SittingReviewPage::score(const QString &criterion, int points)
{
    m_sitting.scores[criterion].points = points;
    m_rubric->setScore(scoreOf(m_sitting, m_framework));
    store();
    suggest();
}

void SittingReviewPage::suggest()
{
    m_actions->setSuggestions(suggestedActions(m_sitting, m_question, m_framework,
                                               m_comparison ? std::optional(m_comparison->diff) : std::nullopt,
                                               m_comparison ? m_comparison->theirs : Diagram()));
}

void SittingReviewPage::storeTyped()
{
    if (m_typed.isActive())
        store();
}

void SittingReviewPage::store()
{
    m_typed.stop();
    if (const auto stored = m_store(m_sitting); !stored)
        m_messages->showError(stored.error());
}

void SittingReviewPage::hideEvent(QHideEvent *event)
{
    storeTyped();
    QWidget::hideEvent(event);
}

} // namespace archdeck
