#pragma once

#include <QtGui/qicon.h>
#include <QtWidgets/qdialog.h>

#include <functional>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace archdeck {

/// One thing that the command palette offers.
struct PaletteEntry
{
    QString text;
    QString hint; ///< at the right, quiet: keys, or what sort of thing it is
    QString words; ///< found by these too: synonyms
    QIcon icon;
    std::function<void()> run;
};

/// Enabled actions with a name, each once, in alphabetical order. An action that is gone when it is chosen does nothing.
QList<PaletteEntry> entriesOf(const QList<QAction *> &actions);

/// How well `entry` answers what is typed: smaller is better, negative when not all words are in it. Names that begin with
/// it come first, then names with a word that does, then names that hold it, then synonyms.
int paletteRank(const PaletteEntry &entry, const QString &typed);

/// Finds and runs anything by a few letters of its name: actions, component kinds, designs, decks (Ctrl+K).
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(const QList<PaletteEntry> &entries, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &text);
    void runCurrent();

    QList<PaletteEntry> m_entries;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_nothing;
};

} // namespace archdeck
