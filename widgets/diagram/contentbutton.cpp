#include "widgets/diagram/contentbutton.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"

#include <QtCore/qcoreevent.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr int delay = 120; ///< milliseconds
constexpr int distanceToBorder = 24;

bool isEmptyAt(const DiagramScene &scene, const QRectF &sight)
{
    const auto isSeen = [&sight](const Node &node) { return node.rect.intersects(sight); };
    // Asked first: it is quick, and true for nearly every place that anyone looks at.
    if (std::ranges::any_of(scene.diagram().nodes, isSeen) || !scene.marks()->ghosts.isEmpty())
        return false;
    return scene.elementsIn(sight).isEmpty();
}

} // namespace

ContentButton::ContentButton(DiagramView &view)
    : QPushButton(archdeck::icon(QStringLiteral("fit")), tr("Back to the design"), view.viewport()), m_view(view)
{
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::NoFocus); // Fit the design does the same from the keyboard
    setAutoDefault(false);
    hide();
    connect(this, &QPushButton::clicked, &view, &DiagramView::fit);
}

void ContentButton::lookSoon()
{
    if (!m_timer.isActive())
        m_timer.start(delay, this);
}

void ContentButton::timerEvent(QTimerEvent *)
{
    m_timer.stop();
    const QWidget &viewport = *parentWidget();
    const QRectF sight = m_view.mapToScene(viewport.rect()).boundingRect();
    const QRectF bounds = m_view.diagramScene().drawnBounds();
    const bool isLost = !bounds.isEmpty() && (!bounds.intersects(sight) || isEmptyAt(m_view.diagramScene(), sight));
    setVisible(isLost);
    if (!isLost)
        return;
    adjustSize();
    move((viewport.width() - width()) / 2, viewport.height() - height() - distanceToBorder);
    raise();
}

} // namespace archdeck
