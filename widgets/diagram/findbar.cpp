#include "widgets/diagram/findbar.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/elementsearch.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int margin = 12;
constexpr double radius = 6;
constexpr int widestText = 220;
/// From here on all labels are drawn.
constexpr double legibleZoom = 0.7;

QToolButton *button(const QString &iconName, const QString &text, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setIcon(icon(iconName));
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setAutoRaise(true);
    return made;
}

} // namespace

FindBar::FindBar(DiagramView &view)
    : QFrame(&view), m_view(view), m_text(new QLineEdit(this)), m_count(new QLabel(this)),
      m_previous(button(QStringLiteral("chevron-up"), tr("Previous match"), this)),
      m_next(button(QStringLiteral("chevron-down"), tr("Next match"), this))
{
    setCursor(Qt::ArrowCursor);
    m_text->setPlaceholderText(tr("Find in this design"));
    m_text->setAccessibleName(tr("Find in this design"));
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->setFixedWidth(widestText);
    m_text->installEventFilter(this);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(888).arg(888)));
    m_count->setTextFormat(Qt::PlainText);
    auto *close = button(QStringLiteral("close"), tr("Close"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 6, 6);
    row->setSpacing(4);
    row->addWidget(m_text);
    row->addWidget(m_count);
    for (QToolButton *each : {m_previous, m_next, close})
        row->addWidget(each);
    connect(m_text, &QLineEdit::textChanged, this, [this] { search(Start::FromBeginning); });
    connect(m_previous, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    connect(&m_view.model(), &EditorModel::changed, this, [this] {
        if (isVisible())
            search(Start::FromCurrent);
    });
    view.installEventFilter(this);
    hide();
}

void FindBar::open()
{
    show();
    place();
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    search(Start::FromCurrent);
}

void FindBar::close()
{
    hide();
    m_view.setFocus();
}

void FindBar::search(Start start)
{
    const ElementRef current = m_found.value(m_current);
    m_found = elementsMatching(m_view.model().diagram(), m_view.model().catalog(), m_text->text());
    m_current = start == Start::FromCurrent ? m_found.indexOf(current) : -1;
    if (start == Start::FromBeginning && !m_found.isEmpty())
        return go(1);
    showCurrent();
}

void FindBar::go(int step)
{
    if (m_found.isEmpty())
        return showCurrent();
    m_current = m_current < 0 ? (step > 0 ? 0 : m_found.size() - 1)
                              : (m_current + step + m_found.size()) % m_found.size();
    const ElementRef found = m_found[m_current];
    m_view.model().selectShown({found});
    // What is inside a collapsed group is shown by the group, what is on a hidden layer by nothing.
    const Selection &shown = m_view.model().selection();
    const ElementRef seen = shown.isEmpty() ? found : *shown.constBegin();
    if (const QRectF box = m_view.diagramScene().drawnRect(seen); !box.isNull()) {
        if (m_view.zoom() < legibleZoom) {
            m_view.zoomTo(legibleZoom, m_view.mapFromScene(box.center()));
            m_view.centerOn(box.center());
        }
        m_view.reveal(box);
    }
    showCurrent();
}

void FindBar::showCurrent()
{
    const bool isSearching = !m_text->text().trimmed().isEmpty();
    m_count->setText(!isSearching            ? QString()
                         : m_found.isEmpty() ? tr("No match")
                         : m_current < 0     ? tr("%n match(es)", nullptr, int(m_found.size()))
                                             : tr("%1 of %2").arg(m_current + 1).arg(m_found.size()));
    m_previous->setEnabled(!m_found.isEmpty());
    m_next->setEnabled(!m_found.isEmpty());
    adjustSize();
    place();
}

void FindBar::place()
{
    move(m_view.viewport()->geometry().right() - width() - margin, m_view.viewport()->y() + margin);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::Resize)
        place();
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto &key = static_cast<QKeyEvent &>(*event);
        const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (key.key() == Qt::Key_Escape)
            close();
        else if (key.key() == Qt::Key_Down || (isReturn && !(key.modifiers() & Qt::ShiftModifier)))
            go(1);
        else if (key.key() == Qt::Key_Up || isReturn)
            go(-1);
        else
            return QFrame::eventFilter(watched, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace archdeck
