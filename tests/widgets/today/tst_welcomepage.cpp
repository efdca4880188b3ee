#include "tests/support/testmain.h"
#include "widgets/common/datebutton.h"
#include "widgets/today/welcomepage.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcalendarwidget.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qmenu.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture
{
    QDate today{2026, 11, 22};
    WelcomePage page{today, u"mid"_s, u"en"_s};

    Fixture()
    {
        page.resize(900, 700);
        page.show();
    }

    QComboBox *box(const QString &item) const
    {
        const auto all = page.findChildren<QComboBox *>();
        const auto found = std::ranges::find_if(all,
                                                [&item](const QComboBox *one) { return one->findText(item) >= 0; });
        return found == all.end() ? nullptr : *found;
    }

    QPushButton *button(const QString &text) const
    {
        const auto all = page.findChildren<QPushButton *>();
        const auto found = std::ranges::find(all, text, &QPushButton::text);
        return found == all.end() ? nullptr : *found;
    }
};

} // namespace

class TestWelcomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHasToBeAnswered()
    {
        Fixture welcome;
        QSignalSpy finished(&welcome.page, &WelcomePage::finished);
        QTest::mouseClick(welcome.button(u"Start"_s), Qt::LeftButton);
        QCOMPARE(finished.size(), 1);
        QVERIFY(!welcome.page.interviewDate().isValid());
        QCOMPARE(welcome.page.level(), u"mid"_s);
        QCOMPARE(welcome.page.language(), u"en"_s);
        QSignalSpy skipped(&welcome.page, &WelcomePage::skipped);
        QTest::mouseClick(welcome.button(u"Skip"_s), Qt::LeftButton);
        QCOMPARE(skipped.size(), 1);
    }

    void enterStarts()
    {
        Fixture welcome;
        QSignalSpy finished(&welcome.page, &WelcomePage::finished);
        QTest::keyClick(&welcome.page, Qt::Key_Return);
        QCOMPARE(finished.size(), 1);
    }

    void aDateIsPickedFromTheCalendar()
    {
        Fixture welcome;
        auto *button = welcome.page.findChild<DateButton *>();
        auto *calendar = button->menu()->findChild<QCalendarWidget *>();
        QCOMPARE(calendar->minimumDate(), welcome.today);
        Q_EMIT calendar->clicked(QDate(2026, 12, 5));
        QCOMPARE(welcome.page.interviewDate(), QDate(2026, 12, 5));
        button->menu()->actions().constLast()->trigger();
        QVERIFY(!welcome.page.interviewDate().isValid());
    }

    void levelAndLanguageAreChosenByKey()
    {
        Fixture welcome;
        QSignalSpy wanted(&welcome.page, &WelcomePage::languageWanted);
        QTest::keyClick(welcome.box(u"Staff"_s), Qt::Key_End);
        QCOMPARE(welcome.page.level(), u"staff"_s);
        QTest::keyClick(welcome.box(u"Español"_s), Qt::Key_Down);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), u"es"_s);
    }
};

ARCHDECK_TEST(TestWelcomePage)
#include "tst_welcomepage.moc"
