#include "widgets/diagram/extraproperties.h"

#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

ExtraProperties::ExtraProperties(const ThemeController &themes, Commit commit, QWidget *parent)
    : QWidget(parent), m_commit(std::move(commit)), m_title(sectionLabel(tr("Other properties"), this)),
      m_problem(captionLabel({}, this)), m_add(flatButton(QStringLiteral("plus"), tr("Add property"), this))
{
    QVBoxLayout *column = plainColumn(this, 8);
    column->addWidget(m_title);
    m_rowColumn = new QVBoxLayout;
    m_rowColumn->setSpacing(4);
    column->addLayout(m_rowColumn);
    column->addWidget(m_problem);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::WindowText);
    m_problem->hide();
    const auto colour = [this, &themes] {
        QPalette palette;
        palette.setColor(QPalette::WindowText, themes.theme().bad);
        m_problem->setPalette(palette);
    };
    connect(&themes, &ThemeController::themeChanged, this, colour);
    colour();
    connect(m_add, &QToolButton::clicked, this, [this] {
        addRow({}, {});
        m_rows.constLast().key->setFocus(Qt::OtherFocusReason);
    });
    updateTitle();
}

void ExtraProperties::setProperties(const Properties &properties, const QStringList &taken)
{
    m_taken = taken;
    m_properties = properties;
    if (typed() == properties)
        return;
    // Rows keep their place: those that went vanish, values are updated, new ones come last.
    for (const Row &row : QList<Row>(m_rows)) {
        const QString key = row.key->text().trimmed();
        const bool isFresh = row.value->text().isEmpty() || row.key->hasFocus() || row.value->hasFocus();
        if (!properties.contains(key) && !(isFresh && !m_isReadOnly))
            removeRow(row.widget);
        else if (properties.contains(key) && row.value->text().trimmed() != properties.value(key)
                 && !row.value->hasFocus())
            row.value->setText(properties.value(key));
    }
    const Properties shown = typed();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!shown.contains(it.key()))
            addRow(it.key(), it.value());
    }
}

void ExtraProperties::setSubject(const ElementRef &element)
{
    if (element == m_subject)
        return;
    m_subject = element;
    reset();
}

void ExtraProperties::reset()
{
    for (const Row &row : QList<Row>(m_rows))
        removeRow(row.widget);
    m_properties.clear();
    showProblem({});
}

void ExtraProperties::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_add->setHidden(readOnly);
    for (const Row &row : std::as_const(m_rows)) {
        for (QLineEdit *edit : {row.key, row.value}) {
            edit->setReadOnly(readOnly);
            edit->setProperty("frameless", readOnly);
            edit->setTextMargins(0, 0, readOnly ? 4 : 0, 0);
        }
        row.widget->findChild<QToolButton *>()->setHidden(readOnly);
    }
    setHidden(readOnly && m_rows.isEmpty());
}

void ExtraProperties::addRow(const QString &key, const QString &value)
{
    Row row;
    row.widget = new QWidget(this);
    row.key = new QLineEdit(key, row.widget);
    row.key->setPlaceholderText(tr("Key"));
    row.key->setAccessibleName(tr("Key of property %1").arg(m_rows.size() + 1));
    row.value = new QLineEdit(value, row.widget);
    row.value->setPlaceholderText(tr("Value"));
    row.value->setAccessibleName(key.isEmpty() ? tr("Value of property %1").arg(m_rows.size() + 1)
                                               : tr("Value of %1").arg(key));
    row.value->setCursorPosition(0);
    QToolButton *remove = symbolButton(QStringLiteral("close"), tr("Remove this property"), row.widget);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(row.key, 2);
    line->addWidget(row.value, 3);
    line->addWidget(remove);
    m_rowColumn->addWidget(row.widget);
    insertIntoTabOrder(m_add, {row.key, row.value, remove});
    m_rows.append(row);
    connect(row.key, &QLineEdit::editingFinished, this, &ExtraProperties::commit);
    connect(row.value, &QLineEdit::editingFinished, this, &ExtraProperties::commit);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        removeRow(widget);
        commit();
    });
    row.widget->show();
    updateTitle();
}

void ExtraProperties::removeRow(const QWidget *widget)
{
    const auto row = std::ranges::find_if(m_rows, [widget](const Row &each) { return each.widget == widget; });
    if (row == m_rows.end())
        return;
    QWidget *gone = row->widget;
    // Hiding a field that has the focus finishes its editing; that must not bring the row back.
    row->key->disconnect(this);
    row->value->disconnect(this);
    m_rows.erase(row);
    m_rowColumn->removeWidget(gone);
    gone->hide();
    gone->deleteLater();
    updateTitle();
}

Properties ExtraProperties::typed() const
{
    Properties properties;
    for (const Row &row : m_rows) {
        const QString key = row.key->text().trimmed();
        const QString value = row.value->text().trimmed();
        if (!key.isEmpty() && !value.isEmpty())
            properties.insert(key, value);
    }
    return properties;
}

QString ExtraProperties::problem() const
{
    QStringList keys;
    for (const Row &row : m_rows) {
        const QString key = row.key->text().trimmed();
        if (key.isEmpty() && !row.value->text().trimmed().isEmpty())
            return tr("A property needs a key.");
        if (!key.isEmpty() && keys.contains(key))
            return tr("There is a property \"%1\" already. Choose another key.").arg(key);
        if (m_taken.contains(key))
            return tr("\"%1\" has a field of its own above. Choose another key.").arg(key);
        keys.append(key);
    }
    return {};
}

void ExtraProperties::commit()
{
    const QString found = problem();
    showProblem(found);
    if (!found.isEmpty())
        return;
    const Properties now = typed();
    if (now == m_properties)
        return;
    const Properties before = std::exchange(m_properties, now);
    if (!m_commit(now)) {
        reset();
        setProperties(before, m_taken);
    }
}

void ExtraProperties::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_add->setAccessibleDescription(text);
}

void ExtraProperties::updateTitle()
{
    m_title->setHidden(m_rows.isEmpty());
}

} // namespace archdeck
