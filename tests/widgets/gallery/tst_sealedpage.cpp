#include "tests/support/builders.h"
#include "tests/support/testmain.h"
#include "widgets/common/markdowntext.h"
#include "widgets/common/themecontroller.h"
#include "widgets/gallery/sealedpage.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

using namespace archdeck;

namespace {

Section section(const QString &key, const QString &body)
{
    return {SectionId::create(), key, key, body, 0};
}

struct Fixture
{
    ThemeController themes;
    SealedPage page{themes};
    DesignId id = DesignId::create();

    Fixture()
    {
        Diagram diagram = test::largeDiagram(3);
        diagram.info.title = QStringLiteral("Chat");
        const Section answer = section(QStringLiteral("deep-dives"), QStringLiteral("The secret batching"));
        diagram.sections.insert(answer.id, answer);
        page.resize(900, 700);
        page.setDesign(id, diagram,
                       {section(QStringLiteral("ask"), QStringLiteral("Build a chat.")),
                        section(QStringLiteral("requirements"), QStringLiteral("p95 under 1 s"))});
        page.show();
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : page.findChildren<QPushButton *>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }
};

} // namespace

class TestSealedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheQuestionAndNothingElse()
    {
        Fixture sealed;
        const QString text = sealed.page.findChild<MarkdownText *>()->toPlainText();
        QVERIFY(text.contains(QStringLiteral("Build a chat.")));
        QVERIFY(text.contains(QStringLiteral("p95 under 1 s")));
        QVERIFY(!text.contains(QStringLiteral("secret")));
        for (const QLabel *label : sealed.page.findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QStringLiteral("secret")));
    }

    void eachWayAsksForItsDesign()
    {
        Fixture sealed;
        QSignalSpy attempt(&sealed.page, &SealedPage::attemptWanted);
        QSignalSpy draw(&sealed.page, &SealedPage::drawWanted);
        QSignalSpy reveal(&sealed.page, &SealedPage::revealWanted);
        QTest::mouseClick(sealed.button(QStringLiteral("Attempt it in 45 minutes")), Qt::LeftButton);
        QTest::mouseClick(sealed.button(QStringLiteral("Draw it without a clock")), Qt::LeftButton);
        QTest::mouseClick(sealed.button(QStringLiteral("Just show me")), Qt::LeftButton);
        for (const QSignalSpy *spy : {&attempt, &draw, &reveal}) {
            QCOMPARE(spy->size(), 1);
            QCOMPARE(spy->constFirst().constFirst().value<DesignId>(), sealed.id);
        }
    }
};

ARCHDECK_TEST(TestSealedPage)
#include "tst_sealedpage.moc"
