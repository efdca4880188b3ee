#include "app/cli/designsource.h"
#include "app/cli/text.h"
#include "core/practice/versiondiff.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

QString wordOf(VersionPart part)
{
    switch (part) {
    case VersionPart::Design: return u"design"_s;
    case VersionPart::Layer: return u"layer"_s;
    case VersionPart::Component: return u"component"_s;
    case VersionPart::Connection: return u"connection"_s;
    case VersionPart::Group: return u"group"_s;
    case VersionPart::Note: return u"note"_s;
    case VersionPart::Path: return u"path"_s;
    case VersionPart::TradeOff: return u"trade-off"_s;
    case VersionPart::Section: return u"section"_s;
    }
    return {};
}

QString wordOf(VersionChangeKind kind)
{
    switch (kind) {
    case VersionChangeKind::Added: return u"added"_s;
    case VersionChangeKind::Removed: return u"removed"_s;
    case VersionChangeKind::Changed: return u"changed"_s;
    }
    return {};
}

QJsonValue idOrNull(const QUuid &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString(QUuid::WithoutBraces));
}

QJsonObject toJson(const DesignSource &design)
{
    return {{"id"_L1, idOrNull(design.id.uuid())},
            {"file"_L1, orNull(design.file)},
            {"title"_L1, design.diagram.info.title}};
}

void printJson(Output &out, const DesignSource &before, const DesignSource &after, const VersionDiff &diff)
{
    QJsonArray changes;
    for (const VersionChange &change : diff.changes) {
        changes.append(QJsonObject{{"part"_L1, wordOf(change.part)},
                                   {"change"_L1, wordOf(change.kind)},
                                   {"before"_L1, idOrNull(change.before)},
                                   {"after"_L1, idOrNull(change.after)},
                                   {"name"_L1, change.name},
                                   {"fields"_L1, QJsonArray::fromStringList(change.fields)},
                                   {"text"_L1, textOf(change)}});
    }
    out.json({{"before"_L1, toJson(before)},
              {"after"_L1, toJson(after)},
              {"same"_L1, diff.isSame()},
              {"changes"_L1, changes}});
}

/// A file without a title goes by its name, which says nothing about the design.
bool isUntitled(const DesignSource &design)
{
    return !design.file.isEmpty() && design.diagram.info.title == QFileInfo(design.file).completeBaseName();
}

VersionDiff difference(const DesignSource &before, const DesignSource &after)
{
    Diagram earlier = before.diagram;
    if (isUntitled(before) || isUntitled(after))
        earlier.info.title = after.diagram.info.title;
    return versionDiff(earlier, after.diagram);
}

CliResult<ExitCode> run(const CommandContext &context)
{
    DesignSources sources(context);
    const QStringList &words = context.arguments.operands;
    const auto before = sources.find(words[0]);
    if (!before)
        return std::unexpected(before.error());
    const auto after = sources.find(words[1]);
    if (!after)
        return std::unexpected(after.error());
    const VersionDiff diff = difference(*before, *after);
    if (context.out.isJson()) {
        printJson(context.out, *before, *after, diff);
    } else {
        for (const VersionChange &change : diff.changes)
            context.out.line(textOf(change));
    }
    return diff.isSame() ? ExitCode::Success : ExitCode::ProblemsFound;
}

} // namespace

Command diffCommand()
{
    return {.name = QStringLiteral("diff"),
            .operands = Text::tr("A B"),
            .summary = Text::tr("say what B added to, removed from and changed in A"),
            .needs = Command::Needs::Library,
            .minimumOperands = 2,
            .maximumOperands = 2,
            .run = run};
}

} // namespace archdeck
