#include "widgets/diagram/presentation.h"

#include "core/layout/drawable.h"
#include "widgets/common/themecontroller.h"

#include <QtCore/qvariantanimation.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qstyle.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr double margin = 48;
constexpr double textRoom = 104; ///< below the drawing
constexpr double headingSize = 20;
constexpr double captionSize = 16;
constexpr double smallSize = 12;
constexpr int walkMs = 900; ///< of the marker along one step
constexpr double largestScale = 2;
/// Drawn smaller than this a path is shown alone instead of the whole design.
constexpr double leastScale = 0.55;

QString callWord(CallKind call)
{
    switch (call) {
    case CallKind::Sync: return Presentation::tr("synchronous");
    case CallKind::Async: return Presentation::tr("asynchronous");
    case CallKind::Stream: return Presentation::tr("stream");
    case CallKind::Batch: return Presentation::tr("batch");
    }
    return {};
}

} // namespace

Presentation::Presentation(const Diagram &diagram, std::shared_ptr<const Catalog> catalog,
                           const ThemeController &themes, QWidget *parent)
    : QWidget(parent, Qt::Window), m_diagram(drawable(diagram)), m_catalog(std::move(catalog)), m_themes(themes),
      m_painter(m_catalog, themes.theme()), m_animation(new QVariantAnimation(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 — presentation").arg(diagram.info.title));
    setFocusPolicy(Qt::StrongFocus);
    m_slides.append(Slide());
    for (const RequestPath &path : ordered(m_diagram.paths)) {
        m_slides.append({path.id, 0});
        for (int step = 1; step <= path.steps.size(); ++step)
            m_slides.append({path.id, step});
    }
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(1.0);
    m_animation->setDuration(walkMs);
    m_animation->setEasingCurve(QEasingCurve::InOutQuad);
    connect(m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_marker = value.toDouble();
        update();
    });
    setAccessibleName(heading());
}

void Presentation::goTo(qsizetype slide)
{
    const qsizetype next = std::clamp<qsizetype>(slide, 0, m_slides.size() - 1);
    if (next == m_current)
        return;
    m_current = next;
    setAccessibleName(heading());
    setAccessibleDescription(caption());
    animate();
    update();
}

void Presentation::begin(PathId path)
{
    const auto first = std::ranges::find(m_slides, path, &Slide::path);
    if (first != m_slides.end())
        goTo(first - m_slides.begin());
}

void Presentation::animate()
{
    m_animation->stop();
    m_marker.reset();
    // No motion where the desktop asks for none.
    if (m_slides[m_current].step > 0 && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_animation->start();
}

void Presentation::goToPath(int direction)
{
    const PathId current = m_slides[m_current].path;
    QList<qsizetype> starts;
    for (qsizetype i = 0; i < m_slides.size(); ++i) {
        if (m_slides[i].step == 0)
            starts.append(i);
    }
    const auto place = std::ranges::find_if(starts, [&](qsizetype i) { return m_slides[i].path == current; });
    const qsizetype next = place - starts.begin() + direction;
    if (next >= 0 && next < starts.size())
        goTo(starts[next]);
}

QString Presentation::heading() const
{
    const Slide &slide = m_slides[m_current];
    if (slide.path.isNull())
        return m_diagram.info.title;
    const RequestPath path = m_diagram.paths.value(slide.path);
    return slide.step == 0 ? path.name : tr("%1: step %2 of %3").arg(path.name).arg(slide.step).arg(path.steps.size());
}

QString Presentation::caption() const
{
    const Slide &slide = m_slides[m_current];
    if (slide.path.isNull())
        return m_diagram.info.summary;
    const RequestPath path = m_diagram.paths.value(slide.path);
    if (slide.step == 0)
        return tr("%n step(s)", nullptr, int(path.steps.size()));
    const Edge edge = m_diagram.edges.value(path.steps[slide.step - 1]);
    QString text = tr("%1 → %2").arg(m_diagram.nodes.value(edge.from).label, m_diagram.nodes.value(edge.to).label);
    if (!edge.label.isEmpty())
        text += QStringLiteral(": ") + edge.label;
    const bool saysProtocol = !edge.protocol.isEmpty() && edge.protocol != edge.label;
    const QString how = saysProtocol ? callWord(edge.call) + QStringLiteral(", ") + edge.protocol : callWord(edge.call);
    return text + QStringLiteral("  (") + how + u')';
}

QRectF Presentation::drawingArea() const
{
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin - textRoom);
}

QRectF Presentation::interest() const
{
    const QRectF all = m_diagram.bounds();
    const Slide &slide = m_slides[m_current];
    const QRectF area = drawingArea();
    const double scale = std::min(area.width() / std::max(all.width(), 1.0),
                                  area.height() / std::max(all.height(), 1.0));
    if (slide.path.isNull() || scale >= leastScale)
        return all;
    QRectF part;
    for (const EdgeId &step : m_diagram.paths.value(slide.path).steps) {
        part |= m_diagram.rectOf(ElementRef(step));
        for (const QPointF &point : m_diagram.edges.value(step).route.points)
            part |= QRectF(point, QSizeF(1, 1));
    }
    return part.isEmpty() ? all : part.adjusted(-margin, -margin, margin, margin);
}

void Presentation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_themes.theme().canvas);
    const QRectF area = drawingArea();
    const QRectF part = interest();
    if (!part.isEmpty() && !area.isEmpty()) {
        const double scale = std::min({area.width() / part.width(), area.height() / part.height(), largestScale});
        painter.save();
        painter.setClipRect(QRectF(rect()).adjusted(0, 0, 0, -textRoom));
        painter.translate(area.center());
        painter.scale(scale, scale);
        painter.translate(-part.center());
        PaintOptions options;
        const Slide &slide = m_slides[m_current];
        options.highlightedPath = slide.path;
        if (slide.step > 0)
            options.currentStep = slide.step;
        options.marker = m_marker;
        m_painter.paint(painter, m_diagram, options);
        painter.restore();
    }
    paintTexts(painter);
}

void Presentation::paintTexts(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    const QRectF room(margin, height() - textRoom, width() - 2 * margin, textRoom);
    painter.setPen(theme.text);
    painter.setFont(diagramFont(headingSize, FontWeight::SemiBold));
    painter.drawText(room, Qt::AlignTop | Qt::AlignHCenter | Qt::TextSingleLine, heading());
    painter.setFont(diagramFont(captionSize));
    painter.drawText(room.adjusted(0, 32, 0, -24), Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, caption());
    painter.setPen(theme.muted);
    painter.setFont(diagramFont(smallSize));
    painter.drawText(room.adjusted(0, 0, 0, -10), Qt::AlignBottom | Qt::AlignLeft | Qt::TextSingleLine,
                     tr("Space or → next, ← back, ↑ ↓ other path, Esc ends"));
    painter.drawText(room.adjusted(0, 0, 0, -10), Qt::AlignBottom | Qt::AlignRight | Qt::TextSingleLine,
                     tr("%1 of %2").arg(m_current + 1).arg(m_slides.size()));
}

void Presentation::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter: goTo(m_current + 1); break;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace: goTo(m_current - 1); break;
    case Qt::Key_Down: goToPath(1); break;
    case Qt::Key_Up: goToPath(-1); break;
    case Qt::Key_Home: goTo(0); break;
    case Qt::Key_End: goTo(m_slides.size() - 1); break;
    case Qt::Key_Escape: close(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void Presentation::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goTo(m_current + 1);
    else if (event->button() == Qt::RightButton)
        goTo(m_current - 1);
}

} // namespace archdeck
