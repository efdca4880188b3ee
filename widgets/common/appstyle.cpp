#include "widgets/common/appstyle.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstyleoption.h>

namespace archdeck {

namespace {
constexpr double controlRadius = 6;
constexpr int controlHeight = 32;
constexpr int textPadding = 4; ///< inside the frame of text fields, besides Fusion's own

bool hasFlag(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}
} // namespace

AppStyle::AppStyle(const ThemeController *themes) : QProxyStyle(QStringLiteral("fusion")), m_themes(themes) {}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || widget->inherits("QComboBox") || widget->inherits("QTabBar"))
        widget->setAttribute(Qt::WA_Hover);
    // Qt lets Enter press the focused button in dialogs only.
    if (auto *button = qobject_cast<QPushButton *>(widget); button && !qobject_cast<QDialog *>(button->window()))
        button->setAutoDefault(true);
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: drawButton(option, painter, widget); return;
    case PE_FrameDefaultButton: return;
    case PE_PanelLineEdit:
        painter->fillRect(option->rect, Qt::transparent);
        if (!hasFlag(widget, "frameless"))
            drawFrame(option, painter);
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame:
    case PE_FrameGroupBox:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(m_themes->theme().border);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(crisp(option->rect), controlRadius, controlRadius);
            painter->restore();
        }
        return;
    case PE_FrameFocusRect:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_themes->theme().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), controlRadius, controlRadius);
        painter->restore();
        return;
    case PE_IndicatorRadioButton:
    case PE_IndicatorCheckBox: drawIndicator(element, option, painter); return;
    case PE_PanelItemViewItem: drawItemRow(option, painter); return;
    case PE_PanelItemViewRow: return;
    case PE_PanelScrollAreaCorner: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AppStyle::drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    const Theme &theme = m_themes->theme();
    const bool isEnabled = option->state & State_Enabled;
    const bool isRound = element == PE_IndicatorRadioButton;
    const bool isOn = option->state & (State_On | State_NoChange);
    const double side = qMin(option->rect.width(), option->rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const double radius = isRound ? side / 2 : controlRadius / 2;
    const QColor accent = isEnabled ? theme.accent : blend(theme.accent, theme.surface, 0.4);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // The outline of a control that is off is all there is to see of it, so it is stronger than that of a button.
    painter->setPen(isOn ? accent : isEnabled ? theme.muted : theme.border);
    painter->setBrush(isOn ? accent : theme.surface);
    painter->drawRoundedRect(box, radius, radius);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.surface);
    if (isOn && isRound)
        painter->drawEllipse(box.center(), side / 5, side / 5);
    else if (option->state & State_NoChange)
        painter->drawRect(QRectF(box.center() - QPointF(side / 4, 1), QSizeF(side / 2, 2)));
    else if (isOn)
        paintIcon(*painter, QStringLiteral("check"), box.adjusted(1, 1, -1, -1), theme.surface);
    painter->restore();
}

void AppStyle::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = m_themes->theme();
    const bool enabled = option->state & State_Enabled;
    const bool primary = hasFlag(widget, "primary");
    const bool tool = widget && (widget->inherits("QToolButton") || hasFlag(widget, "flat"));
    const bool hovered = enabled && (option->state & State_MouseOver);
    const bool pressed = option->state & State_Sunken;
    const bool checked = option->state & State_On;

    QColor fill = tool ? QColor(Qt::transparent) : theme.surface;
    if (primary)
        fill = enabled ? theme.accent : blend(theme.accent, theme.window, 0.4);
    const QColor shade = primary ? theme.text : theme.text;
    if (checked && !primary)
        fill = blend(theme.accent, theme.surface, theme.isDark ? 0.24 : 0.12);
    else if (hovered || pressed)
        fill = blend(shade, primary ? fill : theme.surface, pressed ? 0.14 : 0.07);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tool || primary ? QPen(Qt::NoPen) : QPen(theme.border));
    painter->setBrush(fill);
    painter->drawRoundedRect(crisp(option->rect), controlRadius, controlRadius);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), controlRadius, controlRadius);
        if (primary) { // accent on accent would not be seen
            painter->setPen(QPen(theme.surface, 1.5));
            painter->drawRoundedRect(QRectF(option->rect).adjusted(3, 3, -3, -3), controlRadius - 2, controlRadius - 2);
        }
    }
    painter->restore();
}

void AppStyle::drawFrame(const QStyleOption *option, QPainter *painter) const
{
    const Theme &theme = m_themes->theme();
    const bool focused = option->state & State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(theme.surface);
    painter->setPen(QPen(focused ? theme.accent : theme.border, focused ? 1.5 : 1));
    painter->drawRoundedRect(crisp(option->rect), controlRadius, controlRadius);
    painter->restore();
}

void AppStyle::drawItemRow(const QStyleOption *option, QPainter *painter) const
{
    const Theme &theme = m_themes->theme();
    const bool selected = option->state & State_Selected;
    const bool hovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
    if (!selected && !hovered)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? blend(theme.accent, theme.surface, theme.isDark ? 0.28 : 0.14)
                               : blend(theme.text, theme.surface, 0.05));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(2, 1, -2, -1), controlRadius, controlRadius);
    painter->restore();
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && hasFlag(widget, "primary")) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            const Theme &theme = m_themes->theme();
            copy.palette.setColor(QPalette::ButtonText, theme.isDark ? theme.window : theme.surface);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_ItemViewItem) {
        // Selected rows are tinted, not filled with the accent: their text keeps its colour.
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy = *item;
            copy.palette.setColor(QPalette::HighlightedText, m_themes->theme().text);
            copy.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider || slider->minimum == slider->maximum)
        return;
    const Theme &theme = m_themes->theme();
    const bool active = (option->state & State_MouseOver) && (option->activeSubControls & SC_ScrollBarSlider);
    const QRectF handle = QRectF(subControlRect(control, option, SC_ScrollBarSlider, widget)).adjusted(2, 2, -2, -2);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blend(theme.text, theme.window, active ? 0.4 : 0.2));
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(textPadding, 0, 0, 0);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrow buttons: the groove is the whole bar.
    const QRect bar = option->rect;
    const bool isHorizontal = slider->orientation == Qt::Horizontal;
    const int room = isHorizontal ? bar.width() : bar.height();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    const int length = range > 0 ? int(qMax<qint64>(28, qint64(room) * slider->pageStep / (range + slider->pageStep)))
                                 : room;
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, room - length,
                                              slider->upsideDown);
    const auto piece = [&](int from, int size) {
        return isHorizontal ? QRect(bar.left() + from, bar.top(), size, bar.height())
                            : QRect(bar.left(), bar.top() + from, bar.width(), size);
    };
    switch (part) {
    case SC_ScrollBarSlider: return piece(start, length);
    case SC_ScrollBarSubPage: return piece(0, start);
    case SC_ScrollBarAddPage: return piece(start + length, room - start - length);
    case SC_ScrollBarGroove: return bar;
    default: return {};
    }
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents && !hasFlag(widget, "frameless")
        ? rect.adjusted(textPadding, 0, -textPadding, 0)
        : rect;
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth: return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize: return 20;
    case PM_ToolBarItemSpacing: return 4;
    case PM_ScrollBarExtent: return 10;
    case PM_SplitterWidth: return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result.rwidth() += textPadding;
    if (type == CT_PushButton)
        result = {result.width() + 12, qMax(result.height(), controlHeight)};
    else if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(qMax(result.height(), controlHeight));
    else if (type == CT_ToolButton)
        result = result.expandedTo({controlHeight, controlHeight});
    else if (type == CT_MenuItem)
        result.setHeight(
            result.height()
            + (qstyleoption_cast<const QStyleOptionMenuItem *>(option)->menuItemType == QStyleOptionMenuItem::Separator
                   ? 0
                   : 6));
    return result;
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollBar_Transient: return 0;
    case SH_EtchDisabledText: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_UnderlineShortcut: return 1;
    case SH_ToolTip_WakeUpDelay: return 500;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace archdeck
