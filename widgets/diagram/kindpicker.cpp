#include "widgets/diagram/kindpicker.h"

#include "core/render/diagrampainter.h"
#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"

#include <QtGui/qevent.h>
#include <QtGui/qiconengine.h>
#include <QtGui/qpainter.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qstyleoption.h>
#include <QtWidgets/qstylepainter.h>

namespace archdeck {

namespace {

/// Draws the symbol anew for each size and theme.
class KindIconEngine final : public QIconEngine
{
public:
    KindIconEngine(const Catalog &catalog, const ThemeController &themes, const QString &kindId)
        : m_catalog(catalog), m_themes(themes), m_kindId(kindId)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        // The catalogue outlives every icon of the editor; the painter only borrows it.
        const DiagramPainter symbols(std::shared_ptr<const Catalog>(std::shared_ptr<void>(), &m_catalog),
                                     m_themes.theme());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        symbols.paintSymbol(*painter, m_kindId, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new KindIconEngine(m_catalog, m_themes, m_kindId); }

private:
    const Catalog &m_catalog;
    const ThemeController &m_themes;
    QString m_kindId;
};

} // namespace

QIcon kindIcon(const Catalog &catalog, const ThemeController &themes, const QString &kindId)
{
    return QIcon(new KindIconEngine(catalog, themes, kindId));
}

KindPicker::KindPicker(const Catalog &catalog, const ThemeController &themes, QWidget *parent)
    : QPushButton(parent), m_catalog(catalog), m_themes(themes)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &KindPicker::openList);
}

void KindPicker::setKind(const QString &kindId)
{
    m_kind = kindId;
    const QString name = m_catalog.nameOf(kindId);
    setIcon(kindIcon(m_catalog, m_themes, kindId));
    setText(name);
    setAccessibleName(tr("Kind: %1").arg(name));
    const ComponentKind *found = m_catalog.find(kindId);
    setToolTip(plainToolTip(found ? found->summary
                                  : tr("This version of Archdeck does not know the kind \"%1\".").arg(kindId)));
}

QSize KindPicker::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10 + 48, QPushButton::minimumSizeHint().height()};
}

void KindPicker::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    // Where nothing can be picked it is plain text with its symbol.
    const int left = isEnabled() ? 8 : 0;
    if (isEnabled())
        painter.drawPrimitive(QStyle::PE_PanelButtonCommand, option);
    const int side = scaledPixels(20);
    const double middle = height() / 2.0;
    icon().paint(&painter, QRectF(left, middle - side / 2.0, side, side).toRect());
    const QRect textRect = rect().adjusted(left + side + 8, 0, -32, 0);
    painter.setPen(palette().color(QPalette::Active, QPalette::ButtonText));
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
    if (isEnabled())
        paintIcon(painter, QStringLiteral("chevron-down"), QRectF(width() - 26, middle - 7, 14, 14),
                  m_themes.theme().muted);
}

void KindPicker::openList()
{
    auto *popup = new KindPopup(m_catalog, m_themes, m_kind, this);
    connect(popup, &KindPopup::picked, this, [this](const QString &kindId) {
        setFocus(Qt::PopupFocusReason);
        if (kindId != m_kind)
            Q_EMIT picked(kindId);
    });
    const int rows = fontMetrics().height() * 22;
    QRect place(mapToGlobal(QPoint(0, height() + 4)), QSize(width(), rows));
    const QRect screen = this->screen()->availableGeometry();
    place.setHeight(qMin(place.height(), screen.height() - 16));
    if (place.bottom() > screen.bottom() - 8)
        place.moveBottom(screen.bottom() - 8);
    popup->setGeometry(place);
    popup->show();
}

KindPopup::KindPopup(const Catalog &catalog, const ThemeController &themes, const QString &current, QWidget *parent)
    : QWidget(parent, Qt::Popup), m_catalog(catalog), m_themes(themes), m_current(current),
      m_search(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Choose the kind of component"));
    m_search->setPlaceholderText(tr("Search kinds"));
    m_search->setAccessibleName(tr("Search kinds"));
    m_search->addAction(archdeck::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Kinds of components"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    setFocusProxy(m_search);
    m_search->setFocus();
    connect(m_search, &QLineEdit::textChanged, this, &KindPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this, &KindPopup::choose);
    fill({});
}

void KindPopup::addKind(const ComponentKind &kind)
{
    auto *item = new QListWidgetItem(kindIcon(m_catalog, m_themes, kind.id), kind.name, m_list);
    item->setData(Qt::UserRole, kind.id);
    item->setToolTip(plainToolTip(kind.summary));
    if (kind.id == m_current)
        m_list->setCurrentItem(item);
}

void KindPopup::fill(const QString &search)
{
    m_list->clear();
    if (!search.trimmed().isEmpty()) {
        for (const ComponentKind *kind : m_catalog.search(search))
            addKind(*kind);
        m_list->setCurrentRow(0);
        if (m_list->count() == 0) {
            auto *none = new QListWidgetItem(
                tr("No kind is called so. Try a product or a general word, such as \"store\"."), m_list);
            none->setFlags(Qt::NoItemFlags);
        }
        return;
    }
    for (const Family family : allFamilies) {
        auto *heading = new QListWidgetItem(displayName(family), m_list);
        heading->setFlags(Qt::NoItemFlags);
        heading->setFont(panelFont(TextSize::Caption, QFont::DemiBold));
        heading->setForeground(palette().placeholderText());
        heading->setSizeHint({0, QFontMetrics(heading->font()).height() + 16});
        for (const ComponentKind &kind : m_catalog.kinds()) {
            if (kind.family == family)
                addKind(kind);
        }
    }
    if (m_list->currentItem())
        m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::PositionAtCenter);
}

void KindPopup::step(int direction)
{
    for (int row = m_list->currentRow() + direction; row >= 0 && row < m_list->count(); row += direction) {
        if (m_list->item(row)->flags() & Qt::ItemIsSelectable) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void KindPopup::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsSelectable))
        return;
    const QString kindId = item->data(Qt::UserRole).toString();
    close();
    Q_EMIT picked(kindId);
}

bool KindPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

void KindPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.theme().raised);
    painter.setPen(m_themes.theme().border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace archdeck
