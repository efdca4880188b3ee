#include "widgets/diagram/panelscroll.h"

#include <QtWidgets/qapplication.h>

namespace archdeck {

PanelScroll::PanelScroll(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now && widget() && widget()->isAncestorOf(now))
            ensureWidgetVisible(now, 8, 16);
    });
}

void PanelScroll::setContent(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false); // which the scroll area has just turned on
}

} // namespace archdeck
