#pragma once

#include "core/practice/keyedmarkdown.h"

#include <QtCore/qmap.h>

#include <array>

namespace archdeck {

/// The steps of a guided design, in their order.
enum class GuideStep {
    Fill,     ///< the places that the board leaves open
    Saturate, ///< see which component is full first
    Scale,    ///< add replicas until none is
    Compare,  ///< with the reference
    Cards,    ///< from what was missed
    Page,     ///< one page of PDF
    Tomorrow, ///< what comes next
};

inline constexpr std::array allGuideSteps{GuideStep::Fill,  GuideStep::Saturate, GuideStep::Scale,   GuideStep::Compare,
                                          GuideStep::Cards, GuideStep::Page,     GuideStep::Tomorrow};

/// "fill", "saturate", …: the words in files and in the library.
QString toWord(GuideStep step);
std::optional<GuideStep> guideStepFromWord(QStringView word);

/// The words of one step. They may hold places for numbers (docs/formats/guided.md).
struct GuideText
{
    QString title;
    QString text;    ///< one paragraph, plain
    QString caption; ///< below the number that matters
    QString action;  ///< on the main button
    QString metText; ///< the same three once the step's aim is reached; empty where nothing changes
    QString metCaption;
    QString metAction;

    bool operator==(const GuideText &) const = default;
};

/// The written part of a guided design, `templates/guided/<id>/guide.md` or `guide.<language>.md`.
struct GuideContent
{
    QString id; ///< of the folder; also that of the interview question that the drawing answers
    QString language;
    QString title; ///< of the drawing
    QString family;
    QString summary; ///< of the drawing
    int replicasAtOnce = 1; ///< that one press of the button adds
    int cards = 5;          ///< that are made of the gaps, at most
    QMap<GuideStep, GuideText> steps; ///< all of them
    struct Hint
    {
        QString text; ///< what it does, in few words
        QString why;  ///< a sentence

        bool operator==(const Hint &) const = default;
    };
    QMap<QString, Hint> hints; ///< on what is to be filled in, by the component's name in board.gv
    QList<ContentProblem> problems;   ///< what was wrong with the file; the rest is sound

    bool operator==(const GuideContent &) const = default;
};

/// Pure; never fails on the content: a step that is missing or broken is a problem and has empty texts.
GuideContent readGuideContent(const QByteArray &content, const QString &fileName, const QString &expectedId);

} // namespace archdeck
