#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qmap.h>
#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>
#include <QtCore/qstring.h>

#include <optional>

namespace archdeck {

/// "name;key=value;…" with the order kept. Looking up a key gives its last value, as in draw.io.
class DrawioStyle
{
public:
    DrawioStyle() = default;
    explicit DrawioStyle(const QString &text);

    const QString &text() const { return m_text; }
    QString value(QLatin1StringView key) const { return m_values.value(QString(key)); }
    bool has(QLatin1StringView key) const { return m_values.contains(QString(key)); }
    bool isOn(QLatin1StringView key) const { return value(key) == u"1"; }
    /// `fallback` for a missing value and for one that is no finite number.
    double number(QLatin1StringView key, double fallback) const;
    /// One of the words without a value ("ellipse", "text").
    bool isNamed(QStringView name) const { return m_names.contains(name); }
    /// The word "shape=" names, or else the first word without a value; empty for the plain rectangle.
    QString shape() const;

    /// Sets or, with an empty value, removes a key in the text too.
    void set(QLatin1StringView key, const QString &value);

private:
    QString m_text;
    QStringList m_names;
    QMap<QString, QString> m_values;
};

struct DrawioGeometry
{
    QRectF rect;
    bool isRelative = false;
    std::optional<QPointF> offset;
    std::optional<QPointF> source; ///< where an edge without a source starts
    std::optional<QPointF> target;
    QList<QPointF> points;
    std::optional<QRectF> alternate; ///< the other size of a container that can be collapsed
};

/// One mxCell, with the attributes of the <object> round it. Positions are relative to the parent.
struct DrawioCell
{
    QString id;
    QString parent;
    QString source;
    QString target;
    QString value; ///< the label, often HTML
    DrawioStyle style;
    bool isVertex = false;
    bool isEdge = false;
    bool isVisible = true;
    bool isCollapsed = false;
    DrawioGeometry geometry;
    QMap<QString, QString> data; ///< of the <object>, without id and label
    int line = 0;
};

struct DrawioPage
{
    QString id;
    QString name;
    QList<DrawioCell> cells; ///< in the order of the file
};

} // namespace archdeck
