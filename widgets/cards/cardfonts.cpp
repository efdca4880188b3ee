#include "widgets/cards/cardfonts.h"

#include <QtGui/qfontdatabase.h>
#include <QtGui/qfontinfo.h>
#include <QtWidgets/qapplication.h>

namespace archdeck {

namespace {

int pixels(int size)
{
    return qRound(QFontInfo(QApplication::font()).pixelSize() * size / double(cardsizes::body));
}

} // namespace

QFont cardFont(int size, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels(size));
    font.setWeight(weight);
    return font;
}

QFont cardCodeFont(int size)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFixedPitch(true);
    font.setPixelSize(pixels(size));
    return font;
}

} // namespace archdeck
