#include "widgets/common/textlabels.h"

#include "widgets/common/textfonts.h"

#include <QtWidgets/qlabel.h>

namespace archdeck {

QLabel *textLabel(const QString &text, int size, QFont::Weight weight, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(textFont(size, weight));
    return label;
}

QLabel *mutedLabel(const QString &text, int size, QWidget *parent)
{
    QLabel *label = textLabel(text, size, QFont::Normal, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace archdeck
