#include "widgets/diagram/picker.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qcoreapplication.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>

#include <algorithm>

namespace archdeck {

namespace {
constexpr int tallestList = 330;
} // namespace

Picker::Picker(const QString &title, QAbstractItemModel &model, std::function<void(const QString &)> search,
               QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_model(model), m_search(new QLineEdit(this)),
      m_list(new QListView(this)), m_nothing(new QLabel(this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    m_search->setPlaceholderText(title);
    m_search->setAccessibleName(title);
    m_search->installEventFilter(this);
    m_list->setModel(&model);
    m_list->setAccessibleName(title);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({28, 28});
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    m_nothing->setText(tr("Nothing is called that."));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(8, 6, 8, 6);
    resize(320, 0);
    connect(m_search, &QLineEdit::textChanged, this, [this, search = std::move(search)](const QString &text) {
        search(text);
        selectFirst();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_list->currentIndex().isValid())
            accept();
    });
    connect(m_list, &QListView::activated, this, &QDialog::accept);
    connect(m_list, &QListView::clicked, this, &QDialog::accept);
    selectFirst();
}

void Picker::selectFirst()
{
    const int rows = m_model.rowCount();
    m_nothing->setVisible(rows == 0);
    m_list->setVisible(rows > 0);
    int height = 0;
    for (int row = 0; row < rows && height < tallestList; ++row)
        height += std::max(m_list->sizeHintForRow(row), 1);
    m_list->setFixedHeight(std::clamp(height + 4, 0, tallestList));
    layout()->activate();
    resize(width(), layout()->sizeHint().height());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable) {
            m_list->setCurrentIndex(index);
            return;
        }
    }
}

QModelIndex Picker::choose(const QPoint &at)
{
    QRect place(at, size());
    const QRect room = parentWidget()->screen()->availableGeometry();
    place.moveRight(qMin(place.right(), room.right()));
    place.moveBottom(qMin(place.bottom(), room.bottom()));
    move(place.topLeft());
    m_search->setFocus();
    return exec() == QDialog::Accepted ? m_list->currentIndex() : QModelIndex();
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void Picker::paintEvent(QPaintEvent *)
{
    // Without a title bar, the border alone tells the window from what is behind it.
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace archdeck
