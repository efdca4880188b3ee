#include "widgets/diagram/tradeoffpanel.h"

#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/propertypage.h"
#include "widgets/diagram/tradeoffcard.h"
#include "widgets/diagram/tradeoffdialog.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

QList<TradeOff> tradeOffsOf(const Diagram &diagram, const Selection &selection)
{
    QList<TradeOff> found = ordered(diagram.tradeOffs);
    if (!selection.isEmpty()) {
        found.removeIf([&selection](const TradeOff &tradeOff) {
            return std::ranges::none_of(tradeOff.elements,
                                        [&](const ElementRef &each) { return selection.contains(each); });
        });
    }
    return found;
}

TradeOffPanel::TradeOffPanel(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PanelScroll(parent), m_model(model), m_themes(themes)
{
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(12);
    m_empty = bodyLabel({}, content);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(m_empty);
    m_cards = new QWidget(content);
    m_cardColumn = plainColumn(m_cards, 12);
    m_column->addWidget(m_cards);
    m_add = flatButton(QStringLiteral("plus"), tr("Add trade-off"), content);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_column->addStretch(1);
    setContent(content);
    connect(m_add, &QToolButton::clicked, this, &TradeOffPanel::addTradeOff);
    connect(&model, &EditorModel::changed, this, &TradeOffPanel::refresh);
    connect(&model, &EditorModel::selectionChanged, this, &TradeOffPanel::refresh);
    refresh();
}

void TradeOffPanel::showEvent(QShowEvent *event)
{
    refresh();
    PanelScroll::showEvent(event);
}

QList<TradeOffPanel::Entry> TradeOffPanel::entries() const
{
    const Diagram &diagram = m_model.diagram();
    QList<Entry> entries;
    for (const TradeOff &tradeOff : tradeOffsOf(diagram, m_model.selection())) {
        Entry entry{{}, {}, tradeOff};
        QStringList others;
        for (const ElementRef &each : tradeOff.elements) {
            const QString name = listName(diagram, each);
            if (m_model.selection().isEmpty() && entry.heading.isEmpty())
                entry.heading = name;
            else if (!m_model.selection().contains(each))
                others.append(name);
        }
        if (m_model.selection().isEmpty() && entry.heading.isEmpty())
            entry.heading = listName(diagram, ElementRef());
        if (!others.isEmpty())
            entry.about = tr("Also about %1").arg(others.join(QStringLiteral(", ")));
        entries.append(entry);
    }
    // Cards of the same element stand together, in the order of the first of them.
    QHash<QString, qsizetype> firsts;
    for (const Entry &entry : std::as_const(entries)) {
        if (!firsts.contains(entry.heading))
            firsts.insert(entry.heading, firsts.size());
    }
    std::ranges::stable_sort(entries, {}, [&firsts](const Entry &entry) { return firsts.value(entry.heading); });
    return entries;
}

void TradeOffPanel::refresh()
{
    m_add->setHidden(m_model.isReadOnly());
    m_empty->setText(
        m_model.selection().isEmpty()
            ? tr("A trade-off records a decision: the question, the options with what speaks for and against each, "
                 "what you chose and when you would switch. Interviewers ask for exactly this.")
            : tr("No trade-off is attached to the selection yet. What did you weigh here, and what would make you "
                 "decide otherwise?"));
    if (!isVisible() && !m_shown.isEmpty())
        return; // many cards are costly, and showing the tab brings them up to date
    const QList<Entry> now = entries();
    m_empty->setVisible(now.isEmpty());
    m_cards->setHidden(now.isEmpty());
    if (now != m_shown)
        rebuild(now);
}

void TradeOffPanel::rebuild(const QList<Entry> &entries)
{
    m_shown = entries;
    while (QLayoutItem *item = m_cardColumn->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of its buttons may be the cause of this
        }
        delete item;
    }
    QString heading;
    for (const Entry &entry : entries) {
        if (entry.heading != heading) {
            heading = entry.heading;
            QLabel *label = captionLabel(heading, m_cards);
            label->setFont(panelFont(TextSize::Caption, QFont::DemiBold));
            label->setWordWrap(true);
            label->setContentsMargins(0, m_cardColumn->count() > 0 ? 8 : 0, 0, 0);
            m_cardColumn->addWidget(label);
            label->show();
        }
        auto *card = new TradeOffCard(entry.tradeOff, entry.about, !m_model.isReadOnly(), m_themes, m_cards);
        connect(card, &TradeOffCard::editRequested, this,
                [this, id = card->id()] { edit(m_model.diagram().tradeOffs.value(id), tr("Edit trade-off")); });
        connect(card, &TradeOffCard::deleteRequested, this, [this, id = card->id()] {
            m_add->setFocus(Qt::OtherFocusReason);
            m_model.removeTradeOff(id);
        });
        m_cardColumn->addWidget(card);
        const QList<QToolButton *> buttons = card->findChildren<QToolButton *>();
        insertIntoTabOrder(m_add, QList<QWidget *>(buttons.begin(), buttons.end()));
        card->show();
    }
}

void TradeOffPanel::addTradeOff()
{
    TradeOff fresh;
    fresh.id = TradeOffId::create();
    for (const TradeOff &each : m_model.diagram().tradeOffs)
        fresh.order = qMax(fresh.order, each.order + 1);
    const Selection &selection = m_model.selection();
    fresh.elements = selection.isEmpty() ? QList<ElementRef>{ElementRef()}
                                         : QList<ElementRef>(selection.begin(), selection.end());
    std::ranges::sort(fresh.elements);
    fresh.options = {TradeOffOption(), TradeOffOption()};
    edit(fresh, tr("Add trade-off"));
}

void TradeOffPanel::edit(const TradeOff &tradeOff, const QString &title)
{
    auto *dialog = new TradeOffDialog(m_model.diagram(), tradeOff, m_themes, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_model.putTradeOff(dialog->tradeOff()); });
    dialog->open();
}

} // namespace archdeck
