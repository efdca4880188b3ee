#include "tests/support/testmain.h"
#include "tests/widgets/cards/fakereviewsession.h"
#include "widgets/cards/cardview.h"
#include "widgets/cards/reviewpage.h"
#include "widgets/common/markdowntext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/themecontroller.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qdesktopservices.h>
#include <QtGui/qtextobject.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qscrollbar.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A page in a shown window, with a sitting of the given cards.
struct Sitting
{
    explicit Sitting(const QList<ReviewItem> &items)
    {
        state->items = items;
        page.resize(900, 700);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window does not become active");
        page.setSession(std::make_unique<FakeReviewSession>(state));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &page, key, modifiers);
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : page.findChildren<QPushButton *>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }
    MarkdownText *text(const QString &name) const
    {
        for (MarkdownText *found : page.findChildren<MarkdownText *>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    bool isAnswerShown() const { return text(u"Answer"_s)->isVisible(); }
    QString question() const { return text(u"Question"_s)->toPlainText(); }
    bool shows(const QString &label) const
    {
        for (const QLabel *found : page.findChildren<QLabel *>()) {
            if (found->isVisible() && found->text() == label)
                return true;
        }
        return false;
    }

    std::shared_ptr<FakeReviewSession::State> state = std::make_shared<FakeReviewSession::State>();
    ThemeController themes;
    ReviewPage page{themes, nullptr};
};

QList<ReviewItem> simpleItems(int count)
{
    QList<ReviewItem> items;
    for (int i = 1; i <= count; ++i)
        items.append(reviewItem(u"card-%1"_s.arg(i), u"Question **%1**?"_s.arg(i), u"Answer %1."_s.arg(i)));
    return items;
}

const Error diskFull{ErrorCode::DiskFull, u"The answer was not stored, since the disk is full."_s, {}};

/// Takes links instead of the desktop.
class LinkCatcher : public QObject
{
    Q_OBJECT
public:
    LinkCatcher()
    {
        for (const QString &scheme : schemes())
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~LinkCatcher() override
    {
        for (const QString &scheme : schemes())
            QDesktopServices::unsetUrlHandler(scheme);
    }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }

private:
    static QStringList schemes() { return {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s}; }
};

} // namespace

class TestReviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeSittingByKeyboard()
    {
        Sitting sitting(simpleItems(5));
        QSignalSpy reviewed(&sitting.page, &ReviewPage::reviewed);
        QCOMPARE(sitting.question(), u"Question 1?"_s);
        QVERIFY(sitting.shows(u"Test deck"_s));
        QVERIFY(!sitting.isAnswerShown());
        sitting.press(Qt::Key_3); // no rating before the answer is shown
        QVERIFY(sitting.state->answers.isEmpty());

        sitting.press(Qt::Key_Space);
        QVERIFY(sitting.isAnswerShown());
        QCOMPARE(sitting.text(u"Answer"_s)->toPlainText(), u"Answer 1."_s);
        QVERIFY(sitting.shows(u"Source: source of card-1"_s));
        sitting.press(Qt::Key_1);
        QCOMPARE(sitting.question(), u"Question 2?"_s);
        QVERIFY(!sitting.isAnswerShown());
        sitting.press(Qt::Key_Return);
        sitting.press(Qt::Key_2);
        sitting.press(Qt::Key_Enter);
        sitting.press(Qt::Key_3);
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_4);
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_Space); // means Good
        QCOMPARE(sitting.state->answers,
                 (QList{Rating::Again, Rating::Hard, Rating::Good, Rating::Easy, Rating::Good}));
        QCOMPARE(reviewed.count(), 5);
        QVERIFY(sitting.shows(u"Done for now"_s));
        for (const qint64 took : std::as_const(sitting.state->times))
            QVERIFY(took >= 0 && took <= 60000);
    }

    void aSittingByMouse()
    {
        Sitting sitting(simpleItems(2));
        QTest::mouseClick(sitting.button(u"Show answer"_s), Qt::LeftButton);
        QVERIFY(sitting.isAnswerShown());
        QPushButton *again = sitting.button(u"Again"_s);
        QCOMPARE(again->accessibleName(), u"Again, shown again in 1 min"_s);
        QTest::mouseClick(again, Qt::LeftButton);
        QCOMPARE(sitting.state->answers, QList{Rating::Again});
        QCOMPARE(sitting.question(), u"Question 2?"_s);
        // The button that was clicked doesn't keep the keyboard.
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_Space);
        QCOMPARE(sitting.state->answers, (QList{Rating::Again, Rating::Good}));
    }

    void theFocusedButtonIsTheOneThatSpaceAndEnterPress()
    {
        Sitting sitting(simpleItems(2));
        sitting.press(Qt::Key_Space);
        sitting.button(u"Again"_s)->setFocus(Qt::TabFocusReason);
        sitting.press(Qt::Key_Return);
        sitting.press(Qt::Key_Space);
        sitting.button(u"Easy"_s)->setFocus(Qt::TabFocusReason);
        sitting.press(Qt::Key_Space);
        QCOMPARE(sitting.state->answers, (QList{Rating::Again, Rating::Easy}));
    }

    void everythingIsReachedByTab()
    {
        Sitting sitting(simpleItems(2));
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_1);
        sitting.press(Qt::Key_Space);
        QSet<QString> reached;
        for (int i = 0; i < 10; ++i) {
            sitting.press(Qt::Key_Tab);
            const QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus);
            const auto *button = qobject_cast<const QPushButton *>(focus);
            reached.insert(button ? button->text() : focus->accessibleName());
        }
        QCOMPARE(reached,
                 (QSet<QString>{u"Question"_s, u"Answer"_s, u"Again"_s, u"Hard"_s, u"Good"_s, u"Easy"_s,
                                u"Undo “Again”"_s}));
    }

    void screenReadersHearBothSides()
    {
        static QStringList heard;
        heard.clear();
        const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Announcement)
                heard.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
        });
        Sitting sitting(simpleItems(1));
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_3);
        QAccessible::installUpdateHandler(before);
        QCOMPARE(heard, (QStringList{u"Question 1?"_s, u"Answer 1."_s, u"Nothing more is due today."_s}));
    }

    void undoTakesTheLastAnswerBack()
    {
        Sitting sitting(simpleItems(2));
        QVERIFY(!sitting.button(u"Undo"_s)->isEnabled());
        sitting.press(Qt::Key_U); // nothing to take back
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_4);
        QVERIFY(sitting.button(u"Undo “Easy”"_s)->isEnabled());
        QSignalSpy reviewed(&sitting.page, &ReviewPage::reviewed);
        sitting.press(Qt::Key_U);
        QCOMPARE(sitting.question(), u"Question 1?"_s);
        QVERIFY(!sitting.isAnswerShown());
        QCOMPARE(reviewed.count(), 1);
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_1);
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_3);
        QVERIFY(sitting.shows(u"Done for now"_s));
        sitting.press(Qt::Key_Z, Qt::ControlModifier); // also from the summary
        QCOMPARE(sitting.question(), u"Question 2?"_s);
        QTest::mouseClick(sitting.button(u"Undo “Again”"_s), Qt::LeftButton);
        QCOMPARE(sitting.question(), u"Question 1?"_s);
        QVERIFY(sitting.state->answers.isEmpty());
    }

    void anAnswerThatCanNotBeStoredKeepsTheCard()
    {
        Sitting sitting(simpleItems(2));
        QSignalSpy reviewed(&sitting.page, &ReviewPage::reviewed);
        sitting.press(Qt::Key_Space);
        sitting.state->failure = diskFull;
        sitting.press(Qt::Key_3);
        QVERIFY(sitting.page.messages().isVisible());
        QCOMPARE(sitting.page.messages().text(), diskFull.message);
        QCOMPARE(sitting.question(), u"Question 1?"_s);
        QVERIFY(sitting.isAnswerShown());
        QCOMPARE(reviewed.count(), 0);
        sitting.state->failure.reset();
        sitting.press(Qt::Key_3);
        QVERIFY(!sitting.page.messages().isVisible());
        QCOMPARE(sitting.question(), u"Question 2?"_s);

        sitting.state->failure = diskFull;
        sitting.press(Qt::Key_U);
        QVERIFY(sitting.page.messages().isVisible());
        QCOMPARE(sitting.question(), u"Question 2?"_s);
    }

    void aCardThatIsOutOfDateIsReplaced()
    {
        Sitting sitting(simpleItems(2));
        sitting.press(Qt::Key_Space);
        sitting.state->failure = Error{ErrorCode::Conflict, u"The card changed in the meantime."_s, {}};
        sitting.press(Qt::Key_3);
        QVERIFY(sitting.page.messages().isVisible());
        sitting.state->failure.reset();
        sitting.state->at = 1;
        QTest::mouseClick(sitting.button(u"Try again"_s), Qt::LeftButton);
        QCOMPARE(sitting.question(), u"Question 2?"_s);
        QVERIFY(!sitting.isAnswerShown());
    }

    void aSittingThatCanNotBeginSaysSo()
    {
        Sitting sitting({});
        sitting.state->items = simpleItems(1);
        sitting.state->failure = Error{ErrorCode::Io, u"The library can't be read."_s, {}};
        sitting.page.setSession(std::make_unique<FakeReviewSession>(sitting.state));
        QCOMPARE(sitting.page.messages().text(), u"The library can't be read."_s);
        sitting.state->failure.reset();
        QTest::mouseClick(sitting.button(u"Try again"_s), Qt::LeftButton);
        QCOMPARE(sitting.question(), u"Question 1?"_s);
    }

    void nothingIsRatedWhileTheNextCardCanNotBeRead()
    {
        Sitting sitting(simpleItems(3));
        sitting.press(Qt::Key_Space);
        sitting.state->failReading = true;
        sitting.press(Qt::Key_3);
        QCOMPARE(sitting.state->answers.size(), 1);
        QVERIFY(sitting.page.messages().isVisible());
        sitting.press(Qt::Key_3);
        sitting.press(Qt::Key_Space);
        QCOMPARE(sitting.state->answers.size(), 1);
        sitting.state->failReading = false;
        QTest::mouseClick(sitting.button(u"Try again"_s), Qt::LeftButton);
        QCOMPARE(sitting.question(), u"Question 2?"_s);
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_Space);
        QCOMPARE(sitting.state->answers.size(), 2);
    }

    void theSummaryCountsAndWaits()
    {
        Sitting sitting(simpleItems(3));
        sitting.state->nextMs = sitting.state->clock.nowMs() + 7 * 60000 + 500;
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_3, Qt::Key_3}) {
            sitting.press(Qt::Key_Space);
            sitting.press(key);
        }
        QVERIFY(sitting.shows(u"3"_s));
        QVERIFY(sitting.shows(u"33%"_s));
        QVERIFY(sitting.shows(u"The next card is due in 8 minutes."_s));
        // One press of Space too many stays here.
        QSignalSpy designs(&sitting.page, &ReviewPage::designsWanted);
        sitting.press(Qt::Key_Space);
        QCOMPARE(designs.count(), 0);
        QTest::mouseClick(sitting.button(u"Look at the designs"_s), Qt::LeftButton);
        QCOMPARE(designs.count(), 1);
    }

    void aCardThatFallsDueIsShownByItself()
    {
        Sitting sitting({});
        QVERIFY(sitting.shows(u"Nothing is due today"_s));
        sitting.state->nextMs = sitting.state->clock.nowMs() + 500;
        sitting.page.setSession(std::make_unique<FakeReviewSession>(sitting.state));
        QVERIFY(sitting.shows(u"Nothing is due yet"_s));
        QSignalSpy reviewed(&sitting.page, &ReviewPage::reviewed);
        sitting.state->clock.advanceMs(1000);
        sitting.state->items = simpleItems(1);
        QTRY_VERIFY(sitting.button(u"Show answer"_s));
        QCOMPARE(sitting.question(), u"Question 1?"_s);
        QCOMPARE(reviewed.count(), 1);
    }

    void aClozeHasTwoSides()
    {
        const QString text = u"A {{c1::cache}} holds {{c2::copies::what}}."_s;
        Sitting sitting(
            {reviewItem(u"one"_s, text, {}, FactType::Cloze, 1), reviewItem(u"two"_s, text, {}, FactType::Cloze, 2)});
        QCOMPARE(sitting.question(), u"A […] holds copies."_s);
        sitting.press(Qt::Key_Space);
        QCOMPARE(sitting.question(), u"A […] holds copies."_s);
        QCOMPARE(sitting.text(u"Answer"_s)->toPlainText(), u"A cache holds copies."_s);
        sitting.press(Qt::Key_3);
        QCOMPARE(sitting.question(), u"A cache holds [what]."_s);
    }

    void aHostileCardDoesNoHarm()
    {
        QString table;
        for (int row = 0; row < 120; ++row)
            table += u"| a-very-long-word-without-any-place-to-break-it-%1 | b | c | d | e | f |\n"_s.arg(row)
                + (row == 0 ? u"|---|---|---|---|---|---|\n"_s : QString());
        const QString hostile = u"![x](file:///etc/passwd) <img src=\"file:///etc/passwd\"> "
                                "[do](file:///etc/passwd) [js](javascript:alert(1))\n\n"_s;
        Sitting sitting({reviewItem(u"hostile"_s, hostile + table, u"# "_s.repeated(2000)),
                         reviewItem(u"huge"_s, u"| x "_s.repeated(3000) + u'\n' + u"|-"_s.repeated(3000), u"ok"_s)});
        const QTextDocument *document = sitting.text(u"Question"_s)->document();
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                QVERIFY(!at.fragment().charFormat().isImageFormat());
                QVERIFY(!at.fragment().charFormat().isAnchor());
            }
        }
        LinkCatcher links;
        Q_EMIT sitting.text(u"Question"_s)->anchorClicked(QUrl(u"file:///etc/passwd"_s));
        QVERIFY(!sitting.page.findChild<QMessageBox *>());
        QVERIFY(links.opened.isEmpty());
        auto *bar = sitting.page.findChild<CardView *>()->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        sitting.press(Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_3);
        QVERIFY(!sitting.question().isEmpty());
        QVERIFY(!sitting.page.grab().isNull());
    }

    void aLinkIsOpenedOnlyAfterAQuestionThatNamesTheHost()
    {
        Sitting sitting({reviewItem(u"link"_s, u"See [this](https://example.com/page?q=1)."_s, u"Yes."_s)});
        LinkCatcher links;
        const QUrl url(u"https://example.com/page?q=1"_s);
        MarkdownText *question = sitting.text(u"Question"_s);
        question->setFocus();
        QTextCursor cursor(question->document());
        cursor.setPosition(6);
        QTest::mouseClick(question->viewport(), Qt::LeftButton, {}, question->cursorRect(cursor).center());
        auto *box = sitting.page.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(box->text().contains(u"example.com"_s));
        QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!sitting.page.findChild<QMessageBox *>());
        QVERIFY(links.opened.isEmpty());

        Q_EMIT question->anchorClicked(url);
        box = sitting.page.findChild<QMessageBox *>();
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(links.opened, QList{url});
    }

    void theAnswerOfALongQuestionIsScrolledIntoSight()
    {
        const QString longText = u"A paragraph with enough words to take up a whole line of the card.\n\n"_s.repeated(
            60);
        Sitting sitting({reviewItem(u"long"_s, longText, u"Short."_s)});
        auto *area = sitting.page.findChild<CardView *>()->findChild<QScrollArea *>();
        sitting.press(Qt::Key_Space);
        const MarkdownText *answer = sitting.text(u"Answer"_s);
        const auto isInSight = [&] {
            const QPoint top = answer->mapTo(area->viewport(), QPoint());
            return top.y() >= 0 && top.y() + answer->height() <= area->viewport()->height();
        };
        QTRY_VERIFY(isInSight());
    }

    void everyThemeAndWidthCanBeDrawn()
    {
        Sitting sitting(simpleItems(2));
        sitting.page.resize(584, 480);
        for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            sitting.themes.choose(choice);
            sitting.press(Qt::Key_Space);
            QVERIFY(!sitting.page.grab().isNull());
            QVERIFY(sitting.page.minimumSizeHint().width() <= 584);
            sitting.press(Qt::Key_3);
        }
    }
};

ARCHDECK_TEST(TestReviewPage)
#include "tst_reviewpage.moc"
