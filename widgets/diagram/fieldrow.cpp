#include "widgets/diagram/fieldrow.h"

#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>

namespace archdeck {

FieldRow::FieldRow(const QString &label, FieldWidth width, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_layout(new QVBoxLayout(this)), m_label(captionLabel(label, this)),
      m_problem(captionLabel({}, this)), m_plain(bodyLabel({}, this)), m_width(width)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_plain);
    m_layout->addWidget(m_problem);
    m_plain->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_plain->setAccessibleName(label);
    m_plain->hide();
    m_label->setVisible(!label.isEmpty());
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::WindowText);
    m_problem->hide();
    const auto colour = [this] {
        QPalette palette;
        palette.setColor(QPalette::WindowText, m_themes.theme().bad);
        m_problem->setPalette(palette);
    };
    connect(&m_themes, &ThemeController::themeChanged, this, colour);
    colour();
}

void FieldRow::setEditor(QWidget *editor)
{
    m_editor = editor;
    m_layout->insertWidget(1, editor);
    m_label->setBuddy(editor);
    editor->setAccessibleName(m_label->text());
    editor->installEventFilter(this);
    setFocusProxy(editor);
}

void FieldRow::setValue(const QString &value)
{
    const bool userIsTyping = isUnfinished() && (value == m_value || m_editor->hasFocus());
    m_value = value;
    if (!userIsTyping)
        revert();
}

void FieldRow::finish()
{
    if (!isUnfinished()) {
        complain({});
        return;
    }
    const QString typed = text();
    const QString problem = m_check ? m_check(typed) : QString();
    complain(problem);
    if (!problem.isEmpty())
        return;
    // The commit publishes the change before it returns: by then this field shows what it is told, not what was typed.
    const QString before = m_value;
    m_value = typed;
    if (m_commit && !m_commit(typed)) {
        m_value = before;
        revert();
    }
}

void FieldRow::revert()
{
    complain({});
    if (isUnfinished())
        showText(m_value);
}

void FieldRow::setReadOnly(bool readOnly)
{
    m_editor->setHidden(readOnly);
    m_plain->setHidden(!readOnly);
    if (readOnly)
        m_plain->setText(words());
}

void FieldRow::setPlaceholder(const QString &) {}

QString FieldRow::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void FieldRow::complain(const QString &problem)
{
    if (problem == this->problem())
        return;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_editor->setAccessibleDescription(problem);
    if (!problem.isEmpty()) {
        QAccessibleAnnouncementEvent event(m_editor, problem);
        QAccessible::updateAccessibility(&event);
    }
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    // The wheel scrolls the panel; it must not change a value that happens to lie under it.
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(m_editor)) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && (isUnfinished() || !problem().isEmpty())) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                revert();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace archdeck
