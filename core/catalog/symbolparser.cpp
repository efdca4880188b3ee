#include "core/catalog/symbolparser.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtGui/qpolygon.h>

#include <cmath>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Catalog)
};

std::unexpected<Error> invalid(const QString &message)
{
    return failure(ErrorCode::InvalidInput, message);
}

Result<QList<double>> numbers(const QJsonValue &value, qsizetype least, qsizetype most)
{
    const QJsonArray array = value.toArray();
    if (array.size() < least || array.size() > most)
        return invalid(Text::tr("wrong count of numbers"));
    QList<double> result;
    for (const QJsonValue number : array) {
        if (!number.isDouble())
            return invalid(Text::tr("not a number"));
        result.append(number.toDouble());
    }
    return result;
}

QPolygonF polygon(const QList<double> &coordinates)
{
    QPolygonF points;
    for (qsizetype i = 0; i + 1 < coordinates.size(); i += 2)
        points.append(QPointF(coordinates[i], coordinates[i + 1]));
    return points;
}

int coordinateCount(QChar command)
{
    switch (command.unicode()) {
    case u'M':
    case u'L': return 2;
    case u'H':
    case u'V': return 1;
    case u'Q': return 4;
    case u'C': return 6;
    case u'Z': return 0;
    default: return -1;
    }
}

void appendCommand(QPainterPath &path, QChar command, const double *c)
{
    switch (command.unicode()) {
    case u'M': path.moveTo(c[0], c[1]); break;
    case u'L': path.lineTo(c[0], c[1]); break;
    case u'H': path.lineTo(c[0], path.currentPosition().y()); break;
    case u'V': path.lineTo(path.currentPosition().x(), c[0]); break;
    case u'Q': path.quadTo(c[0], c[1], c[2], c[3]); break;
    case u'C': path.cubicTo(c[0], c[1], c[2], c[3], c[4], c[5]); break;
    default: path.closeSubpath(); break;
    }
}

/// The absolute commands M L H V C Q Z of an SVG path.
Result<QPainterPath> parsePath(const QString &text)
{
    QPainterPath path;
    QString spaced;
    for (QChar c : text)
        spaced += c.isLetter() ? u' ' + QString(c) + u' ' : (c == u',' ? QStringLiteral(" ") : QString(c));
    const QStringList tokens = spaced.split(u' ', Qt::SkipEmptyParts);
    QChar command;
    for (qsizetype i = 0; i < tokens.size();) {
        if (tokens[i].size() == 1 && tokens[i][0].isLetter())
            command = tokens[i++][0];
        const int count = coordinateCount(command);
        if (count < 0 || i + count > tokens.size())
            return invalid(Text::tr("broken path \"%1\"").arg(text));
        double coordinates[6] = {};
        for (int k = 0; k < count; ++k) {
            bool ok = false;
            coordinates[k] = tokens[i++].toDouble(&ok);
            if (!ok)
                return invalid(Text::tr("broken path \"%1\"").arg(text));
        }
        appendCommand(path, command, coordinates);
        if (count == 0 && i < tokens.size() && !tokens[i][0].isLetter())
            return invalid(Text::tr("broken path \"%1\"").arg(text));
    }
    return path;
}

Result<QPainterPath> parseShape(const QString &name, const QJsonValue &value)
{
    const bool isLine = name == u"polyline" || name == u"polygon";
    const qsizetype least = name == u"rect" ? 5 : name == u"circle" ? 3 : name == u"arc" ? 6 : 4;
    if (name == u"path")
        return parsePath(value.toString());
    const auto list = numbers(value, least, isLine ? 64 : least);
    if (!list)
        return std::unexpected(list.error());
    const QList<double> &n = *list;
    QPainterPath path;
    if (name == u"rect") {
        path.addRoundedRect(QRectF(n[0], n[1], n[2], n[3]), n[4], n[4]);
    } else if (name == u"circle") {
        path.addEllipse(QPointF(n[0], n[1]), n[2], n[2]);
    } else if (name == u"ellipse") {
        path.addEllipse(QPointF(n[0], n[1]), n[2], n[3]);
    } else if (name == u"line" || isLine) {
        path.addPolygon(polygon(n));
        if (name == u"polygon")
            path.closeSubpath();
    } else if (name == u"arc") {
        const QRectF box(n[0], n[1], n[2], n[3]);
        path.arcMoveTo(box, n[4]);
        path.arcTo(box, n[4], n[5]);
    } else {
        return invalid(Text::tr("unknown shape \"%1\"").arg(name));
    }
    return path;
}

} // namespace

Result<SymbolShape> parseSymbolShape(const QJsonObject &json)
{
    SymbolShape shape;
    shape.filled = json.value(u"fill").toBool();
    QStringList names = json.keys();
    names.removeAll(QStringLiteral("fill"));
    if (names.size() != 1)
        return invalid(Text::tr("needs exactly one shape"));
    auto path = parseShape(names.constFirst(), json.value(names.constFirst()));
    if (!path)
        return std::unexpected(path.error());
    const QRectF box = path->boundingRect();
    if (path->isEmpty() || box.left() < 1.9 || box.top() < 1.9 || box.right() > 22.1 || box.bottom() > 22.1)
        return invalid(Text::tr("is empty or leaves the range 2 to 22"));
    shape.path = *path;
    return shape;
}

} // namespace archdeck
