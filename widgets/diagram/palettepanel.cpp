#include "widgets/diagram/palettepanel.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/kindlist.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>

namespace archdeck {

PalettePanel::PalettePanel(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_kinds(new KindListModel(std::move(catalog), themes, this)), m_search(new QLineEdit(this)),
      m_list(new QListView(this))
{
    m_search->setPlaceholderText(tr("Find a component"));
    m_search->setAccessibleName(tr("Find a component"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setModel(m_kinds);
    m_list->setAccessibleName(tr("Components"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({28, 28});
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->addWidget(m_search);
    column->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_kinds->setSearch(text);
        m_list->setCurrentIndex(m_kinds->index(text.isEmpty() ? -1 : m_kinds->firstKindRow()));
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::activated, this, &PalettePanel::choose);
}

void PalettePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PalettePanel::choose(const QModelIndex &index)
{
    const QString kind = index.data(KindListModel::KindIdRole).toString();
    if (!kind.isEmpty())
        Q_EMIT kindChosen(kind);
}

bool PalettePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace archdeck
