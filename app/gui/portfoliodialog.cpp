#include "app/gui/portfoliodialog.h"

#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

PortfolioDialog::PortfolioDialog(const QList<DesignSummary> &designs, const QString &name, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this)), m_title(new QLineEdit(this)), m_author(new QLineEdit(this))
{
    setWindowTitle(tr("Portfolio"));
    m_title->setText(tr("AI system designs"));
    m_author->setText(name);
    m_author->setPlaceholderText(tr("Your name on the front"));
    m_list->setAccessibleName(tr("Designs"));
    // The user's own first; what is sealed would give its answer away.
    QList<DesignSummary> offered = designs;
    offered.removeIf([](const DesignSummary &design) { return isSealed(design); });
    std::ranges::stable_partition(offered,
                                  [](const DesignSummary &design) { return design.origin == DesignOrigin::Mine; });
    for (const DesignSummary &design : std::as_const(offered)) {
        const bool isMine = design.origin == DesignOrigin::Mine;
        auto *item = new QListWidgetItem(isMine ? design.info.title : tr("%1 (reference)").arg(design.info.title),
                                         m_list);
        item->setData(Qt::UserRole, design.id.toString());
        item->setCheckState(isMine ? Qt::Checked : Qt::Unchecked);
    }
    auto *form = new QFormLayout(this);
    form->setContentsMargins(24, 24, 24, 16);
    form->setVerticalSpacing(12);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Name"), m_author);
    form->addRow(tr("Designs"), m_list);
    const bool hasOwn = std::ranges::any_of(
        designs, [](const DesignSummary &design) { return design.origin == DesignOrigin::Mine; });
    if (!hasOwn) {
        auto *hint = new QLabel(
            tr("A portfolio shows your own designs. Copy a reference or draw one to fill it; references "
               "that you choose here are marked as such."),
            this);
        hint->setTextFormat(Qt::PlainText);
        hint->setWordWrap(true);
        form->addRow(hint);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *exportButton = buttons->addButton(tr("Export PDF…"), QDialogButtonBox::AcceptRole);
    exportButton->setProperty("primary", true);
    form->addRow(buttons);
    const auto update = [this, exportButton] { exportButton->setEnabled(!chosen().isEmpty()); };
    connect(m_list, &QListWidget::itemChanged, this, update);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    update();
    resize(480, 420);
}

QList<DesignId> PortfolioDialog::chosen() const
{
    QList<DesignId> ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids.append(DesignId::fromString(m_list->item(row)->data(Qt::UserRole).toString()));
    }
    return ids;
}

QString PortfolioDialog::title() const
{
    return m_title->text().trimmed();
}

QString PortfolioDialog::author() const
{
    return m_author->text().trimmed();
}

} // namespace archdeck
