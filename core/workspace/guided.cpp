#include "core/workspace/guided.h"

#include "core/base/atomicwrite.h"
#include "core/exchange/designlabels.h"
#include "core/exchange/dotreader.h"
#include "core/render/componentmetrics.h"
#include "core/workspace/designsteps.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 textFileLimit = 1000000;

/// Boxes keep their centres and get the size that their texts need.
void fitBoxes(Diagram &diagram)
{
    for (Node &node : diagram.nodes) {
        const QPointF centre = node.rect.center();
        node.rect.setSize(componentSize(node));
        node.rect.moveCenter(centre);
        node.rect.moveTopLeft(QPointF(std::round(node.rect.left()), std::round(node.rect.top())));
    }
}

Result<GuideContent> readWords(const QString &folder, const QString &language)
{
    const QString id = QFileInfo(folder).fileName();
    const auto read = [&](const QString &name) {
        return readFile(folder + u'/' + name, textFileLimit).transform([&](const QByteArray &content) {
            return readGuideContent(content, name, id);
        });
    };
    const QString translated = u"guide."_s + language + u".md"_s;
    if (language != u"en" && QFile::exists(folder + u'/' + translated)) {
        // A translation with holes would leave steps without words.
        if (auto content = read(translated); content && content->problems.isEmpty())
            return content;
    }
    return read(u"guide.md"_s);
}

} // namespace

Result<GuideReading> loadGuide(const QString &folder, const QString &language, const StopToken &stop)
{
    const auto words = readWords(folder, language);
    if (!words)
        return std::unexpected(words.error());
    const QString fileName = folder + u"/board.gv"_s;
    auto board = readFile(fileName, textFileLimit).and_then([&](const QByteArray &content) {
        return readDot(content,
                       {.fileName = u"board.gv"_s, .shippedDesign = {}, .componentSize = {}, .isKnownKind = {}}, stop);
    });
    if (!board)
        return std::unexpected(board.error());
    const QString labels = u"labels."_s + words->language + u".json"_s;
    if (words->language != u"en" && QFile::exists(folder + u'/' + labels)) {
        if (const auto content = readFile(folder + u'/' + labels, textFileLimit))
            applyLabels(*content, labels, board->diagram, board->problems);
    }
    fitBoxes(board->diagram);
    QStringList problems;
    for (const ContentProblem &problem : words->problems)
        problems.append(toLine(problem));
    for (const ReadProblem &problem : board->problems)
        problems.append(toLine(problem));
    return GuideReading{Guide(*words, GuideBoard::split(board->diagram)), problems};
}

Result<GuideRecord> guideRecord(Workspace &workspace, const QString &id)
{
    return workspace.read([&id](const Stores &stores) -> Result<GuideRecord> {
        const auto kept = stores.settings.value(guideSetting(id));
        if (!kept)
            return std::unexpected(kept.error());
        const GuideRecord record = GuideRecord::fromJson(kept->toObject());
        const auto drawing = stores.designs.summary(record.design);
        return drawing && drawing->origin == DesignOrigin::Mine ? record : GuideRecord();
    });
}

Result<GuideRecord> beginGuide(Workspace &workspace, const QString &id, const Diagram &drawing)
{
    const auto begun = workspace.transact(Op::CreateDesign, [&](Stores &stores) -> Result<GuideRecord> {
        const auto design = createOwn(stores, drawing, {.id = {}, .question = id});
        if (!design)
            return std::unexpected(design.error());
        GuideRecord record;
        record.design = *design;
        record.given = int(drawing.nodes.size());
        return stores.settings.setValue(guideSetting(id), record.toJson()).transform([&record] { return record; });
    });
    return begun.transform([](const Outcome<GuideRecord> &outcome) { return outcome.value; });
}

Result<void> saveGuideRecord(Workspace &workspace, const QString &id, const GuideRecord &record)
{
    return workspace
        .transact(Op::NotePractice, [&](Stores &stores) {
        return stores.settings.setValue(guideSetting(id), record.toJson());
    }).transform([](const Outcome<void> &) {});
}

} // namespace archdeck
