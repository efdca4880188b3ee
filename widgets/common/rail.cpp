#include "widgets/common/rail.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"

#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int railWidth = 56;

/// A page's button with its count in the upper right corner.
class RailButton final : public QToolButton
{
public:
    RailButton(const ThemeController &themes, QWidget *parent) : QToolButton(parent), m_themes(themes)
    {
        setAutoRaise(true);
        setIconSize({24, 24});
        setFixedSize(44, 44);
        setToolButtonStyle(Qt::ToolButtonIconOnly);
    }

    void setCount(int count)
    {
        m_count = count;
        const QString name = defaultAction()->text();
        setAccessibleName(count > 0 ? Rail::tr("%1, %2 due").arg(name).arg(count) : name);
        update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QToolButton::paintEvent(event);
        if (m_count == 0)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont small = font();
        small.setPixelSize(10);
        small.setWeight(QFont::DemiBold);
        painter.setFont(small);
        const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        const double badgeWidth = std::max(16, painter.fontMetrics().horizontalAdvance(text) + 8);
        const QRectF badge(QWidget::width() - badgeWidth, 0, badgeWidth, 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_themes.theme().accent);
        painter.drawRoundedRect(badge, 8, 8);
        painter.setPen(m_themes.theme().isDark ? m_themes.theme().window : m_themes.theme().surface);
        painter.drawText(badge, Qt::AlignCenter, text);
    }

private:
    const ThemeController &m_themes;
    int m_count = 0;
};

} // namespace

Rail::Rail(const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_top(new QVBoxLayout), m_bottom(new QVBoxLayout),
      m_group(new QActionGroup(this))
{
    setFixedWidth(railWidth);
    setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 12, 6, 12);
    column->addLayout(m_top);
    column->addStretch(1);
    column->addLayout(m_bottom);
}

void Rail::addPage(const QString &key, const QString &iconName, const QString &text, Place place)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + m_buttons.size())));
    action->setToolTip(text + QStringLiteral("  (%1)").arg(action->shortcut().toString(QKeySequence::NativeText)));
    m_group->addAction(action);
    addAction(action);
    auto *button = new RailButton(m_themes, this);
    button->setDefaultAction(action);
    button->setAccessibleName(text);
    (place == Place::Top ? m_top : m_bottom)->addWidget(button);
    m_buttons.insert(key, button);
    connect(action, &QAction::triggered, this, [this, key] { Q_EMIT pageWanted(key); });
}

void Rail::setCurrent(const QString &key)
{
    if (QToolButton *button = m_buttons.value(key))
        button->defaultAction()->setChecked(true);
}

void Rail::setBadge(const QString &key, int count)
{
    if (QToolButton *button = m_buttons.value(key))
        static_cast<RailButton *>(button)->setCount(count);
}

QList<QAction *> Rail::pageActions() const
{
    return m_group->actions();
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.theme().surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_themes.theme().border);
}

} // namespace archdeck
