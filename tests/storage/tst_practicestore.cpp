#include "tests/storage/storagefixture.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <limits>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestPracticeStore : public QObject
{
    Q_OBJECT

    static DesignId createDesign(StorageFixture &library)
    {
        const DesignId id = DesignId::create();
        const auto made = library.write(
            [id](Stores &stores) { return stores.designs.create({.id = id, .question = u"chat"_s}, Diagram()); });
        if (!made)
            qFatal("%s", qPrintable(toLine(made.error())));
        return id;
    }

    static Sitting fullSitting(DesignId design)
    {
        Sitting sitting;
        sitting.id = SittingId::create();
        sitting.question = u"chat"_s;
        sitting.design = design;
        sitting.minutes = 60;
        sitting.state = SittingState::Paused;
        sitting.startedMs = 1000;
        sitting.elapsedMs = 31 * 60000;
        sitting.phase = u"estimate"_s;
        sitting.phaseMs = {{u"clarify"_s, 240000}, {u"estimate"_s, 0}};
        sitting.notes = {{u"clarify"_s, u"Who asks?\nTen million."_s}, {u"quality"_s, u""_s}};
        sitting.answers = {{u"peak-rps"_s, 5787.04}, {u"storage-tb"_s, 1.5}};
        sitting.change = u"traffic-x10"_s;
        sitting.changeAtMs = 1500000;
        sitting.scores = {{u"depth"_s, {4, u"KV cache"_s}}, {u"estimates"_s, {0, {}}}};
        sitting.actions = {{QUuid::createUuid(), u"Read about queues"_s, false},
                           {QUuid::createUuid(), u"Draw it again"_s, true}};
        return sitting;
    }

    static Result<void> save(StorageFixture &library, const Sitting &sitting)
    {
        return library.write([&](Stores &stores) { return stores.practice.saveSitting(sitting); });
    }

    static Sitting loaded(StorageFixture &library, SittingId id)
    {
        StoreContext context = library.context();
        return PracticeStore(context).sitting(id).value();
    }

private Q_SLOTS:
    void whatIsSavedIsWhatIsRead()
    {
        StorageFixture library;
        const DesignId design = createDesign(library);
        Sitting sitting = fullSitting(design);
        QVERIFY_RESULT(save(library, sitting));
        QCOMPARE(library.touched.sittings, QSet<SittingId>{sitting.id});
        QCOMPARE(loaded(library, sitting.id), sitting);

        sitting.state = SittingState::Finished;
        sitting.finishedMs = 5000000;
        sitting.phaseMs.remove(u"clarify"_s);
        sitting.notes.remove(u"quality"_s);
        sitting.notes[u"clarify"_s] = u"Ten million a day."_s;
        sitting.answers.remove(u"storage-tb"_s);
        sitting.scores[u"estimates"_s] = {2, u"better"_s};
        sitting.change.clear();
        sitting.changeAtMs = 0;
        std::swap(sitting.actions[0], sitting.actions[1]);
        sitting.actions.append({QUuid::createUuid(), u"Third"_s, false});
        QVERIFY_RESULT(save(library, sitting));
        QCOMPARE(loaded(library, sitting.id), sitting);

        sitting.actions.removeFirst();
        sitting.answers.insert(u"storage-tb"_s, 3);
        QVERIFY_RESULT(save(library, sitting));
        QCOMPARE(loaded(library, sitting.id), sitting);
    }

    void onlyTheRowsThatDifferAreWritten()
    {
        StorageFixture library;
        Sitting sitting = fullSitting(createDesign(library));
        QVERIFY_RESULT(save(library, sitting));
        const qint64 before = library.db.number("SELECT max(changed) FROM sitting").value().value();
        sitting.notes[u"clarify"_s] += u"!"_s;
        QVERIFY_RESULT(save(library, sitting));
        const auto changed = [&](Sql sql) { return library.db.number(sql, before).value().value(); };
        QCOMPARE(changed("SELECT count(*) FROM sitting WHERE changed > ?"), 0);
        QCOMPARE(changed("SELECT count(*) FROM sitting_phase WHERE changed > ?"), 1);
        QCOMPARE(changed("SELECT count(*) FROM sitting_answer WHERE changed > ?"), 0);
        QCOMPARE(changed("SELECT count(*) FROM sitting_score WHERE changed > ?"), 0);
        QCOMPARE(changed("SELECT count(*) FROM sitting_action WHERE changed > ?"), 0);
    }

    void theOpenOneIsFound()
    {
        StorageFixture library;
        const DesignId design = createDesign(library);
        StoreContext context = library.context();
        const PracticeStore practice(context);
        QVERIFY(!practice.openSitting().value());
        Sitting finished = fullSitting(design);
        finished.state = SittingState::Finished;
        Sitting open = fullSitting(design);
        open.startedMs = 500;
        QVERIFY_RESULT(save(library, finished));
        QVERIFY_RESULT(save(library, open));
        QCOMPARE(practice.openSitting().value(), std::optional(open));
        QCOMPARE(practice.sittings().value(), (QList<Sitting>{finished, open})); // newest first

        QVERIFY_RESULT(library.write([&](Stores &stores) { return stores.practice.removeSitting(open.id); }));
        QVERIFY(!practice.openSitting().value());
        QCOMPARE(practice.sittings().value(), QList<Sitting>{finished});
        QCOMPARE(practice.sitting(open.id).error().code, ErrorCode::NotFound);
        QCOMPARE(library.write([&](Stores &stores) { return stores.practice.removeSitting(open.id); }).error().code,
                 ErrorCode::NotFound);
    }

    void impossibleValuesAreRefused()
    {
        StorageFixture library;
        const Sitting good = fullSitting(createDesign(library));
        QVERIFY_RESULT(save(library, good));
        const auto refused = [&](auto change) {
            Sitting sitting = good;
            change(sitting);
            const auto saved = save(library, sitting);
            return !saved && saved.error().code == ErrorCode::InvalidInput && loaded(library, good.id) == good;
        };
        QVERIFY(refused([](Sitting &s) { s.scores[u"depth"_s].points = 5; }));
        QVERIFY(refused([](Sitting &s) { s.minutes = 0; }));
        QVERIFY(refused([](Sitting &s) { s.elapsedMs = -1; }));
        QVERIFY(refused([](Sitting &s) { s.answers[u"x"_s] = std::numeric_limits<double>::quiet_NaN(); }));
        QVERIFY(refused([](Sitting &s) { s.design = DesignId(); }));
    }

    void differencesAreDismissedAndTakenBack()
    {
        StorageFixture library;
        const DesignId mine = createDesign(library);
        const DesignId reference = createDesign(library);
        const auto dismiss = [&](const QString &key, const QString &reason) {
            return library.write([&](Stores &stores) { return stores.practice.dismiss(mine, reference, key, reason); });
        };
        QVERIFY_RESULT(dismiss(u"missing:node:1"_s, u"No cache: every answer differs."_s));
        QVERIFY_RESULT(dismiss(u"extra:edge:2"_s, u"Audit needs it."_s));
        QVERIFY_RESULT(dismiss(u"extra:edge:2"_s, u"The auditors need it."_s));
        QCOMPARE(library.touched.comparisons, QSet<DesignId>{mine});
        StoreContext context = library.context();
        const PracticeStore practice(context);
        using Reasons = QMap<QString, QString>;
        QCOMPARE(practice.dismissals(mine, reference).value(),
                 (Reasons{{u"missing:node:1"_s, u"No cache: every answer differs."_s},
                          {u"extra:edge:2"_s, u"The auditors need it."_s}}));
        QCOMPARE(practice.dismissals(reference, mine).value(), Reasons());
        QVERIFY_RESULT(library.write(
            [&](Stores &stores) { return stores.practice.undismiss(mine, reference, u"extra:edge:2"_s); }));
        QCOMPARE(practice.dismissals(mine, reference).value().size(), 1);
    }
};

ARCHDECK_TEST(TestPracticeStore)
#include "tst_practicestore.moc"
