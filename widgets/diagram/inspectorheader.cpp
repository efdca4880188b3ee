#include "widgets/diagram/inspectorheader.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/connectionproperties.h"
#include "widgets/diagram/elementproperties.h"
#include "widgets/diagram/kindpicker.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/propertypage.h"
#include "widgets/diagram/selectionproperties.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>

namespace archdeck {

namespace {
constexpr int margin = 16;
constexpr int tabPadding = 8; ///< four tabs have to fit into the narrow panel

int tileSide()
{
    return scaledPixels(36);
}
} // namespace

InspectorHeader::InspectorHeader(const EditorModel &model, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_model(model), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &EditorModel::selectionChanged, this, &InspectorHeader::describe);
    connect(&model, &EditorModel::changed, this, &InspectorHeader::describe);
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
    describe();
}

InspectorHeader::Words InspectorHeader::wordsOf(const ElementRef &element) const
{
    const Diagram &diagram = m_model.diagram();
    const QString name = diagram.nameOf(element).simplified();
    switch (element.type) {
    case ElementType::Node: {
        const Node node = diagram.nodes.value(NodeId(element.id));
        const ComponentKind *kind = m_model.catalog().find(node.kind);
        const QString kindName = m_model.catalog().nameOf(node.kind);
        return {name, kind ? tr("%1, %2").arg(kindName, displayName(kind->family)) : kindName, {}};
    }
    case ElementType::Edge:
        return {name, tr("%1 connection").arg(displayName(diagram.edges.value(EdgeId(element.id)).call)),
                QStringLiteral("connect")};
    case ElementType::Group: {
        const QString kind = diagram.groups.value(GroupId(element.id)).kind;
        return {name, groupKindName(kind), QStringLiteral("group")};
    }
    case ElementType::Note:
        return {noteTitle(diagram.notes.value(NoteId(element.id))), tr("Note"), QStringLiteral("note")};
    case ElementType::Design:
    case ElementType::Path: break;
    }
    return {diagram.info.title.isEmpty() ? tr("Untitled design") : diagram.info.title, tr("Design"),
            QStringLiteral("designs")};
}

InspectorHeader::Words InspectorHeader::words() const
{
    const Selection &selection = m_model.selection();
    if (selection.size() > 1) {
        return {tr("%1 elements").arg(selection.size()), selectionCounts(selection).join(QStringLiteral(", ")),
                QStringLiteral("select")};
    }
    return wordsOf(m_model.selectedOne().value_or(ElementRef()));
}

void InspectorHeader::describe()
{
    const Words shown = words();
    setAccessibleName(tr("Selected: %1, %2").arg(shown.name, shown.kind));
    setToolTip(plainToolTip(shown.name));
    update();
}

QSize InspectorHeader::sizeHint() const
{
    const int text = QFontMetrics(panelFont(TextSize::Section)).height()
        + QFontMetrics(panelFont(TextSize::Caption)).height();
    return {320, qMax(tileSide(), text + 2) + 2 * margin - 4};
}

void InspectorHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const Words shown = words();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int tile = tileSide();
    const QRectF square(margin, (height() - tile) / 2.0, tile, tile);
    const bool isComponent = shown.iconName.isEmpty();
    const Node node = isComponent ? m_model.diagram().nodes.value(NodeId(m_model.selectedOne()->id)) : Node();
    const ComponentKind *kind = isComponent ? m_model.catalog().find(node.kind) : nullptr;
    painter.setPen(Qt::NoPen);
    painter.setBrush(kind ? theme.colours(kind->family).tint : blend(theme.text, theme.window, 0.07));
    painter.drawRoundedRect(square, 8, 8);
    const QRectF inner = square.marginsRemoved(QMarginsF(tile, tile, tile, tile) / 6);
    if (isComponent)
        kindIcon(m_model.catalog(), m_themes, node.kind).paint(&painter, inner.toRect());
    else
        paintIcon(painter, shown.iconName, inner.adjusted(1, 1, -1, -1), theme.muted);

    const QFont nameFont = panelFont(TextSize::Section, QFont::DemiBold);
    const QFont kindFont = panelFont(TextSize::Caption);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics kindMetrics(kindFont);
    const int left = margin + tile + 12;
    const int width = this->width() - left - margin;
    const int top = (height() - nameMetrics.height() - kindMetrics.height() - 2) / 2;
    painter.setFont(nameFont);
    painter.setPen(theme.text);
    painter.drawText(left, top + nameMetrics.ascent(), nameMetrics.elidedText(shown.name, Qt::ElideRight, width));
    painter.setFont(kindFont);
    painter.setPen(theme.muted);
    painter.drawText(left, top + nameMetrics.height() + 2 + kindMetrics.ascent(),
                     kindMetrics.elidedText(shown.kind, Qt::ElideRight, width));
}

InspectorTabs::InspectorTabs(const ThemeController &themes, QWidget *parent) : QTabBar(parent), m_themes(themes)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setAttribute(Qt::WA_Hover);
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

QSize InspectorTabs::tabSizeHint(int index) const
{
    const QFontMetrics metrics(panelFont(TextSize::Body, QFont::DemiBold));
    return {metrics.horizontalAdvance(tabText(index)) + 2 * tabPadding, metrics.height() + 18};
}

void InspectorTabs::focusInEvent(QFocusEvent *event)
{
    // The ring is for those who come by keyboard.
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QTabBar::focusInEvent(event);
    update();
}

void InspectorTabs::focusOutEvent(QFocusEvent *event)
{
    m_showsFocus = false;
    QTabBar::focusOutEvent(event);
    update();
}

void InspectorTabs::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    for (int i = 0; i < count(); ++i) {
        const QRect place = tabRect(i);
        const bool isCurrent = i == currentIndex();
        painter.setFont(panelFont(TextSize::Body, isCurrent ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isCurrent || (underMouse() && place.contains(mouse)) ? theme.text : theme.muted);
        painter.drawText(place, Qt::AlignCenter, tabText(i));
        if (isCurrent) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accent);
            painter.drawRoundedRect(
                QRectF(place.left() + tabPadding, place.bottom() - 1.5, place.width() - 2 * tabPadding, 2.5), 1.25,
                1.25);
        }
        if (isCurrent && m_showsFocus) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(place).adjusted(3, 4, -3, -5), 6, 6);
        }
    }
}

} // namespace archdeck
