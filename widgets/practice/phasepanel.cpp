#include "widgets/practice/phasepanel.h"

#include "widgets/common/markdowntext.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"
#include "widgets/practice/practiceparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int fieldWidth = 120;

} // namespace

PhasePanel::PhasePanel(Question question, Framework framework, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_question(std::move(question)), m_framework(std::move(framework)), m_themes(themes),
      m_holder(new QVBoxLayout(this))
{
    m_holder->setContentsMargins(0, 0, 0, 0);
}

void PhasePanel::showPhase(const QString &phase, const QMap<QString, double> &answers)
{
    const InterviewPhase *found = m_framework.phase(phase);
    if (m_body)
        m_body->deleteLater();
    m_phase = phase;
    m_body = new QWidget(this);
    m_holder->addWidget(m_body);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    if (found)
        addOpening(*found);
    if (phase == u"clarify")
        addClarifying();
    else if (phase == u"requirements")
        addRequirements();
    else if (phase == u"estimate")
        addEstimates(answers);
    else if (phase == u"deep-dive")
        addDeepDives();
    addHints(m_question.hintsFor(phase));
    m_body->show();
}

void PhasePanel::addOpening(const InterviewPhase &phase)
{
    m_column->addWidget(mutedLabel(tr("Say"), textsizes::caption, m_body));
    auto *say = textLabel(tr("\u201c%1\u201d").arg(phase.say), textsizes::body, QFont::Normal, m_body);
    QFont italic = say->font();
    italic.setItalic(true);
    say->setFont(italic);
    m_column->addWidget(say);
    m_column->addSpacing(4);
    m_column->addWidget(mutedLabel(tr("Goal"), textsizes::caption, m_body));
    m_column->addWidget(textLabel(phase.goal, textsizes::body, QFont::Normal, m_body));
}

void PhasePanel::addHints(const QStringList &hints)
{
    for (qsizetype i = 0; i < hints.size(); ++i) {
        const QString name = hints.size() == 1 ? tr("Show a hint")
                                               : tr("Show hint %1 of %2").arg(i + 1).arg(hints.size());
        addReveal(QStringLiteral("hint %1 %2").arg(m_phase).arg(i), name, markdownLabel(hints[i], m_themes, m_body));
    }
}

void PhasePanel::addClarifying()
{
    m_column->addSpacing(4);
    m_column->addWidget(mutedLabel(tr("Worth asking"), textsizes::caption, m_body));
    for (const ClarifyingQuestion &clarifying : m_question.clarifying) {
        m_column->addWidget(textLabel(clarifying.question, textsizes::body, QFont::DemiBold, m_body));
        addReveal(QStringLiteral("clarify ") + clarifying.key, tr("Show the answer"),
                  markdownLabel(clarifying.answer, m_themes, m_body));
    }
}

void PhasePanel::addRequirements()
{
    auto *list = new QWidget(m_body);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const QuestionRequirement &requirement : m_question.requirements)
        column->addWidget(markdownLabel(QStringLiteral("- ") + requirement.text, m_themes, list));
    m_column->addSpacing(4);
    addReveal(QStringLiteral("requirements"), tr("Show the requirements"), list);
}

void PhasePanel::addDeepDives()
{
    if (m_question.deepDives.isEmpty())
        return;
    m_column->addSpacing(4);
    m_column->addWidget(mutedLabel(tr("Topics that would carry a deep dive"), textsizes::caption, m_body));
    for (const DeepDive &dive : m_question.deepDives) {
        m_column->addWidget(textLabel(dive.topic, textsizes::body, QFont::DemiBold, m_body));
        addReveal(QStringLiteral("dive ") + dive.key, tr("Show what a good one covers"),
                  markdownLabel(QStringLiteral("- ") + dive.points.join(QStringLiteral("\n- ")), m_themes, m_body));
    }
}

void PhasePanel::addEstimates(const QMap<QString, double> &answers)
{
    m_column->addSpacing(4);
    m_column->addWidget(mutedLabel(tr("Your numbers"), textsizes::caption, m_body));
    for (const QuestionEstimate &estimate : m_question.estimates) {
        const auto answer = answers.constFind(estimate.key);
        addEstimate(estimate, answer == answers.cend() ? std::nullopt : std::optional(*answer));
    }
}

void PhasePanel::addEstimate(const QuestionEstimate &estimate, std::optional<double> answer)
{
    auto *prompt = textLabel(estimate.prompt, textsizes::body, QFont::Normal, m_body);
    m_column->addWidget(prompt);
    auto *row = new QHBoxLayout;
    auto *field = new QLineEdit(m_body);
    field->setObjectName(QStringLiteral("estimate ") + estimate.key);
    field->setAccessibleName(estimate.prompt);
    field->setMaximumWidth(fieldWidth);
    field->setPlaceholderText(tr("for example 12k"));
    prompt->setBuddy(field);
    if (answer)
        field->setText(quantityText(*answer));
    row->addWidget(field);
    row->addWidget(mutedLabel(estimate.unit, textsizes::body, m_body), 1);
    m_column->addLayout(row);
    auto *problem = mutedLabel(tr("Not a number yet. 2900, 12k and 3 M are."), textsizes::caption, m_body);
    problem->hide();
    m_column->addWidget(problem);
    m_column->addSpacing(4);
    connect(field, &QLineEdit::textEdited, this, [this, problem, key = estimate.key](const QString &text) {
        const auto value = quantityFromText(text);
        problem->setVisible(!value && !text.trimmed().isEmpty());
        if (value || text.trimmed().isEmpty())
            Q_EMIT answered(key, value);
    });
    connect(field, &QLineEdit::editingFinished, this, &PhasePanel::answerCompleted);
}

void PhasePanel::addReveal(const QString &key, const QString &buttonText, QWidget *content)
{
    const bool isRevealed = m_revealed.contains(key);
    auto *button = quietButton(QStringLiteral("eye"), buttonText, m_body);
    button->setVisible(!isRevealed);
    content->setVisible(isRevealed);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    m_column->addWidget(content);
    connect(button, &QToolButton::clicked, this, [this, key, button, content] {
        m_revealed.insert(key);
        content->show();
        button->hide();
    });
}

} // namespace archdeck
