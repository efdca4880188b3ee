#include "core/practice/guide.h"
#include "core/practice/studyplan.h"
#include "core/workspace/guided.h"
#include "core/workspace/workspace.h"
#include "tests/gui/programfixture.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>

using namespace archdeck;
using archdeck::test::ProgramFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWait = 30000;
constexpr int mostClicks = 16;

/// A new user at the real window: presses what is in sight, and waits until the guide is where it should be.
class NewUser
{
public:
    explicit NewUser(ProgramFixture &program) : m_program(program) {}

    bool click(const QByteArray &name)
    {
        ++m_clicks;
        m_last = m_program.ask("click " + name);
        return m_last == "clicked";
    }

    bool comesTo(const QByteArray &guide)
    {
        return QTest::qWaitFor([&] { return (m_last = m_program.ask("guide")) == guide; }, longestWait);
    }

    /// To that step, whatever its number is.
    bool comesToStep(const QByteArray &step, const QByteArray &end = {})
    {
        return QTest::qWaitFor([&] {
            m_last = m_program.ask("guide");
            return m_last.startsWith(step) && m_last.endsWith(end);
        }, longestWait);
    }

    bool waitForContent()
    {
        return QTest::qWaitFor([&] { return (m_last = m_program.ask("content")) == "content 5 6"; }, longestWait);
    }

    bool fillAll()
    {
        for (const char *ghost : {"limiter", "guard", "streamgw", "streamlog", "bus"}) {
            if (!click(QByteArray("ghost ") + ghost))
                return false;
        }
        return true;
    }

    int clicks() const { return m_clicks; }
    const char *last() const { return m_last.constData(); }

private:
    ProgramFixture &m_program;
    QByteArray m_last;
    int m_clicks = 0;
};

} // namespace

/// The first ten minutes, by real mouse events on the real window.
class FirstStartTest : public QObject
{
    Q_OBJECT

    /// What must be in the library after the whole guide.
    static void checkLibrary(const ProgramFixture &program)
    {
        const SystemClock clock;
        const auto workspace = Workspace::open(program.libraryPath(), LibraryOptions{clock, program.stateFolder()});
        QVERIFY_RESULT(workspace);
        const auto designs = (*workspace)->listDesigns();
        QVERIFY_RESULT(designs);
        int mine = 0;
        for (const DesignSummary &design : *designs) {
            if (design.origin == DesignOrigin::Mine) {
                ++mine;
                QCOMPARE(design.question, u"chat"_s);
                QCOMPARE(design.components, 13);
            } else {
                QCOMPARE(design.isRevealed, design.templateId == u"chat");
            }
        }
        QCOMPARE(mine, 1);
        QCOMPARE((*workspace)->profile()->name, u"Ada"_s);

        const auto record = (*workspace)->practiceRecord();
        QVERIFY_RESULT(record);
        QCOMPARE(record->comparisons.size(), 1);
        QVERIFY(record->portfolios.isEmpty()); // one page is not the portfolio
        QCOMPARE(record->estimates.size(), 0); // the load came with the board
        QCOMPARE(record->designs[0].components, 5);
        const auto decks = (*workspace)->read([](const Stores &stores) { return stores.cards.decks(QueueMoment{}); });
        QVERIFY_RESULT(decks);
        const auto gaps = std::ranges::find(*decks, Workspace::gapDeckId(),
                                            [](const DeckSummary &deck) { return deck.deck.id; });
        QVERIFY(gaps != decks->end());
        QCOMPARE(gaps->cards, 5);
    }

private Q_SLOTS:
    void aNewUserComesToTomorrowInAFewClicks()
    {
        ProgramFixture program;
        QVERIFY(program.start());
        NewUser user(program);
        QVERIFY2(user.waitForContent(), user.last());
        QVERIFY2(user.click("Start"), user.last());
        QVERIFY2(user.click("task draw-chat"), user.last());
        QVERIFY2(user.comesTo("fill 0 of 5"), user.last());
        QVERIFY2(user.fillAll(), user.last());
        QVERIFY2(user.comesToStep("saturate", "%"), user.last());
        QVERIFY2(user.click("guide action"), user.last());
        QVERIFY2(user.comesToStep("scale", "%"), user.last());
        QVERIFY2(user.click("guide action"), user.last());
        QVERIFY2(user.comesToStep("scale", "met"), user.last());
        QVERIFY2(user.click("guide action"), user.last()); // compare
        QVERIFY2(user.comesToStep("cards ", "%"), user.last());
        QVERIFY2(user.click("guide action"), user.last()); // make cards
        QVERIFY2(user.comesTo("page"), user.last());
        QCOMPARE(program.ask("type Ada"), "typed");
        QVERIFY2(user.click("guide action"), user.last()); // save the page
        QVERIFY2(user.comesTo("tomorrow 5"), user.last());
        QVERIFY2(user.click("guide action"), user.last()); // done
        QVERIFY2(user.comesTo("none"), user.last());
        QVERIFY2(user.clicks() <= mostClicks, qPrintable(QString::number(user.clicks())));
        QVERIFY(program.quit());

        QFile page(QDir(program.documentsFolder()).filePath(u"chat-system.pdf"_s));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.read(5) == "%PDF-");
        checkLibrary(program);
    }

    /// Killed at three places, it goes on where it was, over the way that Today offers.
    void aKilledGuideGoesOnAtItsStep()
    {
        ProgramFixture program;
        QVERIFY(program.start());
        NewUser user(program);
        const auto comeBack = [&] {
            program.kill();
            return program.start() && user.waitForContent() && user.click("task draw-chat");
        };
        QVERIFY2(user.waitForContent(), user.last());
        QVERIFY2(user.click("Start"), user.last());
        QVERIFY2(user.click("task draw-chat"), user.last());
        QVERIFY2(user.comesTo("fill 0 of 5"), user.last());
        QVERIFY2(user.click("ghost guard"), user.last());
        QVERIFY2(user.comesTo("fill 1 of 5"), user.last());
        QVERIFY2(comeBack(), user.last());
        QVERIFY2(user.comesTo("fill 1 of 5"), user.last());
        QVERIFY2(user.click("guide skip"), user.last());
        QVERIFY2(user.comesToStep("saturate", "%"), user.last());
        QVERIFY2(user.click("guide action"), user.last());
        QVERIFY2(user.comesToStep("scale", "%"), user.last());
        QVERIFY2(comeBack(), user.last());
        QVERIFY2(user.comesToStep("scale", "%"), user.last());
        QVERIFY2(user.click("guide skip"), user.last());
        QVERIFY2(user.comesTo("compare"), user.last());
        QVERIFY2(user.click("guide action"), user.last());
        QVERIFY2(user.comesToStep("cards ", "%"), user.last());
        const QByteArray before = program.ask("guide");
        QVERIFY2(comeBack(), user.last());
        QVERIFY2(user.comesTo(before), user.last()); // compared anew
        QVERIFY2(user.click("leave guide"), user.last());
        QVERIFY2(user.comesTo("none"), user.last());
        QVERIFY(program.quit());

        const SystemClock clock;
        const auto workspace = Workspace::open(program.libraryPath(), LibraryOptions{clock, program.stateFolder()});
        QVERIFY_RESULT(workspace);
        QCOMPARE((*workspace)->listDesigns()->size(), 6); // one drawing, however often it was begun
        const auto record = guideRecord(**workspace, u"chat"_s);
        QVERIFY_RESULT(record);
        QVERIFY(record->skipped.contains(GuideStep::Fill) && record->skipped.contains(GuideStep::Scale));
        QVERIFY(record->done.contains(GuideStep::Compare));
    }
};

ARCHDECK_TEST(FirstStartTest)
#include "tst_firststart.moc"
