#pragma once

#include <QtWidgets/qdialog.h>

namespace archdeck {

/// A list of sentences that can stay open beside the work and be copied: what an import could not take over, what an
/// export left out. Deletes itself when closed.
class ProblemsDialog : public QDialog
{
    Q_OBJECT
public:
    ProblemsDialog(const QString &title, const QString &introduction, const QStringList &sentences, QWidget *parent);
};

} // namespace archdeck
