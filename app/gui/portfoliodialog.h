#pragma once

#include "core/storage/designstore.h"

#include <QtWidgets/qdialog.h>

class QLineEdit;
class QListWidget;

namespace archdeck {

/// Which designs go into the portfolio and what its cover says. The user's own are chosen from the start; without any,
/// the case studies, which print as such.
class PortfolioDialog : public QDialog
{
    Q_OBJECT
public:
    PortfolioDialog(const QList<DesignSummary> &designs, QWidget *parent);

    QList<DesignId> chosen() const;
    QString title() const;
    QString author() const;

private:
    QListWidget *m_list;
    QLineEdit *m_title;
    QLineEdit *m_author;
};

} // namespace archdeck
