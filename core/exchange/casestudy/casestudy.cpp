#include "core/exchange/casestudy/casestudy.h"

#include "core/exchange/casestudy/casestudynumbers.h"
#include "core/exchange/casestudy/casestudytext.h"
#include "core/exchange/mermaid/mermaidwriter.h"
#include "core/exchange/svgexport.h"
#include "core/richtext/markdown.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qurl.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::CaseStudy)
};

QString nameText(const QString &label)
{
    return markdownEscaped(plainText(label));
}

QString callText(CallKind call)
{
    switch (call) {
    case CallKind::Sync: return Text::tr("waits for the answer");
    case CallKind::Async: return Text::tr("asynchronous");
    case CallKind::Stream: return Text::tr("streamed");
    case CallKind::Batch: return Text::tr("in batches");
    }
    return {};
}

class CaseStudyWriter
{
public:
    explicit CaseStudyWriter(const ExportJob &job) : m_diagram(job.diagram), m_catalog(*job.catalog) {}

    QString write(const QString &picture)
    {
        const QString title = m_diagram.info.title.isEmpty() ? Text::tr("Untitled design") : m_diagram.info.title;
        add(u"# "_s + markdownEscaped(title));
        add(markdownEscaped(m_diagram.info.summary));
        if (!picture.isEmpty())
            add(u"!["_s + markdownEscaped(Text::tr("Diagram of %1").arg(title)) + u"]("_s
                + QString::fromLatin1(QUrl::toPercentEncoding(picture)) + u')');
        writeDiagram();
        add(caseStudyNumbers(m_diagram, m_catalog));
        writeComponents();
        writePaths();
        writeTradeOffs();
        for (const Section &section : ordered(m_diagram.sections)) {
            add(u"## "_s + markdownEscaped(section.heading));
            add(markdownUnder(section.body, 3));
        }
        return m_out;
    }

private:
    /// A block of its own.
    void add(const QString &block)
    {
        if (block.isEmpty())
            return;
        if (!m_out.isEmpty())
            m_out += u'\n';
        m_out += block;
        if (!m_out.endsWith(u'\n'))
            m_out += u'\n';
    }

    void writeDiagram()
    {
        if (m_diagram.nodes.isEmpty())
            return;
        Diagram untitled = m_diagram; // the page has its title already
        untitled.info.title.clear();
        add(u"## "_s + Text::tr("Diagram"));
        add(u"```mermaid\n"_s + mermaidFlowchart(untitled, m_catalog) + u"```\n"_s);
    }

    QString valuesOf(const Node &node) const
    {
        const ComponentKind *kind = m_catalog.find(node.kind);
        QStringList values;
        for (auto it = node.properties.begin(); it != node.properties.end(); ++it) {
            // The former has a column of its own, the others are no facts of the component.
            static const QStringList others{u"description"_s, u"note_estimate"_s};
            if (others.contains(it.key()) || it.key().contains(u'.') || it->isEmpty())
                continue;
            QString label = it.key();
            QString unit;
            for (const PropertyField &field : kind ? kind->properties : QList<PropertyField>()) {
                if (field.key == it.key()) {
                    label = field.label;
                    unit = field.unit.isEmpty() ? QString() : QString(u' ' + field.unit);
                }
            }
            values.append(markdownEscaped(label + u": "_s + *it + unit));
        }
        return values.join("<br>"_L1);
    }

    void writeComponents()
    {
        if (m_diagram.nodes.isEmpty())
            return;
        QList<QStringList> rows;
        for (const Node &node : ordered(m_diagram.nodes)) {
            rows.append({nameText(node.label), markdownEscaped(m_catalog.nameOf(node.kind)),
                         nameText(m_diagram.groups.value(node.group).label),
                         markdownEscaped(node.properties.value(u"description"_s)), valuesOf(node)});
        }
        add(u"## "_s + Text::tr("Components"));
        add(markdownTable({Text::tr("Component"), Text::tr("Kind"), Text::tr("Part of"), Text::tr("What it does"),
                           Text::tr("Values")},
                          rows));
    }

    QString stepText(const Edge &edge) const
    {
        const auto bold = [this](NodeId node) {
            const QString name = nameText(m_diagram.nodes.value(node).label);
            return name.isEmpty() ? QString() : QString(u"**"_s + name + u"**"_s);
        };
        QStringList details{nameText(edge.label), markdownEscaped(edge.protocol), callText(edge.call)};
        details.removeAll(QString());
        details.removeDuplicates();
        return bold(edge.from) + u" → "_s + bold(edge.to) + u": "_s + details.join(", "_L1);
    }

    void writePaths()
    {
        if (m_diagram.paths.isEmpty())
            return;
        add(u"## "_s + Text::tr("Request paths"));
        for (const RequestPath &path : ordered(m_diagram.paths)) {
            add(u"### "_s + markdownEscaped(path.name));
            QString steps;
            for (qsizetype i = 0; i < path.steps.size(); ++i)
                steps += QString::number(i + 1) + u". "_s + stepText(m_diagram.edges.value(path.steps[i])) + u'\n';
            add(steps);
        }
    }

    void writeTradeOffs()
    {
        if (m_diagram.tradeOffs.isEmpty())
            return;
        add(u"## "_s + Text::tr("Trade-offs"));
        for (const TradeOff &tradeOff : ordered(m_diagram.tradeOffs))
            writeTradeOff(tradeOff);
    }

    void writeTradeOff(const TradeOff &tradeOff)
    {
        add(u"### "_s + markdownEscaped(tradeOff.question));
        QStringList names;
        for (const ElementRef &element : tradeOff.elements)
            names.append(nameText(m_diagram.nameOf(element)));
        names.removeAll(QString());
        addReason(Text::tr("Concerns"), names.join(", "_L1));
        QList<QStringList> rows;
        for (qsizetype i = 0; i < tradeOff.options.size(); ++i) {
            const TradeOffOption &option = tradeOff.options[i];
            const QString name = markdownEscaped(option.name);
            rows.append({i == tradeOff.decision ? QString(u"**"_s + name + u"**"_s) : name, listText(option.pros),
                         listText(option.cons)});
        }
        if (!rows.isEmpty())
            add(markdownTable({Text::tr("Option"), Text::tr("For"), Text::tr("Against")}, rows));
        const bool isDecided = tradeOff.decision >= 0 && tradeOff.decision < tradeOff.options.size();
        addReason(Text::tr("Decision"),
                  isDecided ? markdownEscaped(tradeOff.options[tradeOff.decision].name) : Text::tr("open"));
        addReason(Text::tr("Why"), tradeOff.why.trimmed());
        addReason(Text::tr("Switch when"), tradeOff.switchWhen.trimmed());
    }

    static QString listText(const QStringList &items)
    {
        QStringList cells;
        for (const QString &item : items)
            cells.append(markdownCell(item));
        cells.removeAll(QString());
        return cells.join("<br>"_L1);
    }

    void addReason(const QString &name, const QString &markdown)
    {
        if (!markdown.isEmpty())
            add(u"**"_s + name + u":** "_s + markdown);
    }

    const Diagram &m_diagram;
    const Catalog &m_catalog;
    QString m_out;
};

} // namespace

Result<Written> writeCaseStudy(const ExportJob &job, const QString &baseName, const JobContext &context)
{
    Written written;
    const bool hasPicture = !baseName.isEmpty() && !job.diagram.nodes.isEmpty();
    if (hasPicture) {
        const Result<QByteArray> picture = writeSvg(job, context);
        if (!picture)
            return std::unexpected(picture.error());
        written.companions.insert(u".svg"_s, *picture);
    }
    if (context.stop.stopRequested())
        return exportCancelled();
    written.content = CaseStudyWriter(job).write(hasPicture ? QString(baseName + u".svg"_s) : QString()).toUtf8();
    if (!job.diagram.notes.isEmpty() && !hasPicture)
        written.losses.append(Text::tr("Notes on the canvas are not shown without the picture."));
    return written;
}

} // namespace archdeck
