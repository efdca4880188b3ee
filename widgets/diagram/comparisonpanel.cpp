#include "widgets/diagram/comparisonpanel.h"

#include "core/estimate/estimate.h"
#include "core/practice/differencereason.h"
#include "core/render/diagrampainter.h"
#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/loadbarview.h"
#include "widgets/diagram/panelparts.h"

#include <QtCore/qscopedvaluerollback.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpixmap.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qtoolbutton.h>
#include <QtWidgets/qtreewidget.h>

namespace archdeck {

namespace {

constexpr int keyRole = Qt::UserRole;         ///< of a difference
constexpr int elementRole = Qt::UserRole + 1; ///< id of an element of the drawing
constexpr int typeRole = Qt::UserRole + 2;    ///< its type
constexpr int groupRole = Qt::UserRole + 3;
constexpr int thereGroup = 4;
constexpr int dismissedGroup = 5;

int groupOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::ComponentMissing:
    case DifferenceKind::ConnectionMissing: return 0;
    case DifferenceKind::ComponentOtherKind: return 1;
    case DifferenceKind::ConnectionReversed: return 2;
    case DifferenceKind::ComponentExtra:
    case DifferenceKind::ConnectionExtra: return 3;
    }
    return 0;
}

/// In which group of the list it stands.
int groupOf(const Difference &difference)
{
    return difference.isDismissed ? dismissedGroup : groupOf(difference.kind);
}

DifferenceMark markOfGroup(int group)
{
    constexpr DifferenceMark marks[] = {DifferenceMark::Missing, DifferenceMark::OtherKind, DifferenceMark::Reversed,
                                        DifferenceMark::Extra, DifferenceMark::There};
    return marks[group];
}

void setElement(QTreeWidgetItem *item, const ElementRef &element)
{
    item->setData(0, elementRole, element.id);
    item->setData(0, typeRole, int(element.type));
}

} // namespace

ComparisonPanel::ComparisonPanel(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_catalog(std::move(catalog)), m_themes(themes)
{
    setAccessibleName(tr("Comparison"));
    setMinimumWidth(280);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    createHead(column);
    m_list = new QTreeWidget(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(16);
    m_list->setIconSize({scaledPixels(16), scaledPixels(16)});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Differences"));
    column->addWidget(m_list, 1);
    column->addWidget(separator(this));
    createDetail(column);
    createFoot(column);

    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        showDetail();
        if (m_isRebuilding || !item)
            return;
        if (item->data(0, elementRole).isValid())
            Q_EMIT elementWanted(
                ElementRef(ElementType(item->data(0, typeRole).toInt()), item->data(0, elementRole).toUuid()));
        else if (item->data(0, keyRole).isValid())
            Q_EMIT ghostWanted(item->data(0, keyRole).toString());
    });
    connect(&themes, &ThemeController::themeChanged, this, &ComparisonPanel::rebuildList);
    offerCards(GapCardOffer());
    showDetail();
}

void ComparisonPanel::createHead(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_title = sectionLabel({}, this);
    QToolButton *close = symbolButton(QStringLiteral("close"), tr("Close the comparison"), this);
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &ComparisonPanel::closeWanted);
    line->addWidget(m_title, 1);
    line->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(line);
    m_scores = new QWidget(this);
    auto *scores = new QHBoxLayout(m_scores);
    scores->setContentsMargins(0, 0, 0, 0);
    scores->setSpacing(16);
    m_score = bodyLabel({}, m_scores);
    m_score->setWordWrap(false);
    QFont hero = panelFont(TextSize::Body, QFont::DemiBold);
    hero.setPixelSize(scaledPixels(28));
    m_score->setFont(hero);
    scores->addWidget(m_score, 0, Qt::AlignVCenter);
    auto *parts = new QVBoxLayout;
    parts->setSpacing(8);
    m_componentScore = new LoadBarView(m_themes, m_scores);
    m_connectionScore = new LoadBarView(m_themes, m_scores);
    parts->addWidget(m_componentScore);
    parts->addWidget(m_connectionScore);
    scores->addLayout(parts, 1);
    column->addWidget(m_scores);
}

void ComparisonPanel::createDetail(QVBoxLayout *column)
{
    m_detail = new QWidget(this);
    QVBoxLayout *detail = plainColumn(m_detail, 8);
    m_text = bodyLabel({}, m_detail);
    m_reason = captionLabel({}, m_detail);
    m_reason->setWordWrap(true);
    m_why = captionLabel({}, m_detail);
    m_why->setWordWrap(true);
    detail->addWidget(m_text);
    detail->addWidget(m_why);
    detail->addWidget(m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    m_draw = flatButton(QStringLiteral("plus"), tr("Draw it"), m_detail);
    m_dismiss = flatButton(QStringLiteral("check"), tr("Dismiss…"), m_detail);
    m_dismiss->setToolTip(tr("Mine is right: count this difference as right, with the reason"));
    m_undo = flatButton(QStringLiteral("undo"), tr("Undo the dismissal"), m_detail);
    for (QToolButton *button : {m_draw, m_dismiss, m_undo})
        buttons->addWidget(button);
    buttons->addStretch(1);
    detail->addLayout(buttons);

    m_ask = new QWidget(m_detail);
    QVBoxLayout *ask = plainColumn(m_ask, 8);
    QLabel *question = captionLabel(tr("Mine is right, because …"), m_ask);
    m_reasonEdit = new QLineEdit(m_ask);
    m_reasonEdit->setAccessibleName(tr("Mine is right, because"));
    m_reasonEdit->setPlaceholderText(tr("The reason that you would give an interviewer"));
    m_reasonEdit->setMaxLength(500);
    question->setBuddy(m_reasonEdit);
    auto *answers = new QHBoxLayout;
    m_confirm = new QPushButton(tr("Dismiss"), m_ask);
    auto *cancel = new QPushButton(tr("Cancel"), m_ask);
    cancel->setProperty("flat", true);
    answers->addWidget(m_confirm);
    answers->addWidget(cancel);
    answers->addStretch(1);
    ask->addWidget(question);
    ask->addWidget(m_reasonEdit);
    ask->addLayout(answers);
    detail->addWidget(m_ask);
    column->addWidget(m_detail);

    connect(m_draw, &QToolButton::clicked, this, [this] { Q_EMIT drawWanted(currentKey()); });
    connect(m_dismiss, &QToolButton::clicked, this, [this] { askReason(true); });
    connect(m_undo, &QToolButton::clicked, this, [this] { Q_EMIT dismissalUndone(currentKey()); });
    connect(cancel, &QPushButton::clicked, this, [this] { askReason(false); });
    connect(m_confirm, &QPushButton::clicked, this, &ComparisonPanel::dismiss);
    connect(m_reasonEdit, &QLineEdit::returnPressed, this, &ComparisonPanel::dismiss);
    connect(m_reasonEdit, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_confirm->setEnabled(!text.trimmed().isEmpty()); });
}

void ComparisonPanel::createFoot(QVBoxLayout *column)
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_cards = new QPushButton(this);
    m_cards->setProperty("primary", true);
    auto *close = new QPushButton(tr("Close"), this);
    foot->addWidget(m_cards, 1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(m_cards, &QPushButton::clicked, this, &ComparisonPanel::cardsWanted);
    connect(close, &QPushButton::clicked, this, &ComparisonPanel::closeWanted);
}

void ComparisonPanel::setComparison(const DesignDiff &diff, const Diagram &mine, const Diagram &theirs,
                                    const QMap<QString, QString> &reasons)
{
    setMode(Mode::Reference);
    m_diff = diff;
    m_mine = mine;
    m_theirs = theirs;
    m_reasons = reasons;
    m_title->setText(tr("Compared with %1").arg(theirs.info.title));
    m_score->setText(percentText(diff.score));
    m_score->setAccessibleName(tr("Score: %1").arg(percentText(diff.score)));
    m_componentScore->showShare(tr("Components"), diff.componentScore, percentText(diff.componentScore));
    m_connectionScore->showShare(tr("Connections"), diff.connectionScore, percentText(diff.connectionScore));
    rebuildList();
}

void ComparisonPanel::setVersions(const DesignDiff &diff, const Diagram &present, const Diagram &earlier,
                                  const QString &name)
{
    setMode(Mode::Versions);
    m_diff = diff;
    m_mine = present;
    m_theirs = earlier;
    m_reasons.clear();
    m_title->setText(tr("Since %1", "name of an earlier state").arg(name));
    rebuildList();
}

void ComparisonPanel::setMode(Mode mode)
{
    m_mode = mode;
    m_scores->setVisible(mode == Mode::Reference);
    m_cards->setVisible(mode == Mode::Reference);
}

QString ComparisonPanel::groupTitle(int group) const
{
    if (group == dismissedGroup)
        return tr("Dismissed");
    if (m_mode == Mode::Versions) {
        switch (markOfGroup(group)) {
        case DifferenceMark::Missing: return tr("Removed since");
        case DifferenceMark::Extra: return tr("Added since");
        case DifferenceMark::OtherKind:
        case DifferenceMark::Reversed: return tr("Changed since");
        case DifferenceMark::There: return tr("Unchanged");
        }
    }
    return displayName(markOfGroup(group));
}

QString ComparisonPanel::emptyText() const
{
    if (m_mode == Mode::Versions)
        return tr("Nothing was added, removed or changed since. Where things stand doesn't count.");
    return m_diff.components.isEmpty() ? tr("Nothing to compare yet.")
                                       : tr("No differences: everything of the reference is there.");
}

void ComparisonPanel::offerCards(const GapCardOffer &offer)
{
    m_cards->setText(offer.cards > 0
                         ? tr("Make %1 of %2", "cards of gaps")
                               .arg(tr("%n cards", nullptr, offer.cards), tr("%n gaps", nullptr, offer.gaps))
                         : tr("No more cards to make"));
    if (offer.cards == 0 && m_cards->hasFocus())
        m_list->setFocus(Qt::OtherFocusReason);
    m_cards->setEnabled(offer.cards > 0);
}

void ComparisonPanel::offerDrawing(bool offered)
{
    m_offersDrawing = offered;
    showDetail();
}

QIcon ComparisonPanel::iconOf(const Difference &difference) const
{
    const double ratio = devicePixelRatioF();
    const int side = scaledPixels(16);
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (difference.isDismissed)
        paintIcon(painter, QStringLiteral("check"), QRectF(0, 0, side, side), m_themes.theme().muted);
    else
        DiagramPainter(m_catalog, m_themes.theme())
            .paintDifference(painter, markOfGroup(groupOf(difference.kind)), QPointF(side / 2.0, side / 2.0),
                             side / 2.0 - 1);
    return QIcon(pixmap);
}

QTreeWidgetItem *ComparisonPanel::addGroup(int group, const QString &title)
{
    auto *item = new QTreeWidgetItem(m_list, {title});
    item->setData(0, groupRole, group);
    item->setSizeHint(0, {0, scaledPixels(28)});
    item->setFont(0, panelFont(TextSize::Body, QFont::DemiBold));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

void ComparisonPanel::addDifference(QTreeWidgetItem *group, const Difference &difference)
{
    const bool isMine = difference.mine && m_mine.contains(*difference.mine);
    const QString name = isMine ? m_mine.nameOf(*difference.mine)
        : difference.theirs     ? m_theirs.nameOf(*difference.theirs)
                                : difference.text;
    auto *item = new QTreeWidgetItem(group, {name.simplified()});
    item->setIcon(0, iconOf(difference));
    item->setToolTip(0, plainToolTip(difference.text));
    item->setData(0, keyRole, difference.key);
    item->setSizeHint(0, {0, scaledPixels(24)});
    QString said = difference.text;
    if (isMine)
        setElement(item, *difference.mine);
    if (difference.isDismissed) {
        item->setForeground(0, palette().color(QPalette::PlaceholderText));
        said = tr("%1, dismissed").arg(said);
    }
    item->setData(0, Qt::AccessibleTextRole, said);
}

void ComparisonPanel::addThere(QTreeWidgetItem *group)
{
    QList<ElementRef> there;
    QSet<ElementRef> different;
    for (const Difference &difference : std::as_const(m_diff.differences)) {
        if (difference.mine)
            different.insert(*difference.mine);
    }
    for (const ComponentMatch &match : std::as_const(m_diff.components))
        there.append(ElementRef(match.mine));
    for (const auto &[mine, theirs] : std::as_const(m_diff.connections))
        there.append(ElementRef(mine));
    there.removeIf([&](const ElementRef &each) { return different.contains(each) || !m_mine.contains(each); });
    for (const ElementRef &element : std::as_const(there)) {
        auto *item = new QTreeWidgetItem(group, {m_mine.nameOf(element).simplified()});
        item->setSizeHint(0, {0, scaledPixels(24)});
        setElement(item, element);
    }
}

void ComparisonPanel::rebuildList()
{
    const QScopedValueRollback guard(m_isRebuilding, true);
    const QString key = currentKey();
    QSet<int> folded{thereGroup};
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_list->topLevelItem(i);
        const int number = group->data(0, groupRole).toInt();
        folded.remove(number);
        if (!group->isExpanded())
            folded.insert(number);
    }
    const int position = m_list->verticalScrollBar()->value();
    m_list->clear();
    for (int group = 0; group <= dismissedGroup; ++group) {
        QTreeWidgetItem *item = addGroup(group, {});
        for (const Difference &difference : std::as_const(m_diff.differences)) {
            if (groupOf(difference) == group)
                addDifference(item, difference);
        }
        if (group == thereGroup)
            addThere(item);
        item->setText(0, tr("%1 (%2)").arg(groupTitle(group)).arg(item->childCount()));
        item->setHidden(item->childCount() == 0);
        item->setExpanded(!folded.contains(group));
    }
    setCurrent(key);
    // What was dismissed is at the end now; the next ones to decide about are here.
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(position);
    showDetail();
}

const Difference *ComparisonPanel::current() const
{
    const auto found = std::ranges::find(m_diff.differences, currentKey(), &Difference::key);
    return found == m_diff.differences.end() ? nullptr : &*found;
}

QString ComparisonPanel::currentKey() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, keyRole).toString() : QString();
}

void ComparisonPanel::setCurrent(const QString &key)
{
    const QScopedValueRollback guard(m_isRebuilding, true);
    if (key.isEmpty())
        return;
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        if ((*it)->data(0, keyRole).toString() == key) {
            m_list->setCurrentItem(*it);
            return;
        }
    }
}

void ComparisonPanel::setCurrentElement(const ElementRef &element)
{
    const QScopedValueRollback guard(m_isRebuilding, true);
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        if ((*it)->data(0, elementRole).toUuid() == element.id && (*it)->data(0, typeRole).toInt() == int(element.type)
            && (*it)->data(0, elementRole).isValid()) {
            m_list->setCurrentItem(*it);
            return;
        }
    }
}

void ComparisonPanel::showDetail()
{
    const Difference *difference = current();
    m_detail->setVisible(difference != nullptr || m_diff.differences.isEmpty());
    const bool isVersions = m_mode == Mode::Versions;
    m_text->setText(difference ? difference->text : emptyText());
    const QString why = difference && !isVersions ? differenceReason(*difference, m_theirs, *m_catalog) : QString();
    m_why->setText(why);
    m_why->setHidden(why.isEmpty());
    const QString reason = difference ? m_reasons.value(difference->key) : QString();
    m_reason->setText(tr("Mine is right, because %1").arg(reason));
    m_reason->setHidden(reason.isEmpty());
    const bool isDismissed = difference && difference->isDismissed;
    const bool isMissing = difference && groupOf(difference->kind) == 0;
    m_draw->setVisible(m_offersDrawing && isMissing && !isDismissed && !isVersions);
    // One that goes with the dismissal of its component comes back with that.
    const bool isOwn = difference && (m_reasons.isEmpty() || m_reasons.contains(difference->key));
    m_undo->setVisible(isDismissed && isOwn);
    askReason(false);
    m_dismiss->setVisible(difference && !isDismissed && !isVersions);
}

void ComparisonPanel::askReason(bool asking)
{
    // What is hidden hands the focus on, and the next Enter would press a button that nobody chose.
    if (!asking && m_detail->isAncestorOf(QApplication::focusWidget()))
        m_list->setFocus(Qt::OtherFocusReason);
    m_ask->setVisible(asking);
    m_dismiss->setVisible(!asking && m_mode == Mode::Reference && current() && !current()->isDismissed);
    m_reasonEdit->clear();
    m_confirm->setEnabled(false);
    if (asking)
        m_reasonEdit->setFocus(Qt::OtherFocusReason);
}

void ComparisonPanel::dismiss()
{
    const QString reason = m_reasonEdit->text().trimmed();
    if (reason.isEmpty() || !current())
        return;
    const QString key = currentKey();
    askReason(false);
    Q_EMIT dismissWanted(key, reason);
}

void ComparisonPanel::focusFirst()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QSize ComparisonPanel::sizeHint() const
{
    return {qBound(344, fontMetrics().averageCharWidth() * 40, 480), 640};
}

} // namespace archdeck
