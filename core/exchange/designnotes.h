#pragma once

#include "core/diagram/elements.h"
#include "core/exchange/readproblem.h"

namespace archdeck {

/// The written part of a design as notes.md holds it (docs/formats/design.md). Elements are still references.
struct DesignNotes
{
    struct Part
    {
        QString heading; ///< as shown, without its key
        QString key;     ///< the one that the heading gives, or made from its words
        QString body;    ///< Markdown
        int line = 0;
    };
    struct Decision
    {
        QString id;
        QString question;
        QStringList elements;
        QList<TradeOffOption> options;
        int decision = -1;
        QString why;
        QString switchWhen;
        int line = 0;        ///< of the question
        int elementLine = 0; ///< of the references
    };

    QString id;
    QString language;
    QString title;
    QString family;
    QString summary;
    QList<Part> sections; ///< all but the trade-offs, in order
    QList<Decision> tradeOffs;
    ReadProblems problems; ///< each with file and line; what is sound is kept

    /// Front matter key to line; 0 where the key is missing.
    QMap<QString, int> frontMatterLines;
};

/// Reads notes.md. Never fails: what does not follow the rules is among the problems.
DesignNotes readDesignNotes(const QByteArray &content, const QString &fileName);

/// "Failure modes" -> "failure-modes"
QString sectionKey(const QString &heading);

} // namespace archdeck
