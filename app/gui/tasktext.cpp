#include "app/gui/tasktext.h"

#include "core/base/atomicwrite.h"
#include "core/base/resources.h"
#include "core/practice/questionparser.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Task)
};

constexpr qint64 questionFileLimit = 1000000;

Question readTask(const QString &question, const QString &language)
{
    const QString base = contentRoot() + QStringLiteral("/templates/interviews/") + question;
    const QString translated = base + u'.' + language + QStringLiteral(".md");
    const QString file = QFile::exists(translated) ? translated : base + QStringLiteral(".md");
    return readQuestion(readFile(file, questionFileLimit).value_or(QByteArray()), file).question;
}

} // namespace

QList<Section> taskSections(const QString &question, const QString &language)
{
    const Question task = readTask(question, language);
    if (task.ask.isEmpty())
        return {};
    QStringList requirements;
    for (const QuestionRequirement &requirement : task.requirements)
        requirements.append(QStringLiteral("- ") + requirement.text);
    return {
        {SectionId::create(), QStringLiteral("ask"), Text::tr("Ask"), task.ask, 0},
        {SectionId::create(), QStringLiteral("requirements"), Text::tr("Requirements"), requirements.join(u'\n'), 1}};
}

} // namespace archdeck
