#include "widgets/diagram/panelparts.h"

#include "widgets/common/icons.h"

#include <QtGui/qfontinfo.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

QFont panelFont(TextSize size, QFont::Weight weight)
{
    QFont font = QApplication::font();
    const double factor = size == TextSize::Caption ? 11.0 / 13 : size == TextSize::Section ? 15.0 / 13 : 1.0;
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

int scaledPixels(int pixels)
{
    return qMax(pixels, qRound(pixels * QFontInfo(QApplication::font()).pixelSize() / 13.0));
}

namespace {
QLabel *plainLabel(const QString &text, const QFont &font, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    return label;
}
} // namespace

QLabel *captionLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, panelFont(TextSize::Caption), parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *bodyLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, panelFont(TextSize::Body), parent);
    label->setWordWrap(true);
    return label;
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, panelFont(TextSize::Body, QFont::DemiBold), parent);
    label->setWordWrap(true);
    return label;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString lines = text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    return u"<span>" + lines + u"</span>";
}

QToolButton *symbolButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize({scaledPixels(16), scaledPixels(16)});
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *flatButton(const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
        button->setIconSize({scaledPixels(16), scaledPixels(16)});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    button->setText(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void insertIntoTabOrder(QWidget *next, const QList<QWidget *> &widgets)
{
    // Only widgets that take the focus have a place in the order.
    QWidget *before = next->previousInFocusChain();
    while (before != next && (before->focusPolicy() == Qt::NoFocus || widgets.contains(before)))
        before = before->previousInFocusChain();
    for (QWidget *widget : widgets) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

QVBoxLayout *plainColumn(QWidget *parent, int spacing)
{
    auto *column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

} // namespace archdeck
