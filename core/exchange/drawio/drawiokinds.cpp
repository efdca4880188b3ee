#include "core/exchange/drawio/drawiokinds.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>
#include <QtGui/qcolor.h>

#include <algorithm>
#include <array>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr auto encodedPrefix = "archdeckProperty-"_L1;

QString lastPart(const QString &path)
{
    return path.section(u'.', -1);
}

} // namespace

QString drawioShapeWord(const DrawioStyle &style)
{
    for (const QLatin1StringView key : {"resIcon"_L1, "grIcon"_L1, "prIcon"_L1}) {
        if (style.has(key))
            return lastPart(style.value(key));
    }
    if (const QString image = style.value("image"_L1); !image.isEmpty() && !image.startsWith(u"data:"))
        return QFileInfo(image.left(300)).completeBaseName();
    const QString shape = style.shape();
    const bool isAnyPicture = shape.startsWith(u"stencil(") || shape == u"image" || shape == u"label"
        || shape == u"icon";
    return isAnyPicture ? QString() : lastPart(shape).remove(u"_icon"_s);
}

bool isDrawioIcon(const DrawioStyle &style)
{
    const QString shape = style.shape();
    return style.has("image"_L1) || shape == u"image" || shape.startsWith(u"stencil(")
        || (shape.startsWith(u"mxgraph.") && !shape.startsWith(u"mxgraph.c4.")
            && !shape.startsWith(u"mxgraph.flowchart.") && !shape.startsWith(u"mxgraph.basic."));
}

bool isDrawioDecoration(const DrawioStyle &style)
{
    const QString shape = style.shape();
    if (shape == u"line" || shape == u"wire" || shape.startsWith(u"mxgraph.arrows") || shape == u"curlyBracket")
        return true;
    static const QRegularExpression flatLine(u"^mxgraph\\.aws3d\\.(arrow|.*Edge|.*Arrow)"_s);
    return flatLine.match(shape).hasMatch();
}

bool isDrawioText(const DrawioStyle &style)
{
    const QString shape = style.shape();
    return style.isNamed(u"text") || shape == u"text" || shape == u"note" || shape == u"note2";
}

bool isDrawioContainer(const DrawioStyle &style)
{
    const QString shape = style.shape();
    return style.isNamed(u"swimlane") || shape == u"swimlane" || style.isOn("container"_L1)
        || shape.startsWith(u"mxgraph.aws4.group");
}

bool isDrawioRow(const DrawioStyle &style)
{
    const QString shape = style.shape();
    return shape == u"text" || shape == u"line" || shape == u"tableRow" || shape == u"partialRectangle"
        || style.has("portConstraint"_L1);
}

bool isDrawioTable(const DrawioStyle &style)
{
    const QString layout = style.value("childLayout"_L1);
    return style.shape() == u"table" || layout == u"stackLayout" || layout == u"tableLayout";
}

QString drawioColour(const QString &value)
{
    static const QRegularExpression lightDark(u"^light-dark\\(\\s*([^,()]+)"_s);
    QString name = value.left(60).trimmed();
    if (const auto both = lightDark.match(name); both.hasMatch())
        name = both.captured(1).trimmed();
    if (name.isEmpty() || name == u"none" || name == u"default" || name == u"inherit")
        return {};
    const QColor colour = QColor::fromString(name);
    return colour.isValid() && colour.alpha() == 255 ? colour.name() : QString();
}

CallKind drawioCall(const DrawioStyle &style)
{
    if (style.isOn("flowAnimation"_L1))
        return CallKind::Stream;
    if (!style.isOn("dashed"_L1))
        return CallKind::Sync;
    // The first number is the length of a dash: a dot when it is short.
    const QString pattern = style.value("dashPattern"_L1).trimmed();
    const bool isDotted = !pattern.isEmpty() && pattern.section(u' ', 0, 0).toDouble() <= 2;
    return isDotted ? CallKind::Batch : CallKind::Async;
}

LineShape drawioLine(const DrawioStyle &style)
{
    if (style.isOn("curved"_L1))
        return LineShape::Curved;
    const QString router = style.value("edgeStyle"_L1);
    return router.isEmpty() || router == u"none" ? LineShape::Straight : LineShape::Orthogonal;
}

DrawioArrows drawioArrows(const DrawioStyle &style)
{
    static constexpr std::array heads{"classic"_L1,  "classicThin"_L1, "block"_L1, "blockThin"_L1,  "open"_L1,
                                      "openThin"_L1, "openAsync"_L1,   "async"_L1, "doubleBlock"_L1};
    const QString start = style.value("startArrow"_L1);
    const QString end = style.has("endArrow"_L1) ? style.value("endArrow"_L1) : u"classic"_s;
    const auto isHead = [](const QString &name) {
        return std::ranges::any_of(heads, [&name](QLatin1StringView head) { return head == name; });
    };
    const auto isOther = [&isHead](const QString &name) { return !name.isEmpty() && name != u"none" && !isHead(name); };
    return {isHead(start), isHead(end), isOther(start) || isOther(end)};
}

QString drawioAttribute(const QString &propertyKey)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_.-]*\\z"_s);
    static const QStringList reserved{u"id"_s, u"label"_s, u"placeholders"_s};
    const bool isPlain = plain.match(propertyKey).hasMatch() && !reserved.contains(propertyKey)
        && !propertyKey.startsWith(u"archdeck") && !propertyKey.startsWith(u"xml", Qt::CaseInsensitive);
    return isPlain ? propertyKey : QString(encodedPrefix + QString::fromLatin1(propertyKey.toUtf8().toHex()));
}

QString drawioPropertyKey(const QString &attribute)
{
    if (!attribute.startsWith(encodedPrefix))
        return attribute;
    return QString::fromUtf8(QByteArray::fromHex(attribute.sliced(encodedPrefix.size()).toLatin1()));
}

} // namespace archdeck
