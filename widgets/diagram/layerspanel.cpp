#include "widgets/diagram/layerspanel.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>

namespace archdeck {

namespace {

/// Calls `use` with the layer and the reference of every drawn element.
template<typename Use>
void eachLayerOf(const Diagram &diagram, Use use)
{
    const auto visit = [&use](const auto &table) {
        for (const auto &element : table)
            use(element.layer, ElementRef(element.id));
    };
    visit(diagram.nodes);
    visit(diagram.edges);
    visit(diagram.groups);
    visit(diagram.notes);
}

QHash<LayerId, int> countsOf(const Diagram &diagram)
{
    QHash<LayerId, int> counts;
    eachLayerOf(diagram, [&counts](LayerId layer, const ElementRef &) { ++counts[layer]; });
    return counts;
}

QToolButton *toggle(const QString &iconName, bool isOn, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setCheckable(true);
    button->setChecked(isOn);
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

LayersPanel::LayersPanel(EditorModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_rows(new QVBoxLayout), m_hint(new QLabel(this)), m_add(new QToolButton(this))
{
    m_add->setText(tr("Add layer"));
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setEnabled(!model.isReadOnly());
    m_hint->setText(
        tr("Layers show and hide parts of a design together: the online path, the offline path, the control "
           "plane. New elements lie on the base layer; the inspector moves them."));
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addLayout(m_rows);
    column->addWidget(m_hint);
    column->addStretch();
    m_rows->setSpacing(2);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(m_add, &QToolButton::clicked, this, &LayersPanel::offerNames);
    // A row's own signal may lead here, and the rows are deleted: later.
    connect(&m_model, &EditorModel::changed, this, &LayersPanel::follow, Qt::QueuedConnection);
    rebuild();
}

void LayersPanel::rebuild()
{
    while (const QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_counts = countsOf(m_model.diagram());
    m_shown = ordered(m_model.diagram().layers);
    for (qsizetype place = m_shown.size() - 1; place >= 0; --place)
        addRow(m_shown[place], m_counts.value(m_shown[place].id), place, m_shown.size());
    addBaseRow(m_counts.value(LayerId()));
    m_hint->setVisible(m_shown.isEmpty());
}

void LayersPanel::follow()
{
    const Diagram &diagram = m_model.diagram();
    if (m_shown != ordered(diagram.layers) || m_counts != countsOf(diagram))
        rebuild();
}

QWidget *LayersPanel::rowFor(const QString &name, int count)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    auto *number = new QLabel(QString::number(count), row);
    number->setToolTip(tr("%n element(s)", nullptr, count));
    number->setForegroundRole(QPalette::PlaceholderText);
    line->addWidget(number);
    row->setAccessibleName(name);
    m_rows->addWidget(row);
    return row;
}

void LayersPanel::addRow(const Layer &layer, int count, qsizetype place, qsizetype places)
{
    QWidget *row = rowFor(layer.name, count);
    row->setObjectName(layer.id.toString());
    auto *line = static_cast<QHBoxLayout *>(row->layout());
    auto *eye = toggle(QStringLiteral("eye"), layer.isVisible, tr("Show %1").arg(layer.name), row);
    auto *lock = toggle(QStringLiteral("lock"), layer.isLocked, tr("Lock %1").arg(layer.name), row);
    auto *name = new QLineEdit(layer.name, row);
    name->setFrame(false);
    name->setAccessibleName(tr("Name of the layer"));
    name->setMaxLength(80);
    for (QWidget *part : std::initializer_list<QWidget *>{eye, lock, name})
        part->setEnabled(!m_model.isReadOnly());
    line->insertWidget(0, eye);
    line->insertWidget(1, name, 1);
    line->addWidget(lock);
    line->addWidget(menuButton(layer, place, places));
    const auto put = [this, id = layer.id](auto change) {
        Layer changed = m_model.diagram().layers.value(id);
        change(changed);
        if (!m_model.putLayer(changed))
            rebuild(); // shows again what it is
    };
    connect(eye, &QToolButton::toggled, this,
            [put](bool on) { put([on](Layer &changed) { changed.isVisible = on; }); });
    connect(lock, &QToolButton::toggled, this,
            [put](bool on) { put([on](Layer &changed) { changed.isLocked = on; }); });
    connect(name, &QLineEdit::editingFinished, this, [this, put, name, id = layer.id] {
        const QString text = name->text().trimmed();
        if (text.isEmpty())
            name->setText(m_model.diagram().layers.value(id).name);
        else if (const auto layers = m_model.diagram().layers; layers.contains(id) && text != layers.value(id).name)
            put([&text](Layer &changed) { changed.name = text; });
    });
}

void LayersPanel::addBaseRow(int count)
{
    QWidget *row = rowFor(tr("Base layer"), count);
    auto *line = static_cast<QHBoxLayout *>(row->layout());
    auto *eye = toggle(QStringLiteral("eye"), true, tr("The base layer is always shown"), row);
    eye->setEnabled(false);
    auto *name = new QLabel(tr("Base layer"), row);
    name->setContentsMargins(4, 0, 0, 0);
    line->insertWidget(0, eye);
    line->insertWidget(1, name, 1);
    line->addWidget(menuButton({}, 0, 0));
}

QToolButton *LayersPanel::menuButton(const Layer &layer, qsizetype place, qsizetype places)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(QStringLiteral("more")));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAccessibleName(layer.name.isEmpty() ? tr("More for the base layer") : tr("More for %1").arg(layer.name));
    auto *menu = new QMenu(button);
    const bool isWritable = !m_model.isReadOnly();
    const auto offer = [&](const QString &text, bool isPossible, auto run) {
        QAction *action = menu->addAction(text);
        action->setEnabled(isPossible);
        connect(action, &QAction::triggered, this, run);
    };
    const LayerId id = layer.id;
    offer(tr("Move the selection here"), isWritable, [this, id] { m_model.moveSelectionToLayer(id); });
    offer(tr("Select what lies here"), true, [this, id] { selectElements(id); });
    if (!id.isNull()) {
        offer(tr("Move up"), isWritable && place + 1 < places, [this, id, place] { m_model.moveLayer(id, place + 1); });
        offer(tr("Move down"), isWritable && place > 0, [this, id, place] { m_model.moveLayer(id, place - 1); });
        offer(tr("Remove"), isWritable, [this, id] { m_model.removeLayer(id); });
    }
    button->setMenu(menu);
    return button;
}

void LayersPanel::offerNames()
{
    QMenu menu;
    for (const QString &name : {tr("Online path"), tr("Offline path"), tr("Control plane")}) {
        const bool isTaken = std::ranges::any_of(m_model.diagram().layers,
                                                 [&name](const Layer &layer) { return layer.name == name; });
        if (!isTaken)
            connect(menu.addAction(name), &QAction::triggered, this, [this, name] { add(name); });
    }
    connect(menu.addAction(tr("Another layer")), &QAction::triggered, this,
            [this] { add(tr("Layer %1").arg(m_model.diagram().layers.size() + 1)); });
    menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void LayersPanel::add(const QString &name)
{
    const LayerId layer = m_model.addLayer(name);
    if (layer.isNull())
        return;
    rebuild();
    focusName(layer);
}

void LayersPanel::focusName(LayerId layer)
{
    const QWidget *row = findChild<QWidget *>(layer.toString());
    if (auto *name = row ? row->findChild<QLineEdit *>() : nullptr) {
        name->setFocus(Qt::OtherFocusReason);
        name->selectAll();
    }
}

void LayersPanel::selectElements(LayerId layer)
{
    Selection elements;
    eachLayerOf(m_model.diagram(), [&](LayerId of, const ElementRef &element) {
        if (of == layer)
            elements.insert(element);
    });
    m_model.selectShown(elements);
}

} // namespace archdeck
