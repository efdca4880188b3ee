#include "widgets/practice/actionscard.h"

#include "widgets/common/textfonts.h"
#include "widgets/practice/practiceparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>

namespace archdeck {

ActionsCard::ActionsCard(const ThemeController &themes, const QList<SittingAction> &actions, QWidget *parent)
    : SurfaceCard(themes, parent), m_actions(actions), m_rows(new QVBoxLayout), m_suggestions(new QVBoxLayout),
      m_new(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("Next steps"), textsizes::section, QFont::DemiBold, this));
    column->addLayout(m_rows);
    m_new->setObjectName(QStringLiteral("new action"));
    m_new->setPlaceholderText(tr("Add a step and press Enter"));
    m_new->setAccessibleName(tr("New step"));
    column->addWidget(m_new);
    column->addLayout(m_suggestions);
    connect(m_new, &QLineEdit::returnPressed, this, [this] {
        if (!m_new->text().trimmed().isEmpty())
            add(m_new->text().trimmed());
        m_new->clear();
    });
    showActions();
}

void ActionsCard::setSuggestions(const QStringList &lines)
{
    if (m_suggested)
        m_suggested->deleteLater();
    m_suggested = new QWidget(this);
    auto *column = new QVBoxLayout(m_suggested);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(2);
    if (!lines.isEmpty())
        column->addWidget(mutedLabel(tr("Suggested"), textsizes::caption, m_suggested));
    for (const QString &line : lines) {
        auto *row = new QHBoxLayout;
        auto *plus = quietButton(QStringLiteral("plus"), {}, m_suggested);
        plus->setToolTip(tr("Add this step"));
        plus->setAccessibleName(tr("Add: %1").arg(line));
        row->addWidget(plus, 0, Qt::AlignTop);
        row->addWidget(textLabel(line, textsizes::body, QFont::Normal, m_suggested), 1);
        column->addLayout(row);
        connect(plus, &QToolButton::clicked, this, [this, line] { add(line); });
    }
    m_suggestions->addWidget(m_suggested);
    m_suggested->show();
}

void ActionsCard::showActions()
{
    if (m_list)
        m_list->deleteLater();
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_rows->addWidget(m_list);
    if (m_actions.isEmpty())
        column->addWidget(
            mutedLabel(tr("Two or three concrete steps are worth more than a score."), textsizes::body, m_list));
    for (const SittingAction &action : std::as_const(m_actions))
        addRow(action);
    m_list->show();
}

void ActionsCard::addRow(const SittingAction &action)
{
    auto *row = new QHBoxLayout;
    auto *done = new QCheckBox(m_list);
    done->setChecked(action.isDone);
    done->setAccessibleName(tr("Done: %1").arg(action.text));
    auto *text = new QLineEdit(action.text, m_list);
    text->setAccessibleName(tr("Step"));
    text->setCursorPosition(0);
    auto *remove = quietButton(QStringLiteral("trash"), {}, m_list);
    remove->setToolTip(tr("Remove this step"));
    remove->setAccessibleName(tr("Remove: %1").arg(action.text));
    row->addWidget(done);
    row->addWidget(text, 1);
    row->addWidget(remove);
    static_cast<QVBoxLayout *>(m_list->layout())->addLayout(row);
    const auto find = [this, id = action.id] { return std::ranges::find(m_actions, id, &SittingAction::id); };
    connect(done, &QCheckBox::toggled, this, [this, find](bool isDone) {
        find()->isDone = isDone;
        announce();
    });
    connect(text, &QLineEdit::textEdited, this, [this, find](const QString &line) {
        find()->text = line;
        Q_EMIT edited(m_actions);
    });
    connect(text, &QLineEdit::editingFinished, this, &ActionsCard::editCompleted);
    connect(remove, &QToolButton::clicked, this, [this, find] {
        m_actions.erase(find());
        showActions();
        announce();
    });
}

void ActionsCard::add(const QString &text)
{
    m_actions.append({QUuid::createUuid(), text, false});
    showActions();
    announce();
}

void ActionsCard::announce()
{
    Q_EMIT edited(m_actions);
    Q_EMIT editCompleted();
}

} // namespace archdeck
