#include "widgets/diagram/disclosure.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/panelparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

Disclosure::Disclosure(const QString &title, QWidget *parent)
    : QWidget(parent), m_button(flatButton(QStringLiteral("chevron-right"), title, this)), m_content(new QWidget(this)),
      m_column(plainColumn(m_content, 12))
{
    QVBoxLayout *column = plainColumn(this, 8);
    m_button->setFont(panelFont(TextSize::Body, QFont::DemiBold));
    m_button->setAutoRaise(true);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_content);
    connect(m_button, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    setTitle(title);
    setOpen(false);
}

void Disclosure::setTitle(const QString &title)
{
    m_button->setText(title);
    m_button->setAccessibleName(title);
}

void Disclosure::setOpen(bool open)
{
    m_isOpen = open;
    m_content->setVisible(open);
    m_button->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_button->setAccessibleDescription(open ? tr("Unfolded") : tr("Folded"));
}

} // namespace archdeck
