#include "widgets/practice/practiceparts.h"

#include "widgets/common/icons.h"
#include "widgets/common/markdowntext.h"
#include "widgets/common/surfacecard.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtCore/qregularexpression.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qtoolbutton.h>

#include <cmath>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::PracticeParts)
};

} // namespace

MarkdownText *markdownLabel(const QString &markdown, const ThemeController &themes, QWidget *parent)
{
    auto *text = new MarkdownText(parent);
    text->setMarkdownText(markdown, markdownStyle(themes.theme()));
    return text;
}

QToolButton *quietButton(const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

QString clockText(qint64 ms)
{
    const qint64 seconds = std::abs(ms) / 1000;
    const QString sign = ms < 0 && seconds > 0 ? QString(QChar(0x2212)) : QString();
    return QStringLiteral("%1%2:%3").arg(sign).arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString wholePercentText(double percent)
{
    return Text::tr("%1 %").arg(QLocale().toString(qRound(percent)));
}

QString quantityText(double value)
{
    const double magnitude = std::abs(value);
    if (magnitude != 0 && (magnitude < 1e-4 || magnitude >= 1e15))
        return QLocale().toString(value, 'g', 3);
    const int digits = magnitude == 0 ? 0 : std::max(0, 2 - int(std::floor(std::log10(magnitude))));
    return QLocale().toString(std::round(value * std::pow(10, digits)) / std::pow(10, digits), 'f',
                              QLocale::FloatingPointShortest);
}

std::optional<double> quantityFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([^a-z]+(?:e[+-]?\\d+)?)\\s*([kmgtb]?)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    QString number = match.captured(1);
    number.remove(QLatin1Char(' '));
    bool isNumber = false;
    double value = QLocale().toDouble(number, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(number, &isNumber);
    if (!isNumber || !std::isfinite(value))
        return std::nullopt;
    static const QHash<QString, double> factors{{QStringLiteral("k"), 1e3},
                                                {QStringLiteral("m"), 1e6},
                                                {QStringLiteral("g"), 1e9},
                                                {QStringLiteral("b"), 1e9},
                                                {QStringLiteral("t"), 1e12}};
    return value * factors.value(match.captured(2).toLower(), 1);
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString title = row.text;
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const QRect inside = row.rect.adjusted(12, 7, -12, -7);
    const bool isSelected = row.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(textFont(textsizes::body, isSelected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(row.palette.color(QPalette::Text)); // a selected row is tinted, not filled
    painter->drawText(inside, int(Qt::AlignLeft | Qt::AlignTop),
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, inside.width()));
    painter->setFont(textFont(textsizes::caption));
    painter->setPen(row.palette.color(QPalette::PlaceholderText));
    painter->drawText(
        inside, int(Qt::AlignLeft | Qt::AlignBottom),
        painter->fontMetrics().elidedText(index.data(detailRole).toString(), Qt::ElideRight, inside.width()));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int lines = QFontMetrics(textFont(textsizes::body)).height()
        + QFontMetrics(textFont(textsizes::caption)).height();
    return {120, lines + 18};
}

} // namespace archdeck
