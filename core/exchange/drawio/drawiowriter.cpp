#include "core/exchange/drawio/drawiowriter.h"

#include "core/diagram/elementjson.h"
#include "core/exchange/carried.h"
#include "core/exchange/drawio/drawiobuild.h"
#include "core/exchange/drawio/drawiocarry.h"
#include "core/exchange/drawio/drawiokinds.h"
#include "core/exchange/drawio/drawiopage.h"
#include "core/exchange/drawio/drawioparser.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qxmlstream.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// XML 1.0 has no place for most control characters, nor for half of a surrogate pair.
QString xmlText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
        } else if (!c.isSurrogate() && c != QChar(0xfffe) && c != QChar(0xffff)
                   && (c.unicode() >= 0x20 || c == u'\n' || c == u'\t' || c == u'\r')) {
            clean += c;
        }
    }
    return clean;
}

class DrawioXml
{
public:
    QByteArray write(const DrawioPage &page)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartElement(u"mxfile"_s);
        m_xml.writeAttribute(u"host"_s, u"Archdeck"_s);
        m_xml.writeStartElement(u"diagram"_s);
        m_xml.writeAttribute(u"id"_s, u"design"_s);
        m_xml.writeAttribute(u"name"_s, xmlText(page.name));
        m_xml.writeStartElement(u"mxGraphModel"_s);
        for (const auto &[name, value] :
             {std::pair(u"grid"_s, u"1"_s), std::pair(u"gridSize"_s, u"8"_s), std::pair(u"guides"_s, u"1"_s),
              std::pair(u"tooltips"_s, u"1"_s), std::pair(u"connect"_s, u"1"_s), std::pair(u"arrows"_s, u"1"_s),
              std::pair(u"fold"_s, u"1"_s), std::pair(u"page"_s, u"0"_s), std::pair(u"pageScale"_s, u"1"_s),
              std::pair(u"math"_s, u"0"_s), std::pair(u"shadow"_s, u"0"_s)})
            m_xml.writeAttribute(name, value);
        m_xml.writeStartElement(u"root"_s);
        for (const DrawioCell &cell : page.cells)
            writeCell(cell);
        m_xml.writeEndDocument();
        return m_bytes.trimmed() + '\n';
    }

private:
    void attribute(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeAttribute(name, xmlText(value));
    }

    void writeCell(const DrawioCell &cell)
    {
        const bool hasData = !cell.data.isEmpty();
        if (hasData) {
            m_xml.writeStartElement(u"object"_s);
            m_xml.writeAttribute(u"label"_s, xmlText(cell.value));
            for (auto entry = cell.data.begin(); entry != cell.data.end(); ++entry)
                m_xml.writeAttribute(entry.key(), xmlText(entry.value()));
            m_xml.writeAttribute(u"id"_s, cell.id);
        }
        m_xml.writeStartElement(u"mxCell"_s);
        if (!hasData) {
            m_xml.writeAttribute(u"id"_s, cell.id);
            attribute(u"value"_s, cell.value);
        }
        attribute(u"style"_s, cell.style.text());
        attribute(u"vertex"_s, cell.isVertex ? u"1"_s : QString());
        attribute(u"edge"_s, cell.isEdge ? u"1"_s : QString());
        attribute(u"visible"_s, cell.isVisible ? QString() : u"0"_s);
        attribute(u"collapsed"_s, cell.isCollapsed ? u"1"_s : QString());
        attribute(u"parent"_s, cell.parent);
        attribute(u"source"_s, cell.source);
        attribute(u"target"_s, cell.target);
        if (cell.isVertex || cell.isEdge)
            writeGeometry(cell.geometry);
        m_xml.writeEndElement();
        if (hasData)
            m_xml.writeEndElement();
    }

    void writeNumber(const QString &name, double number)
    {
        if (number != 0)
            m_xml.writeAttribute(name, numberText(number));
    }

    void writeRect(const QRectF &rect)
    {
        writeNumber(u"x"_s, rect.x());
        writeNumber(u"y"_s, rect.y());
        writeNumber(u"width"_s, rect.width());
        writeNumber(u"height"_s, rect.height());
    }

    void writeGeometry(const DrawioGeometry &geometry)
    {
        m_xml.writeStartElement(u"mxGeometry"_s);
        writeRect(geometry.rect);
        if (geometry.isRelative)
            m_xml.writeAttribute(u"relative"_s, u"1"_s);
        m_xml.writeAttribute(u"as"_s, u"geometry"_s);
        if (!geometry.points.isEmpty()) {
            m_xml.writeStartElement(u"Array"_s);
            m_xml.writeAttribute(u"as"_s, u"points"_s);
            for (const QPointF &point : geometry.points) {
                m_xml.writeEmptyElement(u"mxPoint"_s);
                writeNumber(u"x"_s, point.x());
                writeNumber(u"y"_s, point.y());
            }
            m_xml.writeEndElement();
        }
        if (geometry.alternate) {
            m_xml.writeEmptyElement(u"mxRectangle"_s);
            writeRect(*geometry.alternate);
            m_xml.writeAttribute(u"as"_s, u"alternateBounds"_s);
        }
        m_xml.writeEndElement();
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml{&m_bytes};
};

QString compactText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// Gives every cell what reading it alone does not tell of its element. So the file is read as it will be read.
class Carrier
{
public:
    Carrier(const Diagram &diagram, const DrawioBuilder &builder) : m_diagram(diagram), m_builder(builder) {}

    DrawioPage complete()
    {
        m_page = m_builder.page();
        const auto written = parseDrawio(DrawioXml().write(m_page), {});
        ReadLosses losses({});
        const auto tree = written ? DrawioTree::build(written->constFirst(), losses)
                                  : Result<DrawioTree>(std::unexpected(written.error()));
        Diagram read;
        if (tree) {
            m_tree = &*tree;
            read = DrawioPageReader(*tree, KindFinder(nullptr), losses).read();
        }
        for (DrawioCell &cell : m_page.cells)
            m_cells.insert(cell.id, &cell);
        for (auto cell = m_builder.layers().begin(); cell != m_builder.layers().end(); ++cell)
            carry(*cell, read.layers, m_diagram.layers, cell.key());
        for (auto cell = m_builder.cells().begin(); cell != m_builder.cells().end(); ++cell) {
            const ElementRef &element = cell.key();
            if (element.type == ElementType::Node)
                carry(*cell, read.nodes, m_diagram.nodes, NodeId(element.id));
            else if (element.type == ElementType::Edge)
                carry(*cell, read.edges, m_diagram.edges, EdgeId(element.id));
            else if (element.type == ElementType::Group)
                carry(*cell, read.groups, m_diagram.groups, GroupId(element.id));
            else if (element.type == ElementType::Note)
                carry(*cell, read.notes, m_diagram.notes, NoteId(element.id));
        }
        QJsonObject design = designData(m_diagram);
        design.remove("layers"_L1); // cells of their own
        m_page.cells.first().data.insert(QString(drawiodata::rest), compactText(design));
        return m_page;
    }

private:
    template<typename AnyId, typename T>
    void carry(const QString &cellId, const QMap<AnyId, T> &read, const QMap<AnyId, T> &wanted, const AnyId &id)
    {
        QJsonObject patch = patchBetween(toJson(read.value(id)), toJson(wanted.value(id)));
        patch.remove("id"_L1);
        if (patch.isEmpty())
            return;
        if (hasSeenFields(patch))
            patch.insert("look"_L1, look(cellId));
        QString &rest = m_cells.value(cellId)->data[QString(drawiodata::rest)];
        const QJsonObject before = QJsonDocument::fromJson(rest.toUtf8()).object();
        for (auto field = before.begin(); field != before.end(); ++field)
            patch.insert(field.key(), field.value());
        rest = compactText(patch);
    }

    int look(const QString &cellId) const
    {
        const int index = m_tree ? m_tree->indexOf(cellId) : -1;
        if (index < 0)
            return 0;
        const DrawioItem &item = m_tree->items()[index];
        QList<const DrawioCell *> labels;
        for (const int child : item.children) {
            if (m_tree->items()[child].role == DrawioRole::EdgeLabel)
                labels.append(m_tree->items()[child].cell);
        }
        return lookOf(*item.cell, item.origin, labels);
    }

    const Diagram &m_diagram;
    const DrawioBuilder &m_builder;
    const DrawioTree *m_tree = nullptr;
    DrawioPage m_page;
    QHash<QString, DrawioCell *> m_cells;
};

} // namespace

Written writeDrawio(const Diagram &diagram, const Catalog &catalog)
{
    const DrawioBuilder builder(diagram, catalog);
    return {DrawioXml().write(Carrier(diagram, builder).complete()), {}};
}

} // namespace archdeck
