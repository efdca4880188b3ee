#include "core/exchange/excalidraw/excalidrawtext.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qpoint.h>
#include <QtCore/qstringlist.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr int labelFont = 16;
constexpr int smallFont = 14;
constexpr double lineHeight = 1.25;
/// Mean width of a letter in sizes of the font; Excalidraw's own fonts are wide.
constexpr double letter = 0.56;
/// Excalidraw's distance between a text and its box.
constexpr double padding = 5;

QString wrapped(const QString &text, double width, int fontSize)
{
    const qsizetype letters = std::max<qsizetype>(1, qsizetype(width / (letter * fontSize)));
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QString line;
        const QStringList words = paragraph.split(u' ');
        for (const QString &word : words) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > letters) {
                lines.append(line);
                line.clear();
            }
            line += (line.isEmpty() ? QString() : u" "_s) + word;
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

QSizeF sizeOf(const QString &text, int fontSize)
{
    qsizetype longest = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        longest = std::max(longest, line.size());
    return {std::ceil(double(longest) * letter * fontSize), double(lines.size()) * fontSize * lineHeight};
}

/// The middle of the longest step of a line.
QPointF middleOf(const QJsonObject &line)
{
    const QPointF origin(line.value("x"_L1).toDouble(), line.value("y"_L1).toDouble());
    const QJsonArray points = line.value("points"_L1).toArray();
    QPointF best;
    double longest = -1;
    QPointF before;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF point(points[i].toArray().at(0).toDouble(), points[i].toArray().at(1).toDouble());
        const double length = i == 0 ? -1 : std::hypot(point.x() - before.x(), point.y() - before.y());
        if (length > longest) {
            longest = length;
            best = (before + point) / 2;
        }
        before = point;
    }
    return origin + best;
}

} // namespace

BoundText boundText(const QJsonObject &element, const QString &text, BoundText::Place place)
{
    const QRectF box(element.value("x"_L1).toDouble(), element.value("y"_L1).toDouble(),
                     element.value("width"_L1).toDouble(), element.value("height"_L1).toDouble());
    const bool isOnLine = place == BoundText::Place::OnLine;
    BoundText result;
    result.fontSize = isOnLine ? smallFont : labelFont;
    const double room = isOnLine ? 200 : box.width() - 2 * padding;
    QRectF rect(QPointF(), sizeOf(wrapped(text, room, result.fontSize), result.fontSize));
    if (place == BoundText::Place::TopLeft)
        rect.moveTopLeft(box.topLeft() + QPointF(padding, padding));
    else
        rect.moveCenter(isOnLine ? middleOf(element) : box.center());
    result.rect = rect;
    return result;
}

void fillText(QJsonObject &element, const QString &text, double width)
{
    element.insert("text"_L1, wrapped(text, width + 1, labelFont));
    element.insert("originalText"_L1, text);
    element.insert("fontSize"_L1, labelFont);
    element.insert("fontFamily"_L1, 2); // Helvetica: in every version of Excalidraw
    element.insert("textAlign"_L1, u"left"_s);
    element.insert("verticalAlign"_L1, u"top"_s);
    element.insert("containerId"_L1, QJsonValue());
    element.insert("autoResize"_L1, false);
    element.insert("lineHeight"_L1, lineHeight);
}

} // namespace archdeck
