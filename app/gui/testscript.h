#pragma once

#include "core/workspace/workspace.h"

#include <QtCore/qobject.h>
#include <QtCore/qsocketnotifier.h>

namespace archdeck {

class EditorModel;
class MainWindow;

/// Only in test builds: works through commands from standard input, one a line, in the real window, and acknowledges
/// each on standard output once it is durable; "painted" comes with the first paint. "design" opens a new design, "add", "connect", "move", "rename", "undo",
/// "layer", "lock", "fold" and "restore" edit it, "review" answers a card, "content" counts references and decks. Acknowledgements say what must be found in the library from then on.
/// "click NAME" presses and releases the mouse on the button of that object name or text, or on "ghost KEY" of the canvas,
/// if nothing covers it; "type TEXT" goes to whatever has the focus; "guide" tells the guide's step and number.
class TestScript : public QObject
{
    Q_OBJECT
public:
    TestScript(MainWindow &window, Workspace &workspace);

    void start();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void acknowledge(const QByteArray &line);
    void readCommands();
    QByteArray run(const QByteArray &command);
    QByteArray edit(const QByteArray &command);
    bool change(EditorModel &model, const QByteArray &command);
    bool restore(EditorModel &model);
    QByteArray review();
    QByteArray click(const QString &name);
    QByteArray type(const QString &text);
    QByteArray guide() const;

    MainWindow &m_window;
    Workspace &m_workspace;
    std::unique_ptr<QSocketNotifier> m_input;
    QByteArray m_pending;
    int m_count = 0;
};

} // namespace archdeck
