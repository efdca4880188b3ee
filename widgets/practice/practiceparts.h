#pragma once

#include "core/base/result.h"
#include "widgets/common/surfacecard.h"
#include "widgets/common/textlabels.h"

#include <QtGui/qfont.h>
#include <QtWidgets/qstyleditemdelegate.h>

#include <optional>

class QAbstractButton;
class QBoxLayout;
class QLabel;
class QToolButton;

namespace archdeck {

class MarkdownText;
class ThemeController;

// What the pages of practice are made of.

/// Markdown in the size of running text, in the theme of the moment.
MarkdownText *markdownLabel(const QString &markdown, const ThemeController &themes, QWidget *parent);
QToolButton *quietButton(const QString &iconName, const QString &text, QWidget *parent);

/// "12:05"; with a minus sign when negative.
QString clockText(qint64 ms);
/// "72 %".
QString wholePercentText(double percent);
/// Three significant digits in the user's form of numbers.
QString quantityText(double value);
/// A number as people type it: "2,900", "11.2k", "3 M", "1.5e3". Nothing for other texts.
std::optional<double> quantityFromText(const QString &text);

/// Rows of two lines: the text, and below it in muted what `detailRole` holds.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int detailRole = Qt::UserRole + 1;
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace archdeck
