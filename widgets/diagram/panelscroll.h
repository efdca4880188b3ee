#pragma once

#include <QtWidgets/qscrollarea.h>

namespace archdeck {

/// A panel that scrolls on the background of its parent and keeps the field with the focus in sight.
class PanelScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit PanelScroll(QWidget *parent);

    /// Takes the content.
    void setContent(QWidget *content);
};

} // namespace archdeck
