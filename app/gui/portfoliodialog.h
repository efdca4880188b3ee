#pragma once

#include "core/storage/designstore.h"

#include <QtWidgets/qdialog.h>

class QLineEdit;
class QListWidget;

namespace archdeck {

/// Which designs go into the portfolio and what its front says. The user's own are chosen from the start; references can
/// be added and print as such.
class PortfolioDialog : public QDialog
{
    Q_OBJECT
public:
    /// `name` is what the profile says.
    PortfolioDialog(const QList<DesignSummary> &designs, const QString &name, QWidget *parent);

    QList<DesignId> chosen() const;
    QString title() const;
    QString author() const;

private:
    QListWidget *m_list;
    QLineEdit *m_title;
    QLineEdit *m_author;
};

} // namespace archdeck
