#include "app/gui/windowactions.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qwidget.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::WindowActions)
};

} // namespace

WindowActions::WindowActions(QWidget &window, const Runs &runs, const std::function<bool()> &hasDesign)
    : list(new ActionList(&window))
{
    const auto add = [&](const QString &name, const QString &text, const QKeySequence &keys,
                         const std::function<void()> &run, const std::function<bool()> &isEnabled = {}) {
        list->add({.id = u"window." + name,
                   .group = Text::tr("Window"),
                   .text = text,
                   .keys = keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys},
                   .owner = &window,
                   .scope = Qt::WindowShortcut,
                   .run = run,
                   .isEnabled = isEnabled});
    };
    add(QStringLiteral("new-design"), Text::tr("New design"), QKeySequence(Qt::CTRL | Qt::Key_N), runs.newDesign);
    add(QStringLiteral("import"), Text::tr("Import a design…"), QKeySequence(Qt::CTRL | Qt::Key_O), runs.importDesign);
    add(QStringLiteral("portfolio"), Text::tr("Export the portfolio…"), {}, runs.exportPortfolio);
    add(QStringLiteral("cheat-sheet"), Text::tr("Export the cheat sheet…"), {}, runs.exportCheatSheet);
    add(QStringLiteral("compare"), Text::tr("Compare this design with…"), {}, runs.compareDesign, hasDesign);
    add(QStringLiteral("export"), Text::tr("Export this design…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        runs.exportDesign, hasDesign);
    add(QStringLiteral("find"), Text::tr("Find anything…"), QKeySequence(Qt::CTRL | Qt::Key_K), runs.findAnything);
    add(QStringLiteral("shortcuts"), Text::tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), runs.showShortcuts);
    add(QStringLiteral("full-screen"), Text::tr("Full screen"), QKeySequence(Qt::Key_F11), runs.toggleFullScreen);
    add(QStringLiteral("quit"), Text::tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), runs.quit);
    list->refresh();
}

} // namespace archdeck
