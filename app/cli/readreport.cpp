#include "app/cli/readreport.h"

#include "app/cli/text.h"

namespace archdeck {

using namespace Qt::Literals::StringLiterals;

QJsonObject countsToJson(const Diagram &diagram)
{
    return {{"title"_L1, diagram.info.title},         {"components"_L1, diagram.nodes.size()},
            {"connections"_L1, diagram.edges.size()}, {"groups"_L1, diagram.groups.size()},
            {"notes"_L1, diagram.notes.size()},       {"layers"_L1, diagram.layers.size()},
            {"paths"_L1, diagram.paths.size()},       {"trade_offs"_L1, diagram.tradeOffs.size()}};
}

QJsonArray problemsToJson(const ReadProblems &problems)
{
    QJsonArray array;
    for (const ReadProblem &problem : problems) {
        array.append(QJsonObject{{"file"_L1, problem.file},
                                 {"line"_L1, problem.line > 0 ? QJsonValue(problem.line) : QJsonValue()},
                                 {"message"_L1, problem.message}});
    }
    return array;
}

QString countsLine(const Diagram &diagram)
{
    return Text::tr("%1 (%2 components, %3 connections)")
        .arg(diagram.info.title, QString::number(diagram.nodes.size()), QString::number(diagram.edges.size()));
}

} // namespace archdeck
