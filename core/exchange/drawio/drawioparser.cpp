#include "core/exchange/drawio/drawioparser.h"

#include "core/exchange/reading.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qxmlstream.h>

#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Drawio)
};

/// Anything that is no finite number counts as 0; what is out of range is brought into it by the reader of the cells.
double numberOf(QStringView text)
{
    const double number = text.toDouble();
    return std::isfinite(number) ? number : 0;
}

/// What may still be read of a file, all its pages together.
struct Budget
{
    qsizetype bytes = readlimits::bytes; ///< unpacked
    qsizetype elements = readlimits::elements; ///< cells and pages
};

/// Reads one document; compressed pages are documents of their own. Every function that reads an element leaves its end
/// tag behind.
class DrawioParser
{
public:
    DrawioParser(const QByteArray &xml, const StopToken &stop, Budget &budget, int level = 0)
        : m_xml(xml), m_stop(stop), m_budget(budget), m_level(level)
    {
        m_xml.setNamespaceProcessing(false);
    }

    Result<QList<DrawioPage>> read()
    {
        if (!nextElement())
            return failed(Text::tr("This is not a draw.io file."));
        if (m_xml.name() == u"mxGraphModel")
            readModel(addPage());
        else if (m_level > 1) // an SVG holds a file, a file holds models, and that is all
            return failed(Text::tr("This is not a draw.io file."));
        else if (m_xml.name() == u"mxfile")
            readFile();
        else if (m_xml.name() == u"svg" && m_xml.attributes().hasAttribute(u"content"_s))
            readContent(m_xml.attributes().value(u"content"_s).toUtf8());
        else if (m_xml.name() == u"mxlibrary")
            return failed(Text::tr("This is a library of shapes for draw.io, not a drawing."));
        else
            return failed(Text::tr("This is not a draw.io file."));
        if (m_error)
            return std::unexpected(*m_error);
        if (m_pages.isEmpty())
            return failed(Text::tr("The draw.io file holds no page."));
        return m_pages;
    }

private:
    std::unexpected<Error> failed(const QString &message) const
    {
        return m_error ? std::unexpected(*m_error) : failure(ErrorCode::InvalidInput, message);
    }

    void fail(ErrorCode code, const QString &message)
    {
        if (!m_error)
            m_error = Error{code, message};
    }

    void countElement()
    {
        if (--m_budget.elements < 0)
            fail(ErrorCode::LimitExceeded,
                 Text::tr("The drawing has more than %1 elements.").arg(readlimits::elements));
    }

    DrawioPage &addPage()
    {
        m_pages.append(DrawioPage());
        return m_pages.back();
    }

    /// The next start tag inside the current element. False at its end, and after an error.
    bool nextElement()
    {
        while (!m_error && !m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement: return enter();
            case QXmlStreamReader::EndElement: --m_depth; return false;
            case QXmlStreamReader::DTD:
                if (!m_xml.entityDeclarations().isEmpty() || m_xml.text().contains(u"<!ENTITY"))
                    fail(ErrorCode::InvalidInput,
                         Text::tr("The file declares entities, which Archdeck does not read."));
                break;
            case QXmlStreamReader::Characters: m_text += m_xml.text(); break;
            case QXmlStreamReader::EntityReference:
                fail(ErrorCode::InvalidInput,
                     Text::tr("Line %1 refers to an entity that is not there.").arg(m_xml.lineNumber()));
                break;
            default: break;
            }
        }
        if (m_xml.hasError())
            fail(ErrorCode::InvalidInput, Text::tr("Line %1 is not well-formed XML.").arg(m_xml.lineNumber()));
        return false;
    }

    bool enter()
    {
        m_text.clear();
        if (++m_depth > readlimits::depth)
            fail(ErrorCode::LimitExceeded, Text::tr("The file is nested more than %1 deep.").arg(readlimits::depth));
        if (m_stop.stopRequested())
            fail(ErrorCode::Cancelled, Text::tr("Cancelled."));
        return !m_error;
    }

    void skip()
    {
        for (int open = 1; open > 0 && !m_error;) {
            if (nextElement())
                ++open;
            else
                --open;
        }
    }

    void readContent(const QByteArray &content)
    {
        if (auto pages = DrawioParser(content, m_stop, m_budget, m_level + 1).read(); pages)
            m_pages = *pages;
        else
            m_error = pages.error();
    }

    void readFile()
    {
        while (nextElement()) {
            if (m_xml.name() == u"diagram")
                readDiagram();
            else
                skip();
        }
    }

    void readDiagram()
    {
        countElement();
        const QXmlStreamAttributes attributes = m_xml.attributes();
        DrawioPage page;
        page.id = attributes.value(u"id"_s).toString();
        page.name = attributes.value(u"name"_s).toString();
        bool hasModel = false;
        while (nextElement()) {
            if (m_xml.name() == u"mxGraphModel" && !hasModel) {
                hasModel = true;
                readModel(page);
            } else {
                skip();
            }
        }
        if (!hasModel && !m_text.trimmed().isEmpty() && !m_error)
            readPacked(page);
        m_pages.append(page);
    }

    void readPacked(DrawioPage &page)
    {
        const auto xml = unpackedPage(m_text.toUtf8(), m_budget.bytes);
        if (!xml) {
            m_error = xml.error();
            return;
        }
        m_budget.bytes -= xml->size();
        const auto inner = DrawioParser(*xml, m_stop, m_budget, m_level + 1).read();
        if (!inner)
            m_error = inner.error();
        else
            page.cells = inner->constFirst().cells;
    }

    void readModel(DrawioPage &page)
    {
        while (nextElement()) {
            if (m_xml.name() == u"root")
                readRoot(page);
            else
                skip();
        }
    }

    void readRoot(DrawioPage &page)
    {
        while (nextElement()) {
            countElement();
            if (m_xml.name() == u"mxCell")
                page.cells.append(readCell());
            else if (m_xml.name() == u"object" || m_xml.name() == u"UserObject")
                page.cells.append(readObject());
            else
                skip();
        }
    }

    DrawioCell readObject()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        DrawioCell cell;
        while (nextElement()) {
            if (m_xml.name() == u"mxCell")
                cell = readCell();
            else
                skip();
        }
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.qualifiedName() == u"id")
                cell.id = attribute.value().toString();
            else if (attribute.qualifiedName() == u"label")
                cell.value = attribute.value().toString();
            else
                cell.data.insert(attribute.qualifiedName().toString(), attribute.value().toString());
        }
        return cell;
    }

    DrawioCell readCell()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const auto text = [&attributes](const QString &name) { return attributes.value(name).toString(); };
        DrawioCell cell;
        cell.line = int(m_xml.lineNumber());
        cell.id = text(u"id"_s);
        cell.parent = text(u"parent"_s);
        cell.source = text(u"source"_s);
        cell.target = text(u"target"_s);
        cell.value = text(u"value"_s);
        cell.style = DrawioStyle(text(u"style"_s));
        cell.isVertex = attributes.value(u"vertex"_s) == u"1";
        cell.isEdge = attributes.value(u"edge"_s) == u"1";
        cell.isVisible = attributes.value(u"visible"_s) != u"0";
        cell.isCollapsed = attributes.value(u"collapsed"_s) == u"1";
        while (nextElement()) {
            if (m_xml.name() == u"mxGeometry")
                cell.geometry = readGeometry();
            else
                skip();
        }
        return cell;
    }

    QRectF rectHere() const
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        return {numberOf(attributes.value(u"x"_s)), numberOf(attributes.value(u"y"_s)),
                numberOf(attributes.value(u"width"_s)), numberOf(attributes.value(u"height"_s))};
    }

    DrawioGeometry readGeometry()
    {
        DrawioGeometry geometry;
        geometry.rect = rectHere();
        geometry.isRelative = m_xml.attributes().value(u"relative"_s) == u"1";
        while (nextElement()) {
            const QString role = m_xml.attributes().value(u"as"_s).toString();
            if (m_xml.name() == u"Array" && role == u"points") {
                readPoints(geometry);
                continue;
            }
            if (m_xml.name() == u"mxRectangle" && role == u"alternateBounds")
                geometry.alternate = rectHere();
            else if (m_xml.name() == u"mxPoint" && role == u"sourcePoint")
                geometry.source = rectHere().topLeft();
            else if (m_xml.name() == u"mxPoint" && role == u"targetPoint")
                geometry.target = rectHere().topLeft();
            else if (m_xml.name() == u"mxPoint" && role == u"offset")
                geometry.offset = rectHere().topLeft();
            skip();
        }
        return geometry;
    }

    void readPoints(DrawioGeometry &geometry)
    {
        while (nextElement()) {
            if (m_xml.name() == u"mxPoint" && geometry.points.size() < readlimits::elements)
                geometry.points.append(rectHere().topLeft());
            skip();
        }
    }

    QXmlStreamReader m_xml;
    const StopToken &m_stop;
    Budget &m_budget;
    int m_level;
    QList<DrawioPage> m_pages;
    QString m_text; ///< of the current element
    int m_depth = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<QList<DrawioPage>> parseDrawio(const QByteArray &content, const StopToken &stop)
{
    if (content.size() > readlimits::bytes)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("The file is larger than %1 MB.").arg(readlimits::bytes / (1024 * 1024)));
    Budget budget;
    return DrawioParser(content, stop, budget).read();
}

} // namespace archdeck
