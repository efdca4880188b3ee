#include "widgets/diagram/historydelegate.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qstyle.h>

namespace archdeck {

namespace {

constexpr int gutter = 24; ///< of the line and its dots
constexpr int longestName = 200;

bool isEntry(const QModelIndex &index)
{
    return !index.data(HistoryDelegate::entryRole).isNull();
}

QString nameOf(const QModelIndex &index)
{
    return index.data(HistoryDelegate::nameRole).toString();
}

void drawText(QPainter &painter, const QRect &rect, int alignment, const QFont &font, const QColor &colour,
              const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString fitting = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
}

} // namespace

HistoryDelegate::HistoryDelegate(const ThemeController &themes, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{
}

void HistoryDelegate::paintDot(QPainter &painter, const QRectF &place, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool isNamed = !nameOf(index).isEmpty();
    const bool isPresent = index.data(isPresentRole).toBool();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1.5));
    const QPointF centre = place.center();
    const bool isFirst = index.row() == 0;
    const bool isLast = index.row() == index.model()->rowCount(index.parent()) - 1;
    painter.drawLine(QPointF(centre.x(), isFirst ? centre.y() : place.top()),
                     QPointF(centre.x(), isLast ? centre.y() : place.bottom()));
    const double radius = isNamed || isPresent ? 5 : 3.5;
    painter.setPen(QPen(isNamed || isPresent ? theme.accent : theme.muted, 1.5));
    painter.setBrush(isPresent || isNamed ? theme.accent : theme.surface);
    painter.drawEllipse(centre, radius, radius);
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isEntry(index)) {
        QStyleOptionViewItem group = option;
        group.font = panelFont(TextSize::Body, QFont::DemiBold);
        QStyledItemDelegate::paint(painter, group, index);
        return;
    }
    painter->save();
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);

    // The style paints a selection in a tint, on which the usual colours can be read.
    const QColor text = m_themes.theme().text;
    const QColor quiet = m_themes.theme().muted;
    const QRect row = option.rect;
    paintDot(*painter, QRectF(row.left(), row.top(), gutter, row.height()), index);

    const QFont caption = panelFont(TextSize::Caption);
    const QString when = index.data(whenRole).toString();
    const int whenWidth = QFontMetrics(caption).horizontalAdvance(when) + 8;
    QRect words = row.adjusted(gutter + 4, 0, -8, 0);
    const QString step = index.data(Qt::DisplayRole).toString();
    const QString name = nameOf(index);
    const QRect upper = name.isEmpty() ? words : QRect(words.topLeft(), QSize(words.width(), words.height() / 2 + 2));
    drawText(*painter, upper, Qt::AlignRight, caption, quiet, when);
    const QRect left = upper.adjusted(0, 0, -whenWidth, 0);
    if (name.isEmpty()) {
        drawText(*painter, left, Qt::AlignLeft, panelFont(TextSize::Body),
                 index.data(isQuietRole).toBool() ? quiet : text, step);
    } else {
        drawText(*painter, left, Qt::AlignLeft, panelFont(TextSize::Body, QFont::DemiBold), text, name);
        words.setTop(upper.bottom() - 2);
        drawText(*painter, words, Qt::AlignLeft, caption, quiet, step);
    }
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = !isEntry(index) ? 32 : nameOf(index).isEmpty() ? 28 : 44;
    return {QStyledItemDelegate::sizeHint(option, index).width(), scaledPixels(height)};
}

QWidget *HistoryDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (!isEntry(index))
        return nullptr;
    auto *edit = new QLineEdit(parent);
    edit->setPlaceholderText(tr("Name of this state"));
    edit->setAccessibleName(tr("Name of this state"));
    edit->setMaxLength(longestName);
    return edit;
}

void HistoryDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        edit->setText(nameOf(index));
        edit->selectAll();
    }
}

void HistoryDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    // The receiver stores the name and gives the panel a new history.
    if (const auto *edit = qobject_cast<QLineEdit *>(editor))
        Q_EMIT named(index.data(entryRole).toUuid(), edit->text());
}

void HistoryDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    const int height = std::max(editor->sizeHint().height(), scaledPixels(28));
    QRect place = option.rect.adjusted(gutter, 0, -4, 0);
    place.setTop(option.rect.center().y() - height / 2);
    place.setHeight(height);
    editor->setGeometry(place);
}

} // namespace archdeck
