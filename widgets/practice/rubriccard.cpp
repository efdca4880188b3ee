#include "widgets/practice/rubriccard.h"

#include "widgets/common/markdowntext.h"
#include "widgets/common/textfonts.h"
#include "widgets/practice/practiceparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qradiobutton.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int nameWidth = 200;

/// One level: a radio button whose text wraps; all of it can be clicked.
class LevelRow : public QWidget
{
public:
    LevelRow(int level, const QString &text, QWidget *parent)
        : QWidget(parent), m_button(new QRadioButton(QString::number(level), this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(m_button, 0, Qt::AlignTop);
        auto *label = textLabel(text, textsizes::body, QFont::Normal, this);
        // Its first line beside the button's middle.
        label->setContentsMargins(0, qMax(0, (m_button->sizeHint().height() - label->fontMetrics().height()) / 2), 0,
                                  0);
        row->addWidget(label, 1, Qt::AlignTop);
        m_button->setAccessibleName(QStringLiteral("%1: %2").arg(level).arg(text));
    }

    QRadioButton *button() const { return m_button; }

protected:
    // A press that is accepted here makes this the one that gets the release.
    void mousePressEvent(QMouseEvent *) override { m_button->setFocus(Qt::MouseFocusReason); }
    void mouseReleaseEvent(QMouseEvent *) override { m_button->click(); }

private:
    QRadioButton *m_button;
};

QString bullets(const QStringList &lines)
{
    return QStringLiteral("- ") + lines.join(QStringLiteral("\n- "));
}

} // namespace

RubricCard::RubricCard(const Question &question, const Framework &framework, const Sitting &sitting,
                       const ThemeController &themes, QWidget *parent)
    : SurfaceCard(themes, parent), m_themes(themes), m_column(new QVBoxLayout(this)),
      m_score(textLabel({}, textsizes::hero, QFont::DemiBold, this)), m_scoreText(mutedLabel({}, textsizes::body, this))
{
    m_column->setContentsMargins(16, 14, 16, 16);
    m_column->setSpacing(8);
    auto *head = new QHBoxLayout;
    auto *title = new QVBoxLayout;
    title->setSpacing(2);
    title->addWidget(textLabel(tr("How did it go"), textsizes::section, QFont::DemiBold, this));
    title->addWidget(m_scoreText);
    head->addLayout(title, 1);
    m_score->setWordWrap(false);
    m_score->setObjectName(QStringLiteral("score"));
    head->addWidget(m_score);
    m_column->addLayout(head);
    for (const RubricCriterion &criterion : framework.criteria) {
        const auto score = sitting.scores.constFind(criterion.key);
        addCriterion(criterion, question.signalsFor(criterion.key),
                     score == sitting.scores.cend() ? std::nullopt : std::optional(*score));
    }
}

void RubricCard::setScore(std::optional<double> percent)
{
    m_score->setText(percent ? wholePercentText(*percent) : QString());
    m_scoreText->setText(percent ? tr("Weighted over the criteria that have a level.")
                                 : tr("Choose the level that describes what you did, not what you know."));
}

void RubricCard::addCriterion(const RubricCriterion &criterion, const CriterionSignals *signs,
                              const std::optional<SittingScore> &score)
{
    m_column->addSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *about = new QWidget(this);
    about->setFixedWidth(nameWidth);
    auto *left = new QVBoxLayout(about);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(2);
    left->addWidget(textLabel(criterion.name, textsizes::body, QFont::DemiBold, about));
    left->addWidget(mutedLabel(criterion.judges, textsizes::caption, about));
    left->addWidget(mutedLabel(tr("Weight %1").arg(wholePercentText(criterion.weight)), textsizes::caption, about));
    left->addStretch(1);
    row->addWidget(about);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    auto *comment = new QLineEdit(score ? score->comment : QString(), this);
    comment->setObjectName(QStringLiteral("comment ") + criterion.key);
    comment->setPlaceholderText(tr("What made you choose it"));
    comment->setAccessibleName(tr("Comment on %1").arg(criterion.name));
    comment->setEnabled(score.has_value()); // it belongs to a level
    right->addWidget(createLevels(criterion, score ? score->points : -1));
    right->addWidget(comment);
    if (signs && !(signs->strong.isEmpty() && signs->weak.isEmpty()))
        addSigns(right, *signs);
    row->addLayout(right, 1);
    m_column->addLayout(row);
    connect(this, &RubricCard::scored, comment, [comment, key = criterion.key](const QString &scored) {
        if (scored == key)
            comment->setEnabled(true);
    });
    connect(comment, &QLineEdit::textEdited, this,
            [this, key = criterion.key](const QString &text) { Q_EMIT commented(key, text); });
    connect(comment, &QLineEdit::editingFinished, this, &RubricCard::commentCompleted);
}

QWidget *RubricCard::createLevels(const RubricCriterion &criterion, int points)
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *group = new QButtonGroup(holder);
    for (int level = 0; level <= maxRubricLevel; ++level) {
        auto *row = new LevelRow(level, level == 0 ? tr("Not shown") : criterion.anchors[size_t(level - 1)], holder);
        row->button()->setObjectName(QStringLiteral("%1 %2").arg(criterion.key).arg(level));
        row->button()->setChecked(level == points);
        group->addButton(row->button(), level);
        column->addWidget(row);
    }
    connect(group, &QButtonGroup::idToggled, this, [this, key = criterion.key](int level, bool isChosen) {
        if (isChosen)
            Q_EMIT scored(key, level);
    });
    return holder;
}

void RubricCard::addSigns(QVBoxLayout *column, const CriterionSignals &signs)
{
    auto *button = quietButton(QStringLiteral("eye"), tr("Strong and weak answers here"), this);
    QStringList parts;
    if (!signs.strong.isEmpty())
        parts.append(QStringLiteral("**%1**\n\n%2").arg(tr("Strong"), bullets(signs.strong)));
    if (!signs.weak.isEmpty())
        parts.append(QStringLiteral("**%1**\n\n%2").arg(tr("Weak"), bullets(signs.weak)));
    auto *text = markdownLabel(parts.join(QStringLiteral("\n\n")), m_themes, this);
    text->hide();
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(text);
    connect(button, &QToolButton::clicked, text, [button, text] {
        text->show();
        button->hide();
    });
}

} // namespace archdeck
