#include "widgets/common/messagebar.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"

#include <QtCore/qtimer.h>
#include <QtGui/qaccessible.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

MessageBar::MessageBar(const ThemeController &themes, QWidget *parent)
    : QFrame(parent), m_themes(themes), m_text(new QLabel(this)), m_action(new QPushButton(this)),
      m_timer(new QTimer(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close the message"));
    close->setAccessibleName(tr("Close the message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16 + 40, 10, 16 + 8, 10); // the box below stands 16 px inside
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(close);
    m_timer->setSingleShot(true);
    m_timer->setInterval(8000);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_run)
            m_run();
    });
    hide();
}

void MessageBar::show(MessageKind kind, const QString &text, const QString &actionText, std::function<void()> action)
{
    m_kind = kind;
    m_run = std::move(action);
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    QFrame::show();
    update();
    if (kind == MessageKind::Error)
        m_timer->stop();
    else
        m_timer->start();
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::showError(const Error &error)
{
    show(MessageKind::Error, error.message);
    m_text->setToolTip(error.detail);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const QColor colour = m_kind == MessageKind::Error ? theme.bad
        : m_kind == MessageKind::Success               ? theme.good
                                                       : theme.accent;
    const QString name = m_kind == MessageKind::Error ? QStringLiteral("error")
        : m_kind == MessageKind::Success              ? QStringLiteral("check")
                                                      : QStringLiteral("info");
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(blend(colour, theme.surface, 0.4));
    painter.setBrush(blend(colour, theme.surface, 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(16.5, 4.5, -16.5, -4.5), 6, 6);
    paintIcon(painter, name, QRectF(16 + 12, height() / 2.0 - 10, 20, 20), colour);
}

} // namespace archdeck
