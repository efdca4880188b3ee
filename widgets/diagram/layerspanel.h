#pragma once

#include "core/diagram/elements.h"

#include <QtCore/qhash.h>
#include <QtWidgets/qwidget.h>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace archdeck {

class EditorModel;

/// The layers of the open design, the uppermost first and the base layer last: show, lock, rename, order, fill, remove.
class LayersPanel : public QWidget
{
    Q_OBJECT
public:
    LayersPanel(EditorModel &model, QWidget *parent);

private:
    void rebuild();
    /// Nothing, when the rows are up to date: they may hold the focus and a name that is being typed.
    void follow();
    void addRow(const Layer &layer, int count, qsizetype place, qsizetype places);
    void addBaseRow(int count);
    QWidget *rowFor(const QString &name, int count);
    QToolButton *menuButton(const Layer &layer, qsizetype place, qsizetype places);
    void offerNames();
    void add(const QString &name);
    /// Selects all that lies on the layer; null for the base layer.
    void selectElements(LayerId layer);
    void focusName(LayerId layer);

    EditorModel &m_model;
    QVBoxLayout *m_rows;
    QLabel *m_hint;
    QToolButton *m_add;
    QList<Layer> m_shown; ///< what the rows were made of
    QHash<LayerId, int> m_counts;
};

} // namespace archdeck
