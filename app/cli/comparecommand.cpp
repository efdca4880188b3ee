#include "app/cli/designsource.h"
#include "app/cli/text.h"
#include "core/practice/designdiff.h"

#include <QtCore/qjsonarray.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

/// What the user answered when the two were compared in the window.
CliResult<QStringList> dismissedKeys(const DesignSources &sources, const DesignSource &mine, const DesignSource &theirs)
{
    if (mine.id.isNull() || theirs.id.isNull())
        return QStringList();
    const auto reasons = sources.library()->workspace().read(
        [&](const Stores &stores) { return stores.practice.dismissals(mine.id, theirs.id); });
    if (!reasons)
        return std::unexpected(reasons.error());
    return reasons->keys();
}

QString kindWord(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::ComponentMissing: return u"component-missing"_s;
    case DifferenceKind::ComponentExtra: return u"component-extra"_s;
    case DifferenceKind::ComponentOtherKind: return u"component-other-kind"_s;
    case DifferenceKind::ConnectionMissing: return u"connection-missing"_s;
    case DifferenceKind::ConnectionReversed: return u"connection-reversed"_s;
    case DifferenceKind::ConnectionExtra: return u"connection-extra"_s;
    }
    return {};
}

QJsonObject toJson(const DesignSource &design)
{
    return {{"id"_L1, design.id.isNull() ? QJsonValue() : QJsonValue(design.id.toString())},
            {"file"_L1, orNull(design.file)},
            {"title"_L1, design.diagram.info.title}};
}

QJsonObject componentToJson(const Node &node)
{
    return {{"id"_L1, node.id.toString()}, {"label"_L1, node.label}, {"kind"_L1, node.kind}};
}

QJsonValue elementToJson(const std::optional<ElementRef> &element)
{
    return element ? QJsonValue(element->id.toString(QUuid::WithoutBraces)) : QJsonValue();
}

void printJson(Output &out, const DesignSource &mine, const DesignSource &theirs, const DesignDiff &diff)
{
    QJsonArray matches;
    for (const ComponentMatch &match : diff.components) {
        matches.append(QJsonObject{{"mine"_L1, componentToJson(mine.diagram.nodes.value(match.mine))},
                                   {"theirs"_L1, componentToJson(theirs.diagram.nodes.value(match.theirs))},
                                   {"similarity"_L1, match.similarity}});
    }
    QJsonArray differences;
    for (const Difference &difference : diff.differences) {
        differences.append(QJsonObject{{"kind"_L1, kindWord(difference.kind)},
                                       {"key"_L1, difference.key},
                                       {"mine"_L1, elementToJson(difference.mine)},
                                       {"theirs"_L1, elementToJson(difference.theirs)},
                                       {"text"_L1, difference.text},
                                       {"dismissed"_L1, difference.isDismissed}});
    }
    out.json({{"mine"_L1, toJson(mine)},
              {"theirs"_L1, toJson(theirs)},
              {"score"_L1, diff.score},
              {"component_score"_L1, diff.componentScore},
              {"connection_score"_L1, diff.connectionScore},
              {"components"_L1, matches},
              {"connections"_L1, diff.connections.size()},
              {"differences"_L1, differences}});
}

/// Rounded down, so that 100 % means no difference.
QString percent(double score)
{
    return QString::number(int(score * 100 + 1e-9));
}

void printText(Output &out, const DesignSource &mine, const DesignSource &theirs, const DesignDiff &diff)
{
    out.line(Text::tr("%1 compared with %2: %3 % (components %4 %, connections %5 %)")
                 .arg(mine.diagram.info.title, theirs.diagram.info.title, percent(diff.score),
                      percent(diff.componentScore), percent(diff.connectionScore)));
    for (const Difference &difference : diff.differences)
        out.line(difference.isDismissed ? Text::tr("%1 (dismissed)").arg(difference.text) : difference.text);
    if (diff.differences.isEmpty())
        out.line(Text::tr("There is no difference."));
}

CliResult<ExitCode> run(const CommandContext &context)
{
    DesignSources sources(context);
    const QStringList &words = context.arguments.operands;
    const auto mine = sources.find(words[0]);
    if (!mine)
        return std::unexpected(mine.error());
    const auto theirs = sources.find(words[1]);
    if (!theirs)
        return std::unexpected(theirs.error());
    const auto dismissed = dismissedKeys(sources, *mine, *theirs);
    if (!dismissed)
        return std::unexpected(dismissed.error());
    const DesignDiff diff = compareDesigns(mine->diagram, theirs->diagram, *sources.catalog(), {*dismissed});
    if (context.out.isJson())
        printJson(context.out, *mine, *theirs, diff);
    else
        printText(context.out, *mine, *theirs, diff);
    return ExitCode::Success;
}

} // namespace

Command compareCommand()
{
    return {.name = QStringLiteral("compare"),
            .operands = Text::tr("A B"),
            .summary = Text::tr("compare a design or file with another"),
            .needs = Command::Needs::Library,
            .minimumOperands = 2,
            .maximumOperands = 2,
            .run = run};
}

} // namespace archdeck
