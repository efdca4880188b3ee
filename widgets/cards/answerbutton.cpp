#include "widgets/cards/answerbutton.h"

#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>
#include <QtWidgets/qstyleoption.h>
#include <QtWidgets/qstylepainter.h>

namespace archdeck {

namespace {
constexpr double radius = 6; // of AppStyle's controls
constexpr double edge = 3;
constexpr int padding = 10;
constexpr int gap = 2;
constexpr int keysGap = 6;

int lineHeight(int size)
{
    return QFontMetrics(textFont(size)).height();
}

int frameHeight()
{
    return 2 * padding + lineHeight(textsizes::section) + gap + lineHeight(textsizes::body);
}
} // namespace

AnswerButton::AnswerButton(const QString &name, const QString &keys, Cue cue, const ThemeController &themes,
                           QWidget *parent)
    : QPushButton(name, parent), m_themes(themes), m_keys(keys), m_cue(cue)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoDefault(false);
}

void AnswerButton::setDetail(const QString &detail)
{
    m_detail = detail;
    update();
}

QSize AnswerButton::minimumSizeHint() const
{
    const int width = qMax(QFontMetrics(textFont(textsizes::section, QFont::DemiBold)).horizontalAdvance(text()),
                           QFontMetrics(textFont(textsizes::caption)).horizontalAdvance(m_keys));
    return {width + 2 * padding, frameHeight() + keysGap + lineHeight(textsizes::caption)};
}

QSize AnswerButton::sizeHint() const
{
    return minimumSizeHint().expandedTo({120, 0});
}

QColor AnswerButton::cueColour() const
{
    const Theme &theme = m_themes.theme();
    switch (m_cue) {
    case Cue::None: break;
    case Cue::Forgotten: return theme.bad;
    case Cue::Hard: return theme.warn;
    case Cue::Good: return theme.accent;
    case Cue::Easy: return theme.good;
    }
    return {};
}

QColor AnswerButton::nameColour() const
{
    const Theme &theme = m_themes.theme();
    if (!property("primary").toBool())
        return theme.text;
    return theme.isDark ? theme.window : theme.surface;
}

void AnswerButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect.setHeight(frameHeight());
    painter.drawPrimitive(QStyle::PE_PanelButtonCommand, option);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasRing = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    if (m_cue != Cue::None && !hasRing) {
        const QRectF frame = option.rect;
        QPainterPath shape;
        shape.addRoundedRect(frame, radius, radius);
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(QRectF(frame.x(), frame.y(), frame.width(), edge), cueColour());
        painter.restore();
    }
    if (hasRing && property("primary").toBool()) {
        painter.setPen(QPen(nameColour(), 2)); // the style's own ring has the colour of the fill
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 4, -4, -4), radius - 2, radius - 2);
    }
    paintTexts(painter, option.rect);
}

void AnswerButton::paintTexts(QPainter &painter, const QRect &frame) const
{
    const Theme &theme = m_themes.theme();
    const int nameHeight = lineHeight(textsizes::section);
    const int detailHeight = lineHeight(textsizes::body);
    QRect line(frame.x(), frame.y() + padding, frame.width(), nameHeight);
    if (m_detail.isEmpty())
        line.moveTop(frame.center().y() - nameHeight / 2);
    painter.setFont(textFont(textsizes::section, QFont::DemiBold));
    painter.setPen(isEnabled() ? nameColour() : theme.muted);
    painter.drawText(line, Qt::AlignCenter, text());
    painter.setFont(textFont(textsizes::body));
    painter.setPen(theme.muted);
    painter.drawText(QRect(frame.x(), line.bottom() + 1 + gap, frame.width(), detailHeight), Qt::AlignCenter, m_detail);
    painter.setFont(textFont(textsizes::caption));
    painter.drawText(QRect(frame.x(), frame.bottom() + 1 + keysGap, frame.width(), lineHeight(textsizes::caption)),
                     Qt::AlignCenter, m_keys);
}

void AnswerButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            click();
        return;
    case Qt::Key_Space:
        if (event->isAutoRepeat())
            return;
        break;
    case Qt::Key_Up:
    case Qt::Key_Down: event->ignore(); return;
    default: break;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace archdeck
