#include "app/gui/testscript.h"

#include "app/gui/designspage.h"
#include "app/gui/mainwindow.h"
#include "core/diagram/locking.h"
#include "core/workspace/designhistory.h"
#include "widgets/cards/reviewpage.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/practice/guidepanel.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qapplication.h>

#include <unistd.h>

namespace archdeck {

namespace {

/// The middle of what is to be clicked, and the widget that has to be there.
struct ClickTarget
{
    QWidget *widget = nullptr;
    QPoint place; ///< in the window
};

ClickTarget ghostTarget(const QWidget &window, const QString &key)
{
    for (EditorPage *page : window.findChildren<EditorPage *>()) {
        DiagramView &view = page->view();
        const QRectF rect = view.diagramScene().ghostRect(key);
        if (page->isVisible() && !rect.isNull())
            return {view.viewport(), view.viewport()->mapTo(&window, view.mapFromScene(rect.center()))};
    }
    return {};
}

ClickTarget buttonTarget(const QWidget &window, const QString &name)
{
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->isEnabled() && (button->objectName() == name || button->text() == name))
            return {button, button->mapTo(&window, button->rect().center())};
    }
    return {};
}

void sendMouse(QWidget &widget, QEvent::Type type, const QPointF &global)
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const Qt::MouseButtons held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
    const QPointF window = widget.window()->mapFromGlobal(global);
    QMouseEvent event(type, widget.mapFromGlobal(global), window, global, button, held, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

bool isLocked(const Diagram &diagram, const Selection &selection)
{
    return unlocked(diagram, selection).isEmpty();
}

/// How many layers, locked components and collapsed groups there are: "2/1/0".
QByteArray looksOf(const Diagram &diagram)
{
    const auto locked = std::ranges::count_if(diagram.nodes, [](const Node &node) { return node.isLocked; });
    const auto collapsed = std::ranges::count_if(diagram.groups, [](const Group &group) { return group.isCollapsed; });
    return QByteArray::number(diagram.layers.size()) + '/' + QByteArray::number(qsizetype(locked)) + '/'
        + QByteArray::number(qsizetype(collapsed));
}

} // namespace

TestScript::TestScript(MainWindow &window, Workspace &workspace) : m_window(window), m_workspace(workspace) {}

void TestScript::start()
{
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_input.get(), &QSocketNotifier::activated, this, &TestScript::readCommands);
    m_window.installEventFilter(this);
    acknowledge("ready");
}

bool TestScript::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        m_window.removeEventFilter(this);
        // The event comes before the painting: tell it when that is done.
        QMetaObject::invokeMethod(this, [this] { acknowledge("painted"); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void TestScript::acknowledge(const QByteArray &line)
{
    const QByteArray text = line + '\n';
    [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, text.constData(), size_t(text.size()));
}

void TestScript::readCommands()
{
    char buffer[4096];
    const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count <= 0) {
        m_input.reset();
        QCoreApplication::quit();
        return;
    }
    m_pending.append(buffer, count);
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        const QByteArray command = m_pending.left(end);
        m_pending.remove(0, end + 1);
        acknowledge(run(command));
    }
}

QByteArray TestScript::run(const QByteArray &command)
{
    if (command == "quit") {
        QMetaObject::invokeMethod(&m_window, &QWidget::close, Qt::QueuedConnection);
        return "ok";
    }
    if (command == "design") {
        Diagram diagram;
        diagram.info.title = QStringLiteral("Scripted");
        const auto id = m_workspace.createDesign(diagram);
        if (!id)
            return "error " + toLine(id.error()).toUtf8();
        m_window.designsPage().openDesign(*id);
        return "design " + id->toString().toUtf8();
    }
    if (command == "review")
        return review();
    if (command == "guide")
        return guide();
    if (command.startsWith("click "))
        return click(QString::fromUtf8(command.sliced(6)));
    if (command.startsWith("type "))
        return type(QString::fromUtf8(command.sliced(5)));
    if (command == "content") {
        const auto designs = m_workspace.listDesigns();
        const auto decks = m_workspace.read([](const Stores &stores) { return stores.cards.decks(QueueMoment{}); });
        const auto references = std::ranges::count(designs.value_or(QList<DesignSummary>()), DesignOrigin::Reference,
                                                   &DesignSummary::origin);
        return "content " + QByteArray::number(qsizetype(references)) + ' '
            + QByteArray::number(decks ? decks->size() : 0);
    }
    return m_window.designsPage().editor() ? edit(command) : "error no design is open";
}

bool TestScript::change(EditorModel &model, const QByteArray &command)
{
    ++m_count;
    const Diagram &diagram = model.diagram();
    const auto one = model.selectedOne();
    if (command == "add")
        return model.addComponent(QStringLiteral("service"), QPointF(200 * (m_count % 10), 90 * (m_count / 10 % 10)));
    if (command == "move")
        return one && model.moveSelection({8, 8});
    if (command == "rename")
        return one && model.rename(*one, QStringLiteral("Name %1").arg(m_count));
    if (command == "connect")
        return diagram.nodes.size() > 1 && model.connectNodes(diagram.nodes.firstKey(), diagram.nodes.lastKey());
    if (command == "undo")
        return model.undo();
    if (command == "layer") {
        return diagram.layers.size() < 3 ? !model.addLayer(QStringLiteral("Layer %1").arg(m_count)).isNull()
                                         : model.moveSelectionToLayer(diagram.layers.lastKey());
    }
    if (command == "lock")
        return model.lockSelection(isLocked(diagram, model.selection()) ? Lock::Unlocked : Lock::Locked);
    if (command == "fold") {
        if (diagram.groups.isEmpty())
            return model.groupSelection();
        const Group &group = diagram.groups.first();
        return model.fold(group.id, group.isCollapsed ? Folding::Expanded : Folding::Collapsed);
    }
    return command == "restore" && restore(model);
}

bool TestScript::restore(EditorModel &model)
{
    const DesignId design = m_window.designsPage().openedDesign();
    const auto history = readHistory(m_workspace, design);
    if (!history)
        return false;
    const auto state = readState(m_workspace, design, history->at(history->size() / 2).id);
    return state && *state != model.diagram() && model.become(QStringLiteral("Restore"), *state);
}

QByteArray TestScript::edit(const QByteArray &command)
{
    EditorModel &model = m_window.designsPage().editor()->model();
    Error error;
    const auto connection = connect(&model, &EditorModel::failed, this,
                                    [&error](const Error &failed) { error = failed; });
    const bool done = change(model, command);
    disconnect(connection);
    if (!done)
        return "error " + toLine(error).toUtf8();
    // What must be found: the counts, and the name and place of the selected component.
    QByteArray state = "state " + QByteArray::number(model.diagram().nodes.size()) + ' '
        + QByteArray::number(model.diagram().edges.size()) + ' ' + looksOf(model.diagram());
    if (const auto one = model.selectedOne(); one && one->type == ElementType::Node) {
        const Node node = model.diagram().nodes.value(NodeId(one->id));
        state += ' ' + node.id.toString().toUtf8() + ' ' + QByteArray::number(node.rect.x()) + ' '
            + node.label.toUtf8();
    }
    return state;
}

QByteArray TestScript::review()
{
    // New cards come from opened decks only.
    const auto decks = m_workspace.read([](const Stores &stores) { return stores.cards.decks(QueueMoment{}); });
    for (const DeckSummary &deck : decks.value_or(QList<DeckSummary>())) {
        if (!deck.isOpened() && !m_workspace.openDeck(deck.deck.id))
            return "error a deck can't be opened";
    }
    m_window.showPage(QStringLiteral("review"));
    const auto press = [this](int key) {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier,
                       key == Qt::Key_3 ? QStringLiteral("3") : QStringLiteral(" "));
        QCoreApplication::sendEvent(&m_window.reviewPage(), &down);
    };
    press(Qt::Key_Space);
    press(Qt::Key_3);
    return "reviewed";
}

QByteArray TestScript::click(const QString &name)
{
    const QString ghost = QStringLiteral("ghost ");
    const ClickTarget target = name.startsWith(ghost) ? ghostTarget(m_window, name.sliced(ghost.size()))
                                                      : buttonTarget(m_window, name);
    if (!target.widget)
        return "error nothing to click";
    QWidget *under = m_window.childAt(target.place);
    if (under != target.widget && !target.widget->isAncestorOf(under))
        return "error out of sight";
    const QPointF global = m_window.mapToGlobal(target.place);
    for (const QEvent::Type type : {QEvent::MouseMove, QEvent::MouseButtonPress, QEvent::MouseButtonRelease})
        sendMouse(*under, type, global);
    return "clicked";
}

QByteArray TestScript::type(const QString &text)
{
    QWidget *focused = m_window.focusWidget();
    if (!focused)
        return "error nothing has the focus";
    QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, text);
    QApplication::sendEvent(focused, &down);
    return "typed";
}

QByteArray TestScript::guide() const
{
    for (const GuidePanel *panel : m_window.findChildren<GuidePanel *>()) {
        const GuideState &state = panel->state();
        if (panel->isVisible())
            return (toWord(state.step) + u' ' + state.number + (state.isMet ? QStringLiteral(" met") : QString())
                    + (state.canAct ? QString() : QStringLiteral(" busy")))
                .toUtf8();
    }
    return "none";
}

} // namespace archdeck
