#include "core/exchange/designlabels.h"

#include "core/exchange/designreference.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::DesignFile)
};

/// Line of a position, counted from 1.
int lineOf(const QByteArray &content, qsizetype offset)
{
    return int(QByteArrayView(content).first(qBound<qsizetype>(0, offset, content.size())).count('\n')) + 1;
}

class LabelReader
{
public:
    LabelReader(const QString &fileName, Diagram &diagram, ReadProblems &problems)
        : m_fileName(fileName), m_diagram(diagram), m_problems(problems)
    {
    }

    void read(const QJsonObject &labels)
    {
        for (const QString &part : labels.keys()) {
            const QJsonValue value = labels.value(part);
            if (!value.isObject())
                problem(Text::tr("“%1” is not a list of names and texts.").arg(part));
            else if (part == u"design")
                readDesign(value.toObject());
            else if (part == u"elements")
                readElements(value.toObject());
            else if (part == u"paths")
                readPaths(value.toObject());
            else
                problem(Text::tr("“%1” is unknown; design, elements and paths are known.").arg(part));
        }
    }

private:
    void problem(const QString &message) { m_problems.append({m_fileName, 0, message}); }

    /// Nothing, and a problem, for what is no text.
    std::optional<QString> text(const QJsonValue &value, const QString &of)
    {
        if (value.isString() && !value.toString().isEmpty())
            return value.toString();
        problem(Text::tr("“%1” has no text.").arg(of));
        return std::nullopt;
    }

    void readDesign(const QJsonObject &fields)
    {
        for (const QString &key : fields.keys()) {
            const auto value = text(fields.value(key), u"design"_s);
            if (value && key == u"title")
                m_diagram.info.title = *value;
            else if (value && key == u"summary")
                m_diagram.info.summary = *value;
            else if (value && key == u"quality_target")
                m_diagram.info.properties.insert(key, *value);
            else if (value)
                unknownField(u"design"_s, key);
        }
    }

    void readElements(const QJsonObject &elements)
    {
        for (const QString &reference : elements.keys()) {
            const auto element = findReference(m_diagram, reference);
            if (!element || element->type == ElementType::Design || element->type == ElementType::Path) {
                problem(Text::tr("“%1” is not in this design.").arg(reference));
                continue;
            }
            const QJsonObject fields = elements.value(reference).toObject();
            for (const QString &key : fields.keys()) {
                const auto value = text(fields.value(key), reference);
                if (value && !put(*element, key, *value))
                    unknownField(reference, key);
            }
        }
    }

    bool put(const ElementRef &element, const QString &key, const QString &value)
    {
        if (element.type == ElementType::Node) {
            Node &node = m_diagram.nodes[NodeId(element.id)];
            return putText(node.label, node.properties, key, value);
        }
        if (element.type == ElementType::Edge) {
            Edge &edge = m_diagram.edges[EdgeId(element.id)];
            return putText(edge.label, edge.properties, key, value);
        }
        if (key != u"label")
            return false;
        if (element.type == ElementType::Group)
            m_diagram.groups[GroupId(element.id)].label = value;
        else
            m_diagram.notes[NoteId(element.id)].text = value;
        return true;
    }

    static bool putText(QString &label, Properties &properties, const QString &key, const QString &value)
    {
        if (key == u"label")
            label = value;
        else if (key == u"description" || key == u"technology")
            properties.insert(key, value);
        else
            return false;
        return true;
    }

    void readPaths(const QJsonObject &paths)
    {
        for (const QString &key : paths.keys()) {
            const auto path = findReference(m_diagram, u"path:"_s + key);
            const auto name = text(paths.value(key), key);
            if (!path)
                problem(Text::tr("There is no request path “%1” in this design.").arg(key));
            else if (name)
                m_diagram.paths[PathId(path->id)].name = *name;
        }
    }

    void unknownField(const QString &of, const QString &key)
    {
        problem(Text::tr("“%1” has the unknown field “%2”.").arg(of, key));
    }

    QString m_fileName;
    Diagram &m_diagram;
    ReadProblems &m_problems;
};

} // namespace

bool applyLabels(const QByteArray &content, const QString &fileName, Diagram &diagram, ReadProblems &problems)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (!document.isObject()) {
        problems.append({fileName, lineOf(content, error.offset),
                         Text::tr("This is not a JSON object; the English labels are used.")});
        return false;
    }
    LabelReader(fileName, diagram, problems).read(document.object());
    return true;
}

} // namespace archdeck
