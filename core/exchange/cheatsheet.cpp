#include "core/exchange/cheatsheet.h"

#include "core/base/atomicwrite.h"
#include "core/base/resources.h"
#include "core/exchange/cheatsheetsections.h"
#include "core/exchange/dotgraph.h"
#include "core/exchange/exportjob.h"
#include "core/exchange/pdfprinter.h"
#include "core/exchange/printstyle.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qlocale.h>
#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

constexpr double margin = 11 * print::pointsPerMm; // it is pinned to a wall, not bound
constexpr double furniture = 16;                   // points, above the lower margin
constexpr double gutter = 15;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::CheatSheet)
};

QString defaultFolder()
{
    return contentRoot() + QStringLiteral("/templates/cheatsheet");
}

QString fileNameFor(const QString &language)
{
    return language == u"en" ? QStringLiteral("cheatsheet.md") : u"cheatsheet." + language + u".md";
}

ColumnPage pageMeasures()
{
    const QSizeF paper = print::a4Portrait;
    return {paper, QRectF(margin, margin, paper.width() - 2 * margin, paper.height() - 2 * margin - furniture), gutter};
}

QString dateText(const CheatSheetJob &job)
{
    if (!job.date.isValid())
        return {};
    const QLocale locale(job.language);
    return locale.toString(
        job.date,
        locale.dateFormat(QLocale::LongFormat).remove(QStringLiteral("dddd, ")).remove(QStringLiteral("dddd ")));
}

/// What stands at the foot of a page: the title at the left, date and page at the right.
void addFurniture(PrintPlan &plan, const CheatSheetContent &content, const QString &date)
{
    for (qsizetype i = 0; i < plan.pages.size(); ++i) {
        QStringList right = date.isEmpty() ? QStringList() : QStringList(date);
        right.append(content.words.value(QStringLiteral("page")) + u' ' + QString::number(i + 1) + u' '
                     + content.words.value(QStringLiteral("of")) + u' ' + QString::number(plan.pages.size()));
        PrintPage &page = plan.pages[i];
        page.draw = [draw = page.draw, left = plan.title,
                     right = right.join(QStringLiteral(" · "))](QPainter &painter) {
            draw(painter);
            const QColor colour = printTheme().muted;
            const double baseline = print::a4Portrait.height() - margin;
            const double end = print::a4Portrait.width() - margin;
            drawPrintText(painter, {margin, baseline}, left, print::smallest, FontWeight::Regular, colour);
            const double width = printTextWidth(right, print::smallest, FontWeight::Regular);
            drawPrintText(painter, {end - width, baseline}, right, print::smallest, FontWeight::Regular, colour);
        };
    }
}

/// The drawings that could be made; the others are problems.
Result<QMap<QString, CheatSheetDiagram>> readDiagrams(const QString &folder, const CheatSheetContent &content,
                                                      const CheatSheetJob &job, const JobContext &context,
                                                      ReadProblems &problems)
{
    QMap<QString, CheatSheetDiagram> diagrams;
    const double width = pageMeasures().columnWidth(3);
    for (const KeyedItem &item : content.diagrams) {
        if (context.stop.stopRequested())
            return exportCancelled();
        const QString name = item.key + u".gv";
        const auto file = readFile(folder + u'/' + name, dotFileLimit);
        const auto diagram = file.and_then([&](const QByteArray &dot) {
            return cheatSheetDiagram(dot, name, job.language, width, *job.catalog, context.stop);
        });
        if (!diagram && diagram.error().code == ErrorCode::Cancelled)
            return exportCancelled();
        if (diagram) {
            problems += diagram->problems;
            diagrams.insert(item.key, *diagram);
        } else {
            problems.append({name, 0, diagram.error().message});
        }
        if (context.progress)
            context.progress(int(diagrams.size()), int(content.diagrams.size()));
    }
    return diagrams;
}

/// Fills the pages. The debugging tree is set as large as it can be on as few pages as possible.
void addPages(PrintPlan &plan, const CheatSheetSections &sections, const QMap<QString, CheatSheetDiagram> &diagrams,
              const CheatSheetJob &job)
{
    const auto painter = std::make_shared<const DiagramPainter>(job.catalog, printTheme());
    PrintPlan best;
    for (const double treeSize : {9.0, 8.5, print::smallest}) {
        QList<ColumnBand> bands{sections.titleBand(job.author)};
        for (const ColumnBand &band :
             {sections.clock(), sections.questions(), sections.formulas(), sections.numbers(), sections.patterns(),
              sections.switchPoints(), sections.debugging(treeSize), sections.diagrams(diagrams, painter),
              sections.cards(job.weakest), sections.sources()}) {
            if (!band.items.isEmpty())
                bands.append(band);
        }
        PrintPlan attempt = plan;
        flowIntoColumns(attempt, pageMeasures(), bands);
        if (best.pages.isEmpty() || attempt.pages.size() < best.pages.size())
            best = attempt;
    }
    plan = best;
}

} // namespace

QStringList cheatSheetLanguages()
{
    QStringList languages{QStringLiteral("en")};
    for (const QString &file : QDir(defaultFolder()).entryList({QStringLiteral("cheatsheet.*.md")}, QDir::Files))
        languages.append(file.section(u'.', 1, 1));
    return languages;
}

Result<PrintPlan> planCheatSheet(const QString &folder, const CheatSheetJob &job, const JobContext &context,
                                 ReadProblems &problems)
{
    const QString name = fileNameFor(job.language);
    const auto file = readFile(folder + u'/' + name, KeyedMarkdown::maxBytes);
    if (!file)
        return std::unexpected(file.error());
    const CheatSheetContent content = readCheatSheetContent(*file, name);
    problems += content.problems;
    const auto diagrams = readDiagrams(folder, content, job, context, problems);
    if (!diagrams)
        return std::unexpected(diagrams.error());

    PrintPlan plan;
    plan.title = content.title + u" · " + content.subtitle;
    plan.subject = content.subtitle;
    plan.author = job.author;
    plan.language = content.language;
    plan.date = job.date;
    addPages(plan, CheatSheetSections(content, pageMeasures()), *diagrams, job);
    addFurniture(plan, content, dateText(job));
    return plan;
}

Result<CheatSheet> makeCheatSheet(const CheatSheetJob &job, const JobContext &context)
{
    const QStringList languages = cheatSheetLanguages();
    if (!languages.contains(job.language))
        return failure(ErrorCode::InvalidInput,
                       Text::tr("There is no cheat sheet in “%1”. Choose one of these: %2.")
                           .arg(job.language, languages.join(QStringLiteral(", "))));
    CheatSheet sheet;
    const auto plan = planCheatSheet(defaultFolder(), job, context, sheet.problems);
    if (!plan)
        return std::unexpected(plan.error());
    const auto pdf = printPlan(*plan, context);
    if (!pdf)
        return std::unexpected(pdf.error());
    sheet.pdf = *pdf;
    sheet.pages = int(plan->pages.size());
    return sheet;
}

Result<QByteArray> writeCheatSheet(const CheatSheetJob &job, const JobContext &context)
{
    return makeCheatSheet(job, context).transform([](const CheatSheet &sheet) { return sheet.pdf; });
}

} // namespace archdeck
