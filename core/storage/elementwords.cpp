#include "core/storage/elementwords.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace archdeck {

using namespace Qt::Literals::StringLiterals;

QString toWord(ElementType type)
{
    switch (type) {
    case ElementType::Design: return u"design"_s;
    case ElementType::Node: return u"node"_s;
    case ElementType::Edge: return u"edge"_s;
    case ElementType::Group: return u"group"_s;
    case ElementType::Note: return u"note"_s;
    case ElementType::Path: return u"path"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

ElementType elementTypeFromWord(QStringView word)
{
    for (const ElementType type :
         {ElementType::Node, ElementType::Edge, ElementType::Group, ElementType::Note, ElementType::Path}) {
        if (word == toWord(type))
            return type;
    }
    return ElementType::Design;
}

QString toWord(RouteShape shape)
{
    switch (shape) {
    case RouteShape::Automatic: return u"automatic"_s;
    case RouteShape::Curve: return u"curve"_s;
    case RouteShape::Polyline: return u"polyline"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

RouteShape routeShapeFromWord(QStringView word)
{
    return word == u"curve" ? RouteShape::Curve : word == u"polyline" ? RouteShape::Polyline : RouteShape::Automatic;
}

QString toWord(LineShape line)
{
    switch (line) {
    case LineShape::Orthogonal: return u"orthogonal"_s;
    case LineShape::Straight: return u"straight"_s;
    case LineShape::Curved: return u"curved"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

LineShape lineShapeFromWord(QStringView word)
{
    return word == u"straight" ? LineShape::Straight : word == u"curved" ? LineShape::Curved : LineShape::Orthogonal;
}

QString toWord(Arrows arrows)
{
    switch (arrows) {
    case Arrows::Forward: return u"forward"_s;
    case Arrows::Both: return u"both"_s;
    case Arrows::None: return u"none"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Arrows arrowsFromWord(QStringView word)
{
    return word == u"both" ? Arrows::Both : word == u"none" ? Arrows::None : Arrows::Forward;
}

QString toText(const QList<QPointF> &points)
{
    QJsonArray numbers;
    for (const QPointF &point : points) {
        numbers.append(point.x());
        numbers.append(point.y());
    }
    return QString::fromUtf8(QJsonDocument(numbers).toJson(QJsonDocument::Compact));
}

QList<QPointF> pointsFromText(const QString &text)
{
    QList<QPointF> points;
    if (text == u"[]")
        return points;
    const QJsonArray numbers = QJsonDocument::fromJson(text.toUtf8()).array();
    points.reserve(numbers.size() / 2);
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
        points.append({numbers.at(i).toDouble(), numbers.at(i + 1).toDouble()});
    return points;
}

} // namespace archdeck
