#include "core/practice/differencereason.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Compare)
};

QString purposeOf(const Node &node, const Catalog &catalog)
{
    const QString description = node.properties.value(QStringLiteral("description")).simplified();
    if (!description.isEmpty())
        return description;
    const ComponentKind *const kind = catalog.find(node.kind);
    return kind == nullptr || kind->summary.isEmpty()
        ? QString()
        : Text::tr("%1 in general: %2").arg(kind->name, kind->summary.simplified());
}

QString decisionOn(const ElementRef &element, const Diagram &reference)
{
    for (const TradeOff &tradeOff : ordered(reference.tradeOffs)) {
        const bool isDecided = tradeOff.decision >= 0 && tradeOff.decision < tradeOff.options.size();
        if (isDecided && tradeOff.elements.contains(element) && !tradeOff.why.trimmed().isEmpty()) {
            return Text::tr("Why %1: %2")
                .arg(tradeOff.options[tradeOff.decision].name.simplified(), tradeOff.why.simplified());
        }
    }
    return {};
}

} // namespace

QString differenceReason(const Difference &difference, const Diagram &reference, const Catalog &catalog)
{
    if (!difference.theirs || !reference.contains(*difference.theirs))
        return {};
    const ElementRef element = *difference.theirs;
    QStringList lines;
    if (element.type == ElementType::Node) {
        lines.append(purposeOf(reference.nodes.value(NodeId(element.id)), catalog));
    } else {
        const Node called = reference.nodes.value(reference.edges.value(EdgeId(element.id)).to);
        const QString purpose = purposeOf(called, catalog);
        if (!purpose.isEmpty())
            lines.append(Text::tr("%1: %2").arg(reference.nameOf(ElementRef(called.id)).simplified(), purpose));
    }
    lines.append(decisionOn(element, reference));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace archdeck
