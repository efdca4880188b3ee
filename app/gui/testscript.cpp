#include "app/gui/testscript.h"

#include "app/gui/designspage.h"
#include "app/gui/mainwindow.h"
#include "widgets/cards/reviewpage.h"
#include "widgets/diagram/editorpage.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qevent.h>

#include <unistd.h>

namespace archdeck {

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

QByteArray TestScript::edit(const QByteArray &command)
{
    EditorModel &model = m_window.designsPage().editor()->model();
    Error error;
    const auto connection = connect(&model, &EditorModel::failed, this,
                                    [&error](const Error &failed) { error = failed; });
    bool done = false;
    ++m_count;
    if (command == "add") {
        done = model.addComponent(QStringLiteral("service"), QPointF(200 * (m_count % 10), 90 * (m_count / 10 % 10)));
    } else if (command == "rename" || command == "move") {
        if (const auto one = model.selectedOne())
            done = command == "move" ? model.moveSelection({8, 8})
                                     : model.rename(*one, QStringLiteral("Name %1").arg(m_count));
    } else if (command == "connect" && model.diagram().nodes.size() > 1) {
        done = model.connectNodes(model.diagram().nodes.firstKey(), model.diagram().nodes.lastKey());
    } else if (command == "undo") {
        done = model.undo();
    }
    disconnect(connection);
    if (!done)
        return "error " + toLine(error).toUtf8();
    // What must be found: the counts, and the name and place of the selected component.
    QByteArray state = "state " + QByteArray::number(model.diagram().nodes.size()) + ' '
        + QByteArray::number(model.diagram().edges.size());
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

} // namespace archdeck
