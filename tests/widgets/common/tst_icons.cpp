#include "tests/support/testmain.h"
#include "widgets/common/icons.h"

#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>

using namespace archdeck;

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconDrawsSomethingInItsColour()
    {
        QVERIFY(iconNames().size() > 40);
        for (const QString &name : iconNames()) {
            QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintIcon(painter, name, QRectF(0, 0, 48, 48), Qt::red);
            painter.end();
            int inked = 0;
            for (int y = 0; y < 48; ++y) {
                for (int x = 0; x < 48; ++x)
                    inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            }
            QVERIFY2(inked > 20, qPrintable(name));
        }
    }

    void iconsAreSharpAtEachScale()
    {
        const QPixmap large = icon(QStringLiteral("undo")).pixmap(QSize(20, 20), 2.0);
        QCOMPARE(large.size(), QSize(40, 40));
    }
};

ARCHDECK_TEST(TestIcons)
#include "tst_icons.moc"
