#include "core/exchange/drawio/drawioreader.h"

#include "core/exchange/drawio/drawiokinds.h"
#include "core/exchange/drawio/drawiopage.h"
#include "core/exchange/drawio/drawioparser.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Drawio)
};

/// "Page-1" in the languages of draw.io: a name that nobody gave.
bool isGivenName(const QString &name)
{
    static const QRegularExpression automatic(u"^\\p{L}+[-\\s]?\\d+$"_s);
    return !name.trimmed().isEmpty() && !automatic.match(name.trimmed()).hasMatch();
}

QString titleOf(const DrawioPage &page, const ReadOptions &options, bool isAlone)
{
    const QString file = QFileInfo(options.fileName).completeBaseName();
    if (isGivenName(page.name) || file.isEmpty())
        return page.name;
    return isAlone || page.name.isEmpty() ? file : QString(file + u" \u2013 " + page.name);
}

bool isMostlySketched(const DrawioPage &page)
{
    const auto count = std::ranges::count_if(page.cells, [](const DrawioCell &cell) { return cell.isVertex; });
    const auto sketched = std::ranges::count_if(
        page.cells, [](const DrawioCell &cell) { return cell.isVertex && cell.style.isOn("sketch"_L1); });
    return sketched * 2 > count;
}

} // namespace

Result<Reading> readDrawio(const QByteArray &content, const ReadOptions &options, const StopToken &stop)
{
    const auto pages = parseDrawio(content, stop);
    if (!pages)
        return std::unexpected(pages.error());
    Reading reading;
    ReadLosses losses(options.fileName);
    const KindFinder finder(options.catalog);
    for (const DrawioPage &page : *pages) {
        if (stop.stopRequested())
            return failure(ErrorCode::Cancelled, Text::tr("Cancelled."));
        const auto tree = DrawioTree::build(page, losses);
        if (!tree)
            return std::unexpected(tree.error());
        ReadPage read;
        read.name = page.name;
        read.diagram = DrawioPageReader(*tree, finder, losses).read();
        read.hasPositions = true;
        const bool isOurs = tree->root() >= 0
            && tree->items()[tree->root()].cell->data.contains(QString(drawiodata::rest));
        if (!isOurs) {
            read.diagram.info.title = titleOf(page, options, pages->size() == 1).left(200);
            if (isMostlySketched(page))
                read.diagram.info.properties.insert(u"look"_s, u"sketch"_s);
        }
        reading.pages.append(read);
    }
    reading.problems = losses.problems();
    return reading;
}

} // namespace archdeck
