#include "core/exchange/mermaid/mermaidreader.h"

#include "core/diagram/changeset.h"
#include "core/exchange/carried.h"
#include "core/exchange/foreign.h"
#include "core/exchange/mermaid/architecturereader.h"
#include "core/exchange/mermaid/flowdiagram.h"
#include "core/exchange/mermaid/flowparser.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Mermaid)
};

std::unexpected<Error> notADrawing(const MermaidSource &source, const QString &file)
{
    static const QStringList others{u"sequenceDiagram"_s,
                                    u"classDiagram"_s,
                                    u"classDiagram-v2"_s,
                                    u"stateDiagram"_s,
                                    u"stateDiagram-v2"_s,
                                    u"erDiagram"_s,
                                    u"gantt"_s,
                                    u"pie"_s,
                                    u"journey"_s,
                                    u"gitGraph"_s,
                                    u"mindmap"_s,
                                    u"timeline"_s,
                                    u"C4Context"_s,
                                    u"C4Container"_s,
                                    u"C4Component"_s,
                                    u"C4Dynamic"_s,
                                    u"C4Deployment"_s,
                                    u"block"_s,
                                    u"block-beta"_s,
                                    u"quadrantChart"_s,
                                    u"sankey"_s,
                                    u"sankey-beta"_s,
                                    u"xychart"_s,
                                    u"xychart-beta"_s,
                                    u"packet"_s,
                                    u"packet-beta"_s,
                                    u"kanban"_s,
                                    u"radar-beta"_s,
                                    u"requirementDiagram"_s,
                                    u"treemap"_s,
                                    u"treemap-beta"_s,
                                    u"zenuml"_s};
    const QString detail = Text::tr("line %1").arg(source.headerLine);
    if (others.contains(source.header)) {
        return failure(
            ErrorCode::ForeignFile,
            Text::tr("\"%1\" is a Mermaid diagram of the type %2. Flowcharts and architecture diagrams can be "
                     "read, others can't.")
                .arg(file, source.header),
            detail);
    }
    return failure(ErrorCode::ForeignFile,
                   Text::tr("\"%1\" is no Mermaid diagram that can be read: it starts neither with \"flowchart\" or "
                            "\"graph\" nor with \"architecture-beta\".")
                       .arg(file),
                   detail);
}

Result<MermaidDrawing> readFlowchart(const MermaidSource &source, const ReadOptions &options, ReadLosses &losses,
                                     ReadProblems &problems, const StopToken &stop)
{
    if (!source.isHeaderTidy)
        losses.add(Text::tr("Behind the direction of a flowchart Mermaid itself wants the end of the line."), {},
                   source.headerLine);
    FlowParser parser(source, options.fileName, losses, stop);
    const Result<Flowchart> chart = parser.parse();
    problems += parser.problems();
    if (!chart)
        return std::unexpected(chart.error());
    const MermaidOrigin origin = hasOwnComments(source) ? MermaidOrigin::Ours : MermaidOrigin::Foreign;
    return flowDrawing(*chart, source, origin, options, losses);
}

bool isEmpty(const Diagram &diagram)
{
    return diagram.nodes.isEmpty() && diagram.groups.isEmpty();
}

} // namespace

Result<MermaidDrawing> readMermaidStatements(const MermaidSource &source, const ReadOptions &options,
                                             ReadProblems &problems, const StopToken &stop)
{
    ReadLosses losses(options.fileName);
    Result<MermaidDrawing> drawing = source.type == MermaidSource::Type::Flowchart
        ? readFlowchart(source, options, losses, problems, stop)
        : readArchitecture(source, options, losses, problems, stop);
    problems += losses.problems();
    return drawing;
}

Result<Reading> readMermaid(const QByteArray &content, const ReadOptions &options, const StopToken &stop)
{
    if (content.size() > readlimits::bytes) {
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("\"%1\" is larger than %2 MB, the most that can be read.")
                           .arg(options.fileName)
                           .arg(readlimits::bytes / (1024 * 1024)));
    }
    const MermaidSource source = readMermaidSource(content);
    if (source.type == MermaidSource::Type::Other)
        return notADrawing(source, options.fileName);
    Reading reading;
    const Result<MermaidDrawing> drawing = readMermaidStatements(source, options, reading.problems, stop);
    if (!drawing)
        return std::unexpected(drawing.error());
    if (isEmpty(drawing->diagram) && !reading.problems.isEmpty()) {
        const ReadProblem &first = reading.problems.first();
        return failure(ErrorCode::InvalidInput,
                       Text::tr("Nothing in \"%1\" could be read. Line %2: %3")
                           .arg(options.fileName)
                           .arg(first.line)
                           .arg(first.message));
    }
    ReadPage page{{}, drawing->diagram, false};
    if (hasOwnComments(source))
        page = withOwnComments(*drawing, source, options.fileName, reading.problems);
    else if (page.diagram.info.title.isEmpty())
        page.diagram.info.title = QFileInfo(options.fileName).completeBaseName();
    mend(page.diagram); // groups that name each other one after the other can lie too deep
    if (const Result<void> valid = validate(page.diagram); !valid)
        return std::unexpected(valid.error());
    reading.pages.append(page);
    return reading;
}

} // namespace archdeck
