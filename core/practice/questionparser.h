#pragma once

#include "core/practice/keyedmarkdown.h"
#include "core/practice/question.h"

namespace archdeck {

/// A question as read: what is sound, and what was wrong with the rest.
struct QuestionReading
{
    Question question;
    QList<ContentProblem> problems;

    /// Whether there is enough to hold an interview: an id, a title and something to ask.
    bool isUsable() const;
};

/// Reads `templates/interviews/<id>.md` or `<id>.<language>.md` (docs/formats/question.md). `fileName` is the file's
/// name or path: its base name up to the first point is the expected id; problems carry it. Pure and thread-safe; never
/// fails on the content: a broken item is left out and reported with its line.
QuestionReading readQuestion(const QByteArray &content, const QString &fileName);

/// The questions of a folder, in the order of their ids, and everything that was wrong with their files.
struct QuestionSet
{
    QList<Question> questions;
    QList<ContentProblem> problems;

    /// The question with that id, or nullptr.
    const Question *find(QStringView id) const;
};

/// Reads every question of a folder (a resource folder, too) in `language` ("en", "es"). A question whose translation is
/// missing or unusable is there in English; its `language` says so. A file that can't be read or used is a problem, and
/// the others load. `framework.md` is not a question. Blocking; safe in any thread.
QuestionSet loadQuestions(const QString &folder, const QString &language);

} // namespace archdeck
