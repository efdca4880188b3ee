#include "widgets/diagram/neighbourfield.h"

#include "core/diagram/grouping.h"
#include "core/diagram/locking.h"
#include "core/render/componentmetrics.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/insertgesture.h"
#include "widgets/diagram/gestures/preview.h"
#include "widgets/diagram/kindlist.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>

namespace archdeck {

namespace {

constexpr int fieldWidth = 248;
constexpr int mostRows = 5;
constexpr int distance = 10; ///< below the component, in pixels

QString plainKind()
{
    return QStringLiteral("service");
}

std::optional<Direction> sideOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return Direction::Left;
    case Qt::Key_Right: return Direction::Right;
    case Qt::Key_Up: return Direction::Up;
    case Qt::Key_Down: return Direction::Down;
    default: return std::nullopt;
    }
}

} // namespace

NeighbourField::NeighbourField(DiagramView &view)
    : QFrame(view.viewport()), m_view(view), m_edit(new QLineEdit(this)), m_list(new QListView(this)),
      m_kinds(new KindListModel(view.model().sharedCatalog(), *view.diagramScene().themes(), this))
{
    m_edit->setPlaceholderText(tr("Type its kind or name"));
    m_edit->setAccessibleName(tr("Kind of the connected component"));
    m_edit->installEventFilter(this);
    m_list->setModel(m_kinds);
    m_list->setAccessibleName(tr("Kinds of components"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({28, 28});
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    setFocusProxy(m_edit);
    hide();
    connect(m_edit, &QLineEdit::textEdited, this, &NeighbourField::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        show(index.data(KindListModel::KindIdRole).toString());
        take();
    });
    connect(&view.model(), &EditorModel::changed, this, [this] {
        if (isVisible())
            close(); // the design is another one now
    });
}

void NeighbourField::start(Direction side)
{
    const auto one = m_view.model().selectedOne();
    const EditorModel &model = m_view.model();
    if (one && one->type == ElementType::Node && !model.isReadOnly())
        begin(NodeId(one->id), side);
}

void NeighbourField::begin(NodeId origin, Direction side)
{
    m_origin = origin;
    m_side = side;
    m_node = newComponent(m_view.model(), plainKind(), {});
    m_edge = EdgeId::create();
    m_edit->clear();
    m_list->hide();
    show(plainKind());
    QWidget::show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_view.reveal(m_node.rect);
    follow();
}

void NeighbourField::search(const QString &text)
{
    m_kinds->setSearch(text);
    const int found = text.trimmed().isEmpty() ? 0 : m_kinds->rowCount();
    m_list->setVisible(found > 0);
    if (found > 0)
        m_list->setCurrentIndex(m_kinds->index(0));
    show(found > 0 ? m_kinds->index(0).data(KindListModel::KindIdRole).toString() : plainKind());
    follow();
}

/// Shows the component on the canvas as it would become.
void NeighbourField::show(const QString &kindId)
{
    const EditorModel &model = m_view.model();
    const Diagram &start = model.diagram();
    const Node origin = start.nodes.value(m_origin);
    m_node.kind = kindId;
    const bool isNamed = !m_edit->text().trimmed().isEmpty() && m_list->isHidden();
    m_node.label = isNamed ? m_edit->text().trimmed() : model.catalog().nameOf(kindId);
    m_node.group = origin.group;
    m_node.layer = origin.layer;
    m_node.rect = freePlaceBeside(start, origin.rect, componentSize(m_node), m_side, metrics::grid);
    m_after = start;
    m_after.nodes.insert(m_node.id, m_node);
    m_after = grown(connected(m_after, m_edge, m_origin, m_node.id), {ElementRef(m_node.id)});
    m_after.edges[m_edge].layer = origin.layer;
    setRoutes(m_after, routeEdges(m_after, {m_edge}, routeOptions()));
    showFrame(m_view.diagramScene(), start, m_after, {ElementRef(m_node.id), ElementRef(m_edge)});
    m_view.diagramScene().setMarked({ElementRef(m_node.id)});
}

void NeighbourField::follow()
{
    if (m_origin.isNull())
        return;
    const int rows = m_list->isHidden() ? 0 : qMin(mostRows, m_kinds->rowCount());
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
    const int height = m_edit->sizeHint().height() + 12 + (rows > 0 ? m_list->height() + 4 : 0);
    const QRect box = m_view.mapFromScene(m_node.rect).boundingRect();
    QRect place(box.left(), box.bottom() + distance, fieldWidth, height);
    const QRect room = m_view.viewport()->rect().adjusted(8, 8, -8, -8);
    if (place.bottom() > room.bottom() && box.top() - distance - height > room.top())
        place.moveBottom(box.top() - distance);
    place.moveLeft(qBound(room.left(), place.left(), qMax(room.left(), room.right() - fieldWidth)));
    setGeometry(place);
}

void NeighbourField::step(int by)
{
    if (m_list->isHidden())
        return;
    const int row = qBound(0, m_list->currentIndex().row() + by, m_kinds->rowCount() - 1);
    m_list->setCurrentIndex(m_kinds->index(row));
    show(m_list->currentIndex().data(KindListModel::KindIdRole).toString());
    follow();
}

bool NeighbourField::take()
{
    const Diagram after = m_after;
    const ElementRef added(m_node.id);
    const QString label = m_node.label;
    close();
    EditorModel &model = m_view.model();
    if (!model.become(tr("Add connected %1").arg(label), after))
        return false;
    model.select({added});
    m_view.reveal(after.rectOf(added));
    return true;
}

void NeighbourField::cancel()
{
    close();
}

void NeighbourField::close()
{
    if (m_origin.isNull())
        return;
    m_origin = {};
    m_view.diagramScene().setMarked({});
    m_view.diagramScene().endPreview();
    const bool hadFocus = m_edit->hasFocus();
    hide();
    if (hadFocus)
        m_view.setFocus(Qt::OtherFocusReason);
}

bool NeighbourField::pressKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ControlModifier) {
        const auto side = sideOf(key);
        const NodeId origin = m_origin;
        if (side && take())
            begin(origin, *side);
        return side.has_value();
    }
    switch (key) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: take(); return true;
    case Qt::Key_Escape: cancel(); return true;
    default: return false;
    }
}

bool NeighbourField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // The canvas has the same keys as shortcuts.
        const auto *press = static_cast<QKeyEvent *>(event);
        if (sideOf(press->key()) || press->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (pressKey(press->key(), press->modifiers()))
            return true;
    }
    if (event->type() == QEvent::FocusOut && !m_origin.isNull()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        // Going elsewhere keeps what was typed; nothing typed is nothing wanted.
        if (m_edit->text().trimmed().isEmpty())
            cancel();
        else
            take();
    }
    return QFrame::eventFilter(watched, event);
}

void NeighbourField::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_view.diagramScene().painter().theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace archdeck
