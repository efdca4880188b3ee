#include "widgets/diagram/tradeoffdialog.h"

#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/panelscroll.h"
#include "widgets/diagram/propertypage.h"
#include "widgets/diagram/textarea.h"
#include "widgets/diagram/tradeoffoptioneditor.h"

#include <QtGui/qaccessible.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int fewestOptions = 2;

void addLabelled(QVBoxLayout *column, const QString &text, QWidget *field, QWidget *parent)
{
    QLabel *label = captionLabel(text, parent);
    label->setBuddy(field);
    field->setAccessibleName(text);
    auto *part = new QVBoxLayout;
    part->setSpacing(4);
    part->addWidget(label);
    part->addWidget(field);
    column->addLayout(part);
}

} // namespace

TradeOffDialog::TradeOffDialog(const Diagram &diagram, const TradeOff &tradeOff, const ThemeController &themes,
                               QWidget *parent)
    : QDialog(parent), m_themes(themes), m_tradeOff(tradeOff), m_question(new QLineEdit(tradeOff.question, this)),
      m_optionColumn(new QVBoxLayout), m_add(flatButton(QStringLiteral("plus"), tr("Add option"), this)),
      m_decision(new QComboBox(this)), m_why(new TextArea(tradeOff.why, this)),
      m_switchWhen(new TextArea(tradeOff.switchWhen, this)), m_search(new QLineEdit(this)),
      m_elements(new QListWidget(this)), m_problem(bodyLabel({}, this))
{
    setModal(true);
    m_why->setLines(3);
    m_switchWhen->setLines(2);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(0);
    auto *scroll = new PanelScroll(this);
    scroll->setContent(buildFields());
    parts->addWidget(scroll, 5);
    parts->addWidget(buildElements(diagram), 2);
    rows->addLayout(parts, 1);
    rows->addWidget(separator(this));

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setProperty("primary", true);
    save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &TradeOffDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TradeOffDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 12, 24, 12);
    foot->setSpacing(16);
    foot->addWidget(m_problem, 1);
    foot->addWidget(buttons);
    rows->addLayout(foot);
    QPalette palette;
    palette.setColor(QPalette::WindowText, themes.theme().bad);
    m_problem->setPalette(palette);

    orderTabs(*buttons);
    for (const TradeOffOption &option : tradeOff.options)
        addOption(option);
    while (m_options.size() < fewestOptions)
        addOption({});
    refreshDecision(tradeOff.decision);
    const int em = fontMetrics().height();
    resize(em * 50, em * 42);
    m_question->setFocus();
}

QWidget *TradeOffDialog::buildFields()
{
    auto *fields = new QWidget(this);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    m_question->setPlaceholderText(tr("For example: server-sent events or WebSocket?"));
    addLabelled(column, tr("Question"), m_question, fields);
    QLabel *title = sectionLabel(tr("Options"), fields);
    m_optionColumn->setSpacing(12);
    connect(m_add, &QToolButton::clicked, this, [this] {
        addOption({});
        m_options.constLast()->focusName();
    });
    auto *options = new QVBoxLayout;
    options->setSpacing(8);
    options->addWidget(title);
    options->addLayout(m_optionColumn);
    options->addWidget(m_add, 0, Qt::AlignLeft);
    column->addLayout(options);
    addLabelled(column, tr("Decision"), m_decision, fields);
    addLabelled(column, tr("Why"), m_why, fields);
    addLabelled(column, tr("Switch when"), m_switchWhen, fields);
    m_switchWhen->setPlaceholderText(tr("What would have to change for another option to win"));
    column->addStretch(1);
    return fields;
}

QWidget *TradeOffDialog::buildElements(const Diagram &diagram)
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(16, 24, 24, 24);
    column->setSpacing(8);
    QLabel *title = captionLabel(tr("It is about"), side);
    title->setBuddy(m_elements);
    m_search->setPlaceholderText(tr("Find an element"));
    m_search->setAccessibleName(tr("Find an element"));
    m_search->setClearButtonEnabled(true);
    m_elements->setAccessibleName(tr("Elements that the trade-off is about"));
    m_elements->viewport()->setAutoFillBackground(false);
    m_elements->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ElementRef &each : attachableElements(diagram)) {
        const QString name = listName(diagram, each);
        auto *item = new QListWidgetItem(name, m_elements);
        item->setToolTip(plainToolTip(name));
        item->setData(Qt::UserRole, referenceText(each));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_tradeOff.elements.contains(each) ? Qt::Checked : Qt::Unchecked);
    }
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (int row = 0; row < m_elements->count(); ++row)
            m_elements->item(row)->setHidden(!m_elements->item(row)->text().contains(text, Qt::CaseInsensitive));
    });
    column->addWidget(title);
    column->addWidget(m_search);
    column->addWidget(m_elements, 1);
    return side;
}

void TradeOffDialog::orderTabs(const QDialogButtonBox &buttons)
{
    QList<QWidget *> order{m_question, m_add, m_decision, m_why, m_switchWhen, m_search, m_elements};
    for (QAbstractButton *button : buttons.buttons())
        order.append(button);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void TradeOffDialog::addOption(const TradeOffOption &option)
{
    auto *editor = new TradeOffOptionEditor(option, m_themes, this);
    m_options.append(editor);
    m_optionColumn->addWidget(editor);
    insertIntoTabOrder(m_add, editor->controls());
    connect(editor, &TradeOffOptionEditor::nameChanged, this,
            [this] { refreshDecision(m_decision->currentIndex() - 1); });
    connect(editor, &TradeOffOptionEditor::removeRequested, this, [this, editor] { removeOption(editor); });
    editor->show();
    optionsChanged();
}

void TradeOffDialog::removeOption(TradeOffOptionEditor *editor)
{
    const int index = int(m_options.indexOf(editor));
    int decision = m_decision->currentIndex() - 1;
    m_options.removeAt(index);
    m_optionColumn->removeWidget(editor);
    editor->hide();
    editor->deleteLater();
    // The decision goes with its option; a later one moves up by one.
    decision = decision == index ? -1 : decision > index ? decision - 1 : decision;
    optionsChanged();
    refreshDecision(decision);
}

void TradeOffDialog::optionsChanged()
{
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        m_options[i]->setNumber(int(i) + 1);
        m_options[i]->setRemovable(m_options.size() > fewestOptions);
    }
    refreshDecision(m_decision->currentIndex() - 1);
}

void TradeOffDialog::refreshDecision(int decision)
{
    m_decision->clear();
    m_decision->addItem(tr("Undecided"));
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        const QString name = m_options[i]->option().name;
        m_decision->addItem(name.isEmpty() ? tr("Option %1").arg(i + 1) : name);
    }
    m_decision->setCurrentIndex(decision + 1 < m_decision->count() ? qMax(0, decision + 1) : 0);
}

TradeOff TradeOffDialog::tradeOff() const
{
    TradeOff result = m_tradeOff;
    result.question = m_question->text().trimmed();
    result.options.clear();
    for (const TradeOffOptionEditor *editor : m_options)
        result.options.append(editor->option());
    result.decision = m_decision->currentIndex() - 1;
    result.why = m_why->toPlainText().trimmed();
    result.switchWhen = m_switchWhen->toPlainText().trimmed();
    // The order of those that were attached before says which of them comes first: it stays.
    QList<ElementRef> checked;
    for (int row = 0; row < m_elements->count(); ++row) {
        if (m_elements->item(row)->checkState() == Qt::Checked)
            checked.append(referenceFrom(m_elements->item(row)->data(Qt::UserRole).toString()).value_or(ElementRef()));
    }
    result.elements.removeIf([&checked](const ElementRef &each) { return !checked.contains(each); });
    for (const ElementRef &each : std::as_const(checked)) {
        if (!result.elements.contains(each))
            result.elements.append(each);
    }
    return result;
}

QString TradeOffDialog::problem() const
{
    const TradeOff made = tradeOff();
    if (made.question.isEmpty())
        return tr("Type the question that had to be decided.");
    QStringList names;
    for (const TradeOffOption &option : made.options) {
        if (option.name.isEmpty())
            return tr("Option %1 has no name. Name it or remove it.").arg(names.size() + 1);
        if (names.contains(option.name, Qt::CaseInsensitive))
            return tr("Two options are called \"%1\". Give one of them another name.").arg(option.name);
        names.append(option.name);
    }
    if (made.elements.isEmpty())
        return tr("Choose what the trade-off is about, or the whole design.");
    return {};
}

void TradeOffDialog::accept()
{
    const QString found = problem();
    m_problem->setText(found);
    if (found.isEmpty()) {
        QDialog::accept();
        return;
    }
    QAccessibleAnnouncementEvent event(m_problem, found);
    QAccessible::updateAccessibility(&event);
}

} // namespace archdeck
