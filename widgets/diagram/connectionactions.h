#pragma once

#include "widgets/diagram/actiontopic.h"

namespace archdeck {

/// How the selected connections run and look.
class ConnectionActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit ConnectionActions(const EditorContext &context);

    void fillMenu(QMenu &menu) const;

private:
    bool hasConnection() const;
    void checkChosen();

    QAction *m_reverse;
    QAction *m_clear;
    QAction *m_float;
    QList<QAction *> m_lines;  ///< by LineShape
    QList<QAction *> m_arrows; ///< by Arrows
};

} // namespace archdeck
