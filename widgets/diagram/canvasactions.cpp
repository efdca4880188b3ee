#include "widgets/diagram/canvasactions.h"

#include "core/render/componentmetrics.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editormodel.h"

namespace archdeck {

CanvasActions::CanvasActions(const EditorContext &context)
    : ActionTopic(context, QStringLiteral("canvas"), tr("With the arrow keys"))
{
    addWalks();
    addClones();
    addSizes();
}

void CanvasActions::addWalks()
{
    const auto walk = [this](const QString &name, const QString &text, Qt::Key key, Direction direction) {
        add(name, text, "", {QKeySequence(Qt::ALT | key)}, Scope::Canvas, [this, direction] { view().walk(direction); },
            [this] { return model().selectedOne().has_value(); });
    };
    walk(QStringLiteral("walk-right"), tr("Go along a connection to the right"), Qt::Key_Right, Direction::Right);
    walk(QStringLiteral("walk-down"), tr("Go along a connection downwards"), Qt::Key_Down, Direction::Down);
    walk(QStringLiteral("walk-left"), tr("Go along a connection to the left"), Qt::Key_Left, Direction::Left);
    walk(QStringLiteral("walk-up"), tr("Go along a connection upwards"), Qt::Key_Up, Direction::Up);
}

void CanvasActions::addClones()
{
    const auto clone = [this](const QString &name, const QString &text, Qt::Key key, Direction direction) {
        add(name, text, "", {QKeySequence(Qt::ALT | Qt::SHIFT | key)}, Scope::Canvas,
            [this, direction] { model().cloneAndConnect(direction); }, [this] {
            const auto one = model().selectedOne();
            return isWritable() && one && one->type == ElementType::Node;
        });
    };
    clone(QStringLiteral("clone-right"), tr("Copy the component to the right and connect it"), Qt::Key_Right,
          Direction::Right);
    clone(QStringLiteral("clone-down"), tr("Copy the component below and connect it"), Qt::Key_Down, Direction::Down);
    clone(QStringLiteral("clone-left"), tr("Copy the component to the left and connect it"), Qt::Key_Left,
          Direction::Left);
    clone(QStringLiteral("clone-up"), tr("Copy the component above and connect it"), Qt::Key_Up, Direction::Up);
}

void CanvasActions::addSizes()
{
    // With several boxes the same keys align them.
    const auto size = [this](const QString &name, const QString &text, Qt::Key key, const QSizeF &by) {
        add(name, text, "", {QKeySequence(Qt::CTRL | Qt::SHIFT | key)}, Scope::Canvas, [this, by] { resizeBy(by); },
            [this] { return isOnOneBox(); });
    };
    size(QStringLiteral("wider"), tr("Make wider"), Qt::Key_Right, QSizeF(metrics::grid, 0));
    size(QStringLiteral("narrower"), tr("Make narrower"), Qt::Key_Left, QSizeF(-metrics::grid, 0));
    size(QStringLiteral("higher"), tr("Make taller"), Qt::Key_Down, QSizeF(0, metrics::grid));
    size(QStringLiteral("lower"), tr("Make shorter"), Qt::Key_Up, QSizeF(0, -metrics::grid));
}

bool CanvasActions::isOnOneBox() const
{
    const auto one = model().selectedOne();
    return isWritable() && one && one->type != ElementType::Edge;
}

void CanvasActions::resizeBy(const QSizeF &by)
{
    const ElementRef element = *model().selectedOne();
    QRectF rect = model().diagram().rectOf(element);
    rect.setSize((rect.size() + by).expandedTo(QSizeF(64, 40)));
    if (rect != model().diagram().rectOf(element))
        model().resize(element, rect);
}

} // namespace archdeck
