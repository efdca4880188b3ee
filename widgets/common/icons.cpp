#include "widgets/common/icons.h"

#include "core/catalog/symbolparser.h"

#include <QtCore/qfile.h>
#include <QtCore/qhash.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qiconengine.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpalette.h>

// A static library's resources are dropped by the linker unless somebody calls for them.
static void initialiseIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace archdeck {

namespace {

using Drawing = QList<SymbolShape>;

QHash<QString, Drawing> loadDrawings()
{
    initialiseIcons();
    QHash<QString, Drawing> drawings;
    QFile file(QStringLiteral(":/archdeck/icons.json"));
    if (!file.open(QIODevice::ReadOnly))
        return drawings;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = root.begin(); it != root.end(); ++it) {
        Drawing drawing;
        for (const QJsonValue shape : it->toArray()) {
            if (const auto parsed = parseSymbolShape(shape.toObject()))
                drawing.append(*parsed);
        }
        drawings.insert(it.key(), drawing);
    }
    return drawings;
}

const QHash<QString, Drawing> &drawings()
{
    static const QHash<QString, Drawing> loaded = loadDrawings();
    return loaded;
}

QColor colourFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected: return palette.color(QPalette::Accent);
    default: return palette.color(QPalette::ButtonText);
    }
}

/// Draws anew for each size and palette, so that icons are sharp at any scale and follow the theme.
class DrawnIconEngine final : public QIconEngine
{
public:
    explicit DrawnIconEngine(const QString &name) : m_name(name) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, m_name, rect, colourFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new DrawnIconEngine(m_name); }

private:
    QString m_name;
};

} // namespace

QIcon icon(const QString &name)
{
    Q_ASSERT_X(drawings().contains(name), "icon", qPrintable(name));
    return QIcon(new DrawnIconEngine(name));
}

void paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour)
{
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 24, side / 24);
    const QPen pen(colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (const SymbolShape &shape : drawings().value(name)) {
        painter.setPen(shape.filled ? QPen(Qt::NoPen) : pen);
        painter.setBrush(shape.filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawPath(shape.path);
    }
    painter.restore();
}

QStringList iconNames()
{
    return drawings().keys();
}

} // namespace archdeck
