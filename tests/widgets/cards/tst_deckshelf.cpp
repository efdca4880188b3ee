#include "tests/support/testmain.h"
#include "widgets/cards/deckshelf.h"
#include "widgets/common/themecontroller.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qpushbutton.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

class TestDeckShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDeckCanBeBegun()
    {
        const ThemeController themes;
        QWidget window;
        auto *shelf = new DeckShelf(themes, &window);
        window.resize(600, 400);
        window.show();
        QVERIFY(shelf->isHidden());
        const auto deck = [](const QString &key) {
            return ShelvedDeck{{shippedDeckId(key), key, u"en"_s, key, u"What it is about"_s}, 12};
        };
        shelf->setDecks({deck(u"rag"_s), deck(u"patterns"_s)});
        QVERIFY(!shelf->isHidden());
        QSignalSpy wanted(shelf, &DeckShelf::openWanted);
        const auto buttons = shelf->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QCOMPARE(wanted.at(0).at(0).value<DeckId>(), shippedDeckId(u"patterns"_s));
        shelf->setDecks({});
        QVERIFY(shelf->isHidden());
    }
};

ARCHDECK_TEST(TestDeckShelf)
#include "tst_deckshelf.moc"
