#include "core/richtext/codehighlighter.h"

#include <KSyntaxHighlighting/abstracthighlighter.h>
#include <KSyntaxHighlighting/definition.h>
#include <KSyntaxHighlighting/format.h>
#include <KSyntaxHighlighting/repository.h>
#include <KSyntaxHighlighting/state.h>
#include <KSyntaxHighlighting/theme.h>

#include <QtCore/qmutex.h>

namespace archdeck {

namespace {

/// Collects what the highlighter finds instead of painting it.
class RunCollector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    RunCollector(const KSyntaxHighlighting::Definition &language, const KSyntaxHighlighting::Theme &theme)
    {
        setDefinition(language);
        setTheme(theme);
    }

    QList<CodeRun> run(const QString &code)
    {
        KSyntaxHighlighting::State state;
        for (const QString &line : code.split(u'\n')) {
            state = highlightLine(line, state);
            m_lineStart += line.size() + 1;
        }
        return m_runs;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length <= 0 || format.isDefaultTextStyle(theme()))
            return;
        m_runs.append({m_lineStart + offset, length, format.textColor(theme()), format.isBold(theme()),
                       format.isItalic(theme())});
    }

private:
    QList<CodeRun> m_runs;
    qsizetype m_lineStart = 0;
};

KSyntaxHighlighting::Definition definitionFor(const KSyntaxHighlighting::Repository &repository,
                                              const QString &language)
{
    KSyntaxHighlighting::Definition definition = repository.definitionForName(language);
    // "py", "cpp" and "js" are not names of languages but endings of their files.
    if (!definition.isValid() && !language.isEmpty())
        definition = repository.definitionForFileName(u"code." + language.toLower());
    return definition;
}

} // namespace

QList<CodeRun> highlightedRuns(const QString &code, const QString &language, CodeScheme scheme)
{
    static QMutex mutex; // definitions load on first use and the repository has no lock of its own
    const QMutexLocker lock(&mutex);
    static const KSyntaxHighlighting::Repository repository;
    const KSyntaxHighlighting::Definition definition = definitionFor(repository, language);
    if (!definition.isValid())
        return {};
    const auto theme = repository.defaultTheme(scheme == CodeScheme::Dark
                                                   ? KSyntaxHighlighting::Repository::DarkTheme
                                                   : KSyntaxHighlighting::Repository::LightTheme);
    return RunCollector(definition, theme).run(code);
}

} // namespace archdeck
