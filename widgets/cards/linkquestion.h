#pragma once

#include <QtCore/qurl.h>
#include <QtWidgets/qmessagebox.h>

namespace archdeck {

/// Asks whether to leave for another program to open an address, naming the host, and opens it when told so. Deletes
/// itself when closed.
class LinkQuestion : public QMessageBox
{
    Q_OBJECT
public:
    /// Shows the question over `parent`'s window. Addresses other than http, https and mailto are ignored.
    static void ask(const QUrl &url, QWidget *parent);

private:
    LinkQuestion(const QUrl &url, QWidget *parent);
};

} // namespace archdeck
