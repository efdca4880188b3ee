#include "widgets/common/pagetitle.h"

#include "widgets/common/textfonts.h"

namespace archdeck {

PageTitle::PageTitle(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    constexpr int buttonHeight = 34;
    setTextFormat(Qt::PlainText);
    setFont(textFont(textsizes::title, QFont::DemiBold));
    setMinimumHeight(buttonHeight);
}

} // namespace archdeck
