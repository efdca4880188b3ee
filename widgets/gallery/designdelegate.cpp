#include "widgets/gallery/designdelegate.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/gallery/designlistmodel.h"

#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>

namespace archdeck {

namespace {
constexpr int gap = 8;
constexpr double radius = 12;

void drawLine(QPainter &painter, const QString &text, const QRectF &box, int pixelSize, QFont::Weight weight,
              const QColor &colour)
{
    QFont font = painter.font();
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, int(box.width())));
}
} // namespace

DesignDelegate::DesignDelegate(const ThemeController &themes, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{
}

QSize DesignDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return cardSize();
}

void DesignDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QRectF card =
        QRectF(option.rect).adjusted(gap / 2.0 + 0.5, gap / 2.0 + 0.5, -gap / 2.0 - 0.5, -gap / 2.0 - 0.5);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->setBrush(theme.surface);
    painter->setPen(selected ? QPen(theme.accent, 2)
                             : QPen(hovered ? blend(theme.accent, theme.border, 0.5) : theme.border, 1));
    painter->drawRoundedRect(card, radius, radius);

    const QRectF picture(card.left() + 4, card.top() + 4, card.width() - 8, thumbnailSize().height());
    QPainterPath rounded;
    rounded.addRoundedRect(picture, radius - 3, radius - 3);
    painter->fillPath(rounded, theme.canvas);
    const QImage thumbnail = index.data(DesignListModel::ThumbnailRole).value<QImage>();
    if (!thumbnail.isNull()) {
        const QSizeF size = QSizeF(thumbnail.deviceIndependentSize()).scaled(picture.size(), Qt::KeepAspectRatio);
        painter->drawImage(QRectF(picture.center() - QPointF(size.width() / 2, size.height() / 2), size), thumbnail);
    }
    if (index.data(DesignListModel::IsSealedRole).toBool())
        paintSeal(*painter, picture);
    const double left = card.left() + 12;
    const double width = card.width() - 24;
    drawLine(*painter, index.data(Qt::DisplayRole).toString(), QRectF(left, picture.bottom() + 10, width, 22), 15,
             QFont::DemiBold, theme.text);
    const QString family = index.data(DesignListModel::FamilyRole).toString();
    const QString counts = index.data(DesignListModel::CountsRole).toString();
    drawLine(*painter, family.isEmpty() ? counts : family + QStringLiteral(" · ") + counts,
             QRectF(left, picture.bottom() + 34, width, 18), 12, QFont::Normal, theme.muted);
    if (const QString basedOn = index.data(DesignListModel::BasedOnRole).toString(); !basedOn.isEmpty())
        drawLine(*painter, tr("Based on %1").arg(basedOn), QRectF(left, picture.bottom() + 54, width, 18), 12,
                 QFont::Normal, theme.muted);
    painter->restore();
}

void DesignDelegate::paintSeal(QPainter &painter, const QRectF &picture) const
{
    constexpr int lockSize = 28;
    const QRectF lock(picture.center().x() - lockSize / 2.0, picture.center().y() - lockSize, lockSize, lockSize);
    icon(QStringLiteral("lock")).paint(&painter, lock.toRect());
    QFont font = painter.font();
    font.setPixelSize(12);
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(m_themes.theme().muted);
    painter.drawText(QRectF(picture.left() + 16, lock.bottom() + 8, picture.width() - 32, 40),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("Sealed until you have tried it"));
}

} // namespace archdeck
