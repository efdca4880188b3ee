#include "core/exchange/excalidraw/excalidrawscene.h"

#include "core/diagram/changeset.h"
#include "core/exchange/carried.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtGui/qtransform.h>

#include <cmath>
#include <numbers>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::ExcalidrawFile)
};

bool isSane(double value)
{
    return std::isfinite(value) && std::abs(value) <= coordinateLimit / 4;
}

bool isSane(const QRectF &rect)
{
    return isSane(rect.x()) && isSane(rect.y()) && isSane(rect.width()) && isSane(rect.height());
}

ExcalidrawElement::Type typeOf(const QString &name)
{
    using enum ExcalidrawElement::Type;
    static const QHash<QString, ExcalidrawElement::Type> types{
        {u"rectangle"_s, Shape}, {u"diamond"_s, Shape}, {u"ellipse"_s, Shape}, {u"text"_s, Text},
        {u"arrow"_s, Line},      {u"line"_s, Line},     {u"frame"_s, Frame},   {u"magicframe"_s, Frame}};
    return types.value(name, Other);
}

ExcalidrawElement::Binding bindingOf(const QJsonValue &value)
{
    ExcalidrawElement::Binding binding;
    binding.element = value.toObject().value("elementId"_L1).toString();
    const QJsonArray fixed = value.toObject().value("fixedPoint"_L1).toArray();
    if (fixed.size() == 2 && isSane(fixed[0].toDouble()) && isSane(fixed[1].toDouble()))
        binding.fixedPoint = QPointF(fixed[0].toDouble(), fixed[1].toDouble());
    return binding;
}

/// False when a point lies out of range.
bool readPoints(const QJsonObject &json, ExcalidrawElement &element)
{
    const QPointF origin = element.box.topLeft();
    const QJsonArray points = json.value("points"_L1).toArray();
    element.points.reserve(points.size());
    for (const QJsonValue &value : points) {
        const QJsonArray pair = value.toArray();
        const QPointF point = origin + QPointF(pair.at(0).toDouble(), pair.at(1).toDouble());
        if (pair.size() < 2 || !isSane(point.x()) || !isSane(point.y()))
            return false;
        element.points.append(point);
    }
    return element.points.size() >= 2;
}

void rotate(ExcalidrawElement &element, double angle)
{
    const QPointF centre = element.box.center();
    QTransform turn;
    turn.translate(centre.x(), centre.y());
    turn.rotateRadians(angle);
    turn.translate(-centre.x(), -centre.y());
    element.box = turn.mapRect(element.box);
    for (QPointF &point : element.points)
        point = turn.map(point);
    element.isRotated = true;
}

void readLooks(const QJsonObject &json, ExcalidrawElement &element)
{
    const QString stroke = colourName(json.value("strokeColor"_L1).toString());
    element.stroke = stroke == u"#1e1e1e" || stroke == u"#000000" ? QString() : stroke;
    element.background = colourName(json.value("backgroundColor"_L1).toString());
    element.strokeStyle = json.value("strokeStyle"_L1).toString();
    element.isSketchy = json.value("roughness"_L1).toDouble(1) >= 1;
    element.isLocked = json.value("locked"_L1).toBool();
    element.isRound = json.value("roundness"_L1).isObject();
    element.isElbowed = json.value("elbowed"_L1).toBool();
    element.link = json.value("link"_L1).toString();
}

std::optional<ExcalidrawElement> readElement(const QJsonObject &json)
{
    ExcalidrawElement element;
    element.typeName = json.value("type"_L1).toString();
    element.type = typeOf(element.typeName);
    element.id = json.value("id"_L1).toString();
    element.box = QRectF(json.value("x"_L1).toDouble(), json.value("y"_L1).toDouble(),
                         json.value("width"_L1).toDouble(), json.value("height"_L1).toDouble());
    if (!isSane(element.box))
        return std::nullopt;
    if (element.type == ExcalidrawElement::Type::Line && !readPoints(json, element))
        return std::nullopt;
    element.box = element.box.normalized();
    if (const double angle = json.value("angle"_L1).toDouble(); isSane(angle) && std::abs(angle) > 0.001)
        rotate(element, angle);
    readLooks(json, element);
    const QJsonArray groups = json.value("groupIds"_L1).toArray();
    for (const QJsonValue &group : groups)
        element.groupIds.append(group.toString());
    element.frame = json.value("frameId"_L1).toString();
    element.container = json.value("containerId"_L1).toString();
    const QString original = json.value("originalText"_L1).toString();
    element.text = element.type == ExcalidrawElement::Type::Frame ? json.value("name"_L1).toString()
        : original.isEmpty()                                      ? json.value("text"_L1).toString()
                                                                  : original;
    element.start = bindingOf(json.value("startBinding"_L1));
    element.end = bindingOf(json.value("endBinding"_L1));
    element.hasStartHead = json.value("startArrowhead"_L1).isString();
    element.hasEndHead = json.value("endArrowhead"_L1).isString();
    element.own = json.value("customData"_L1).toObject().value("archdeck"_L1).toObject();
    element.source = json;
    QJsonObject custom = json.value("customData"_L1).toObject();
    element.isKept = custom.contains("archdeckKept"_L1);
    custom.remove("archdeckKept"_L1);
    if (element.isKept && custom.isEmpty())
        element.source.remove("customData"_L1);
    else if (element.isKept)
        element.source.insert("customData"_L1, custom);
    return element;
}

class SceneReader
{
public:
    SceneReader(const ReadOptions &options, ReadLosses &losses, const StopToken &stop)
        : m_options(options), m_losses(losses), m_stop(stop)
    {
    }

    Result<ExcalidrawScene> read(const QJsonArray &elements)
    {
        if (elements.size() > readlimits::elements)
            return failure(ErrorCode::LimitExceeded,
                           Text::tr("%1 has %2 elements; %3 are the most that can be read.")
                               .arg(m_options.fileName)
                               .arg(elements.size())
                               .arg(readlimits::elements));
        for (const QJsonValue &value : elements) {
            if (m_stop.stopRequested())
                return failure(ErrorCode::Cancelled, Text::tr("Reading %1 was cancelled.").arg(m_options.fileName));
            add(value.toObject());
        }
        return m_scene;
    }

private:
    void add(const QJsonObject &json)
    {
        if (json.value("isDeleted"_L1).toBool())
            return;
        if (m_scene.design.isEmpty())
            m_scene.design = json.value("customData"_L1).toObject().value("archdeckDesign"_L1).toObject();
        auto element = readElement(json);
        if (!element) {
            m_losses.add(Text::tr("An element with an impossible place or without points was left out."),
                         json.value("id"_L1).toString());
            return;
        }
        element->text = limitedText(element->text, m_losses, element->id);
        if (element->id.isEmpty() || m_scene.index.contains(element->id))
            element->id += u'#' + QString::number(m_scene.elements.size());
        m_scene.index.insert(element->id, m_scene.elements.size());
        m_scene.elements.append(*element);
    }

    const ReadOptions &m_options;
    ReadLosses &m_losses;
    const StopToken &m_stop;
    ExcalidrawScene m_scene;
};

} // namespace

Result<ExcalidrawScene> parseExcalidraw(const QByteArray &content, const ReadOptions &options, ReadLosses &losses,
                                        const StopToken &stop)
{
    if (content.size() > readlimits::bytes)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("%1 is larger than %2 MB, the most that can be read.")
                           .arg(options.fileName)
                           .arg(readlimits::bytes / (1024 * 1024)));
    QJsonParseError error;
    const QByteArray text = content.startsWith("\xef\xbb\xbf") ? content.sliced(3) : content;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidInput,
                       Text::tr("%1:%2: this is not valid JSON, so it is no Excalidraw file.")
                           .arg(options.fileName)
                           .arg(text.first(std::min<qsizetype>(error.offset, text.size())).count('\n') + 1),
                       error.errorString());
    const QJsonObject root = document.object();
    const QString type = root.value("type"_L1).toString();
    if (!type.startsWith(u"excalidraw") || !root.value("elements"_L1).isArray())
        return failure(ErrorCode::InvalidInput,
                       Text::tr("%1 is no Excalidraw drawing: it has no type \"excalidraw\" with a list of elements.")
                           .arg(options.fileName));
    return SceneReader(options, losses, stop)
        .read(root.value("elements"_L1).toArray())
        .transform([&root](ExcalidrawScene scene) {
        if (scene.design.isEmpty())
            scene.design = root.value("archdeckDesign"_L1).toObject();
        return scene;
    });
}

QString lineDigest(const QJsonObject &element)
{
    QJsonObject drawn;
    for (const QLatin1StringView key : {"x"_L1, "y"_L1, "points"_L1, "angle"_L1, "roundness"_L1, "elbowed"_L1})
        drawn.insert(key, element.value(key));
    for (const QLatin1StringView key : {"startBinding"_L1, "endBinding"_L1})
        drawn.insert(key, element.value(key).toObject().value("fixedPoint"_L1));
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(drawn).toJson(QJsonDocument::Compact), QCryptographicHash::Sha1)
            .toHex()
            .first(12));
}

} // namespace archdeck
