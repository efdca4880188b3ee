#include "widgets/diagram/styleproperties.h"

#include "core/diagram/eachelement.h"
#include "widgets/diagram/colourfield.h"
#include "widgets/diagram/columngrid.h"
#include "widgets/diagram/panelparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>

namespace archdeck {

namespace {

/// The value of the base layer, since an empty one stands for several layers at once.
const QString baseLayer = QStringLiteral("base");

QString layerText(LayerId layer)
{
    return layer.isNull() ? baseLayer : layer.toString();
}

/// What `read` says of all selected elements of which it says anything; `mixed` when they differ.
template<typename Read>
QString commonOf(const EditorModel &model, const QString &mixed, Read read)
{
    std::optional<QString> first;
    for (const ElementRef &each : model.selection()) {
        const auto value = withElement(model.diagram(), each, read).value_or(std::nullopt);
        if (first && value && *first != *value)
            return mixed;
        if (!first)
            first = value;
    }
    return first.value_or(mixed);
}

/// Some of several is for showing only: a click decides for all.
void showState(QCheckBox *box, Qt::CheckState state)
{
    box->setCheckState(state);
    box->setTristate(false);
}

Qt::CheckState stateOf(qsizetype some, qsizetype all)
{
    return some == 0 ? Qt::Unchecked : some == all ? Qt::Checked : Qt::PartiallyChecked;
}

} // namespace

StyleProperties::StyleProperties(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent)
{
    column()->addWidget(sectionLabel(tr("Style"), this));
    addColours();
    addLine();
    addPlace();
}

void StyleProperties::addColours()
{
    auto *grid = new ColumnGrid(2, this);
    m_fill = new ColourField(tr("Fill"), ColourUse::Fill, FieldWidth::Half, themes(), grid);
    m_line = new ColourField(tr("Line"), ColourUse::Line, FieldWidth::Half, themes(), grid);
    bind(m_fill, [this] { return commonColour(StylePart::Fill); },
         [this](const QString &colour) { return model().setColour(StylePart::Fill, colour); });
    bind(m_line, [this] { return commonColour(StylePart::Line); },
         [this](const QString &colour) { return model().setColour(StylePart::Line, colour); });
    grid->add(m_fill, ColumnGrid::Span::Cell);
    grid->add(m_line, ColumnGrid::Span::Cell);
    column()->addWidget(grid);
}

void StyleProperties::addLine()
{
    m_lineGrid = new ColumnGrid(2, this);
    const auto number = [](auto value) { return QString::number(int(value)); };
    m_shape = new ChoiceField(tr("Line"),
                              {{number(LineShape::Orthogonal), tr("Orthogonal")},
                               {number(LineShape::Straight), tr("Straight")},
                               {number(LineShape::Curved), tr("Curved")}},
                              FieldWidth::Half, themes(), m_lineGrid);
    bind(m_shape, [this, number] {
        return commonOf(model(), {}, [&](const auto &element) -> std::optional<QString> {
            if constexpr (requires { element.line; })
                return number(element.line);
            return std::nullopt;
        });
    }, [this](const QString &value) { return model().setLineShape(LineShape(value.toInt())); });
    m_arrows = new ChoiceField(tr("Arrows"),
                               {{number(Arrows::Forward), tr("At the end")},
                                {number(Arrows::Both), tr("At both ends")},
                                {number(Arrows::None), tr("None")}},
                               FieldWidth::Half, themes(), m_lineGrid);
    bind(m_arrows, [this, number] {
        return commonOf(model(), {}, [&](const auto &element) -> std::optional<QString> {
            if constexpr (requires { element.arrows; })
                return number(element.arrows);
            return std::nullopt;
        });
    }, [this](const QString &value) { return model().setArrows(Arrows(value.toInt())); });
    m_lineGrid->add(m_shape, ColumnGrid::Span::Cell);
    m_lineGrid->add(m_arrows, ColumnGrid::Span::Cell);
    column()->addWidget(m_lineGrid);
    const auto addButton = [this](const QString &text, bool (EditorModel::*command)()) {
        QToolButton *button = flatButton({}, text, this);
        connect(button, &QToolButton::clicked, this, [this, command] { (model().*command)(); });
        column()->addWidget(button, 0, Qt::AlignLeft);
        return button;
    };
    m_clear = addButton(tr("Clear pinned corners"), &EditorModel::clearWaypoints);
    m_float = addButton(tr("Free fixed ends"), &EditorModel::floatEnds);
}

void StyleProperties::addPlace()
{
    m_layer = new ChoiceField(tr("Layer"), {}, FieldWidth::Full, themes(), this);
    bind(m_layer, [this] {
        return commonOf(model(), {},
                        [](const auto &element) -> std::optional<QString> { return layerText(element.layer); });
    }, [this](const QString &value) {
        return model().moveSelectionToLayer(value == baseLayer ? LayerId() : LayerId::fromString(value));
    });
    column()->addWidget(m_layer);
    const auto addCheck = [this](const QString &text) {
        auto *box = new QCheckBox(text, this);
        column()->addWidget(box, 0, Qt::AlignLeft);
        return box;
    };
    m_lock = addCheck(tr("Locked in place"));
    connect(m_lock, &QCheckBox::clicked, this, [this](bool checked) {
        model().lockSelection(checked ? Lock::Locked : Lock::Unlocked);
        refresh();
    });
    m_collapse = addCheck(tr("Collapsed"));
    connect(m_collapse, &QCheckBox::clicked, this, [this](bool checked) {
        model().foldSelection(checked ? Folding::Collapsed : Folding::Expanded);
        refresh();
    });
}

QList<ElementRef> StyleProperties::selected(ElementType type) const
{
    QList<ElementRef> found;
    for (const ElementRef &each : model().selection()) {
        if (each.type == type)
            found.append(each);
    }
    return found;
}

QString StyleProperties::commonColour(StylePart part) const
{
    return commonOf(model(), mixedColours, [part](const auto &element) -> std::optional<QString> {
        // Connections have no body that could be filled.
        if constexpr (requires { element.arrows; }) {
            if (part == StylePart::Fill)
                return std::nullopt;
        }
        return part == StylePart::Fill ? element.style.fill : element.style.line;
    });
}

void StyleProperties::prepareFields()
{
    QList<ChoiceField::Choice> choices{{baseLayer, tr("Base layer")}};
    for (const Layer &layer : ordered(diagram().layers))
        choices.append({layer.id.toString(), layer.name});
    m_layer->setChoices(choices);
}

void StyleProperties::refreshOthers()
{
    const bool writable = !model().isReadOnly();
    const QList<ElementRef> edges = selected(ElementType::Edge);
    const QList<ElementRef> groups = selected(ElementType::Group);
    const qsizetype all = model().selection().size();
    m_fill->setVisible(writable && edges.size() < all);
    m_line->setVisible(writable);
    m_lineGrid->setVisible(writable && !edges.isEmpty());
    const auto anyEdge = [&](auto isIt) {
        return std::ranges::any_of(
            edges, [&](const ElementRef &each) { return isIt(diagram().edges.value(EdgeId(each.id))); });
    };
    m_clear->setVisible(writable && anyEdge([](const Edge &edge) { return !edge.waypoints.isEmpty(); }));
    m_float->setVisible(writable && anyEdge([](const Edge &edge) { return edge.fromAnchor || edge.toAnchor; }));
    m_layer->setVisible(writable && !diagram().layers.isEmpty());
    const auto lockedCount = std::ranges::count_if(model().selection(), [this](const ElementRef &each) {
        return withElement(diagram(), each, [](const auto &found) { return found.isLocked; }).value_or(false);
    });
    m_lock->setVisible(writable);
    showState(m_lock, stateOf(lockedCount, all));
    const auto collapsedCount = std::ranges::count_if(
        groups, [this](const ElementRef &each) { return diagram().groups.value(GroupId(each.id)).isCollapsed; });
    m_collapse->setVisible(writable && !groups.isEmpty());
    showState(m_collapse, stateOf(collapsedCount, groups.size()));
}

} // namespace archdeck
