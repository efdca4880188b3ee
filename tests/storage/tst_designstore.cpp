#include "core/diagram/diagramjson.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestDesignStore : public QObject
{
    Q_OBJECT

    static Result<void> commit(StorageFixture &library, DesignId id, EditKind kind, const ChangeSet &changes)
    {
        return library.write([&](Stores &stores) {
            return stores.designs.apply(id, changes).and_then([&] {
                return stores.journal.append(JournalScope::Design, id.uuid(), kind, u"Edit"_s, toJson(changes));
            });
        });
    }

    static DesignId created(StorageFixture &library, const Diagram &diagram,
                            const DesignRecord &record = {DesignId::create()})
    {
        const auto done = library.write([&](Stores &stores) { return stores.designs.create(record, diagram); });
        if (!done)
            qFatal("%s", qPrintable(toLine(done.error())));
        return record.id;
    }

    static Diagram loaded(StorageFixture &library, DesignId id)
    {
        StoreContext context = library.context();
        return DesignStore(context).load(id).value();
    }

private Q_SLOTS:
    void whatIsStoredIsWhatIsLoaded()
    {
        QVERIFY(rc::check("a stored design is loaded as it was", [](quint64 seed) {
            Rng rng(seed);
            StorageFixture library;
            const Diagram diagram = randomDiagram(60, rng);
            const Diagram other = randomDiagram(10, rng);
            const DesignId id = created(library, diagram);
            const DesignId otherId = created(library, other);
            RC_ASSERT(loaded(library, id) == diagram);
            RC_ASSERT(loaded(library, otherId) == other);
        }));
    }

    void theSameElementsCanBeInTwoDesigns()
    {
        StorageFixture library;
        const Diagram diagram = DiagramBuilder().node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s).build();
        const DesignId first = created(library, diagram);
        const DesignId second = created(library, diagram);
        Diagram without;
        without.info = diagram.info;
        QVERIFY_RESULT(commit(library, first, EditKind::Edit, difference(diagram, without)));
        QCOMPARE(loaded(library, first), without);
        QCOMPARE(loaded(library, second), diagram);
    }

    void editsAndHistorySurvive()
    {
        QVERIFY(rc::check("after any walk of edits, undo and redo, the library holds the document and its history",
                          [](quint64 seed) {
            Rng rng(seed);
            StorageFixture library;
            const DesignId id = created(library, randomDiagram(15, rng));
            const auto store = [&library, id](const EditRecord &record) {
                return commit(library, id, record.kind, record.changes);
            };
            auto document = std::make_unique<DiagramDocument>(loaded(library, id), EditHistory(), store);
            for (int i = 0; i < 25; ++i) {
                const int choice = rng.below(4);
                if (choice < 2)
                    RC_ASSERT(document->become(u"Edit"_s, randomEdit(document->diagram(), rng)).has_value());
                else
                    RC_ASSERT((choice == 2 ? document->undo() : document->redo()).has_value());
                RC_ASSERT(loaded(library, id) == document->diagram());
                if (rng.below(8) == 0) { // a restart
                    StoreContext context = library.context();
                    document = std::make_unique<DiagramDocument>(loaded(library, id),
                                                                 DesignStore(context).history(id).value(), store);
                }
            }
            const Diagram end = document->diagram();
            int steps = 0;
            for (; document->canUndo(); ++steps)
                RC_ASSERT(document->undo().has_value());
            for (; steps > 0; --steps)
                RC_ASSERT(document->redo().has_value());
            RC_ASSERT(loaded(library, id) == end);
        }));
    }

    void onlyTheRowsThatChangeAreWritten()
    {
        StorageFixture library;
        const Diagram before = largeDiagram(50);
        const DesignId id = created(library, before);
        const qint64 stampBefore = library.db.number("SELECT max(changed) FROM component").value().value();
        Diagram after = before;
        after.nodes[DiagramBuilder::nodeId(u"n7"_s)].rect.translate(10, 0);
        after.nodes[DiagramBuilder::nodeId(u"n8"_s)].properties.insert(u"replicas"_s, u"3"_s);
        QVERIFY_RESULT(commit(library, id, EditKind::Edit, difference(before, after)));
        QCOMPARE(library.db.number("SELECT count(*) FROM component WHERE changed > ?", stampBefore).value(), 2);
        QCOMPARE(library.db.number("SELECT count(*) FROM connection WHERE changed > ?", stampBefore).value(), 0);
        QCOMPARE(library.touched.designs, QSet<DesignId>{id});
        QVERIFY(!library.touched.designList);
    }

    void whatIsRemovedLeavesATombstone()
    {
        StorageFixture library;
        const Diagram diagram = DiagramBuilder().node(u"a"_s).build();
        const DesignId id = created(library, diagram);
        const ChangeSet removal = difference(diagram, Diagram{diagram.info, {}, {}, {}, {}, {}, {}, {}});
        QVERIFY_RESULT(commit(library, id, EditKind::Edit, removal));
        QCOMPARE(library.db.number("SELECT count(*) FROM component WHERE deleted IS NOT NULL").value(), 1);
        QVERIFY_RESULT(commit(library, id, EditKind::Undo, inverted(removal)));
        QCOMPARE(loaded(library, id), diagram);
    }

    void designsComeAndGo()
    {
        StorageFixture library;
        const DesignId reference = created(library,
                                           DiagramBuilder()
                                               .title(u"Zeta"_s)
                                               .node(u"a"_s)
                                               .node(u"b"_s)
                                               .edge(u"a"_s, u"b"_s)
                                               .tradeOff(u"t"_s, u"a"_s)
                                               .build(),
                                           {DesignId::create(), DesignOrigin::Reference, u"chat"_s});
        library.clock.advanceMs(1000);
        const DesignId mine = created(library, DiagramBuilder().title(u"Alpha"_s).build(),
                                      {DesignId::create(), DesignOrigin::Mine, {}, reference});
        StoreContext context = library.context();
        DesignStore designs(context);
        const auto list = designs.list().value();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].id, reference);
        QCOMPARE(list[0].templateId, u"chat"_s);
        QCOMPARE(list[0].components, 2);
        QCOMPARE(list[0].connections, 1);
        QCOMPARE(list[0].tradeOffs, 1);
        QCOMPARE(list[1].basedOn, reference);
        QCOMPARE(list[1].editedMs, library.clock.nowMs());
        QCOMPARE(list[1].info.title, u"Alpha"_s);

        QVERIFY_RESULT(library.write([&](Stores &stores) { return stores.designs.remove(mine); }));
        QVERIFY(library.touched.designList);
        QCOMPARE(designs.list().value().size(), 1);
        QCOMPARE(designs.list(DesignStore::Which::Removed).value().size(), 1);
        QCOMPARE(designs.load(mine).error().code, ErrorCode::NotFound);
        QCOMPARE(designs.summary(mine).error().code, ErrorCode::NotFound);
        QCOMPARE(library.write([&](Stores &stores) { return stores.designs.remove(mine); }).error().code,
                 ErrorCode::NotFound);
        QVERIFY_RESULT(library.write([&](Stores &stores) { return stores.designs.bringBack(mine); }));
        QCOMPARE(designs.list().value().size(), 2);
        QCOMPARE(
            library.write([&](Stores &stores) { return stores.designs.bringBack(DesignId::create()); }).error().code,
            ErrorCode::NotFound);
    }

    void propertiesOfTheDesignComeWithItsSummary()
    {
        StorageFixture library;
        Diagram diagram = DiagramBuilder().title(u"Chat"_s).node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s).build();
        diagram.info.properties = {{u"users"_s, u"10000000"_s}, {u"peak_factor"_s, u"2.5"_s}};
        const DesignId id = created(library, diagram);
        StoreContext context = library.context();
        const DesignStore designs(context);
        QCOMPARE(designs.summary(id).value().info, diagram.info);
        QCOMPARE(designs.list().value().constFirst().info, diagram.info);
        Diagram after = diagram;
        after.info.properties.remove(u"users"_s);
        after.info.properties[u"peak_factor"_s] = u"3"_s;
        QVERIFY_RESULT(commit(library, id, EditKind::Edit, difference(diagram, after)));
        QCOMPARE(loaded(library, id), after);
        QCOMPARE(library.db.number("SELECT count(*) FROM design_property WHERE deleted IS NOT NULL").value(), 1);
        QVERIFY_RESULT(commit(library, id, EditKind::Undo, difference(after, diagram)));
        QCOMPARE(loaded(library, id), diagram);
    }

    void aReferenceIsSealedUntilItIsRevealed()
    {
        StorageFixture library;
        const DesignId reference = created(library, {}, {DesignId::create(), DesignOrigin::Reference, u"chat"_s});
        const DesignId mine = created(library, {}, {.id = DesignId::create(), .question = u"chat"_s});
        StoreContext context = library.context();
        const DesignStore designs(context);
        QVERIFY(!designs.summary(reference).value().isRevealed);
        QCOMPARE(designs.summary(mine).value().question, u"chat"_s);
        const auto reveal = [&] {
            return library.write([&](Stores &stores) { return stores.designs.reveal(reference); });
        };
        QVERIFY_RESULT(reveal());
        QVERIFY(library.touched.designList);
        QVERIFY(designs.summary(reference).value().isRevealed);
        const auto moment = library.db.number("SELECT revealed_ms FROM design WHERE template_id = 'chat'").value();
        library.clock.advanceMs(5000);
        QVERIFY_RESULT(reveal());
        QCOMPARE(library.db.number("SELECT revealed_ms FROM design WHERE template_id = 'chat'").value(), moment);

        QVERIFY_RESULT(library.write([&](Stores &stores) { return stores.designs.setQuestion(mine, {}); }));
        QCOMPARE(designs.summary(mine).value().question, QString());
        QCOMPARE(library.write([](Stores &stores) { return stores.designs.reveal(DesignId::create()); }).error().code,
                 ErrorCode::NotFound);
    }

    void aTemplateIsThereOnce()
    {
        StorageFixture library;
        created(library, {}, {DesignId::create(), DesignOrigin::Reference, u"chat"_s});
        const auto again = library.write([](Stores &stores) {
            return stores.designs.create({DesignId::create(), DesignOrigin::Reference, u"chat"_s}, {});
        });
        QCOMPARE(again.error().code, ErrorCode::InvalidInput);
    }

    void aFailedWriteLeavesNothingBehind()
    {
        StorageFixture library;
        const Diagram diagram = DiagramBuilder().node(u"a"_s).build();
        const DesignId id = created(library, diagram);
        Diagram broken = diagram;
        broken.info.direction = u"sideways"_s;
        broken.nodes.first().label = u"changed"_s;
        QCOMPARE(commit(library, id, EditKind::Edit, difference(diagram, broken)).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(loaded(library, id), diagram);
        StoreContext context = library.context();
        QVERIFY(DesignStore(context).history(id).value().undo.isEmpty());
    }

    void aLostLayerLeavesItsElementsOnTheBaseLayer()
    {
        StorageFixture library;
        Diagram diagram = DiagramBuilder().node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s).build();
        const LayerId layer = LayerId::create();
        diagram.layers.insert(layer, {layer, {}, u"Offline path"_s});
        diagram.nodes.first().layer = layer;
        diagram.edges.first().layer = layer;
        const DesignId id = created(library, diagram);
        QCOMPARE(loaded(library, id), diagram);
        QVERIFY_RESULT(library.db.execute("DELETE FROM layer"));
        const Diagram left = loaded(library, id);
        QVERIFY_RESULT(validate(left));
        QCOMPARE(left.nodes.size(), 2);
        QVERIFY(left.nodes.first().layer.isNull() && left.edges.first().layer.isNull());
    }

    void statesHaveNames()
    {
        StorageFixture library;
        const Diagram diagram = DiagramBuilder().node(u"a"_s).build();
        const DesignId id = created(library, diagram);
        const DesignId other = created(library, diagram);
        Diagram next = diagram;
        next.info.title = u"Next"_s;
        QVERIFY_RESULT(commit(library, id, EditKind::Edit, difference(diagram, next)));
        QVERIFY_RESULT(commit(library, id, EditKind::Undo, difference(next, diagram)));
        StoreContext context = library.context();
        const Stores stores(context);
        const auto headings = stores.journal.headings(JournalScope::Design, id.uuid()).value();
        QCOMPARE(headings.size(), 2);
        QVERIFY(headings[0].changes.isEmpty());
        QCOMPARE(headings[0].label, u"Edit"_s);
        QVERIFY(headings[1].kind == EditKind::Undo);

        const auto after = stores.journal.entriesAfter(JournalScope::Design, id.uuid(), headings[0].id).value();
        QCOMPARE(after.size(), 1);
        QCOMPARE(after[0].id, headings[1].id);
        QCOMPARE(changeSetFromJson(after[0].changes).value(), difference(next, diagram));
        QCOMPARE(stores.journal.entriesAfter(JournalScope::Design, other.uuid(), headings[0].id).error().code,
                 ErrorCode::NotFound);

        const auto name = [&](const QUuid &entry, const QString &text) {
            return library.write([&](Stores &writable) { return writable.designs.nameState(id, entry, text); });
        };
        QVERIFY_RESULT(name(headings[0].id, u"Before the review"_s));
        QCOMPARE(library.touched.designs, QSet<DesignId>{id});
        QVERIFY_RESULT(name(id.uuid(), u"Start"_s));
        QVERIFY_RESULT(name(headings[0].id, u"Reviewed"_s));
        QCOMPARE(stores.designs.stateNames(id).value(),
                 (QMap<QUuid, QString>{{headings[0].id, u"Reviewed"_s}, {id.uuid(), u"Start"_s}}));
        QVERIFY(stores.designs.stateNames(other).value().isEmpty());
        QVERIFY_RESULT(name(headings[0].id, {}));
        QCOMPARE(stores.designs.stateNames(id).value(), (QMap<QUuid, QString>{{id.uuid(), u"Start"_s}}));
        QVERIFY_RESULT(name(headings[0].id, u"Again"_s));
        QCOMPARE(stores.designs.stateNames(id).value().size(), 2);
        QCOMPARE(library
                     .write([](Stores &writable) {
            return writable.designs.nameState(DesignId::create(), QUuid::createUuid(), u"x"_s);
        })
                     .error()
                     .code,
                 ErrorCode::NotFound);
    }

    void onlyTheNewestStepsAreRemembered()
    {
        StorageFixture library;
        Diagram diagram;
        const DesignId id = created(library, diagram);
        QVERIFY_RESULT(library.write([&](Stores &stores) -> Result<void> {
            for (int i = 0; i < int(DesignStore::historyLimit) + 5; ++i) {
                Diagram next = diagram;
                next.info.title = QString::number(i);
                const ChangeSet changes = difference(diagram, next);
                stores.context.stamp.counter = quint32(i);
                if (auto stored = stores.journal.append(JournalScope::Design, id.uuid(), EditKind::Edit, {},
                                                        toJson(changes));
                    !stored)
                    return stored;
                diagram = next;
            }
            return {};
        }));
        StoreContext context = library.context();
        const EditHistory history = DesignStore(context).history(id).value();
        QCOMPARE(history.undo.size(), DesignStore::historyLimit);
        QCOMPARE(history.undo.constLast().changes.info->after->title, QString::number(DesignStore::historyLimit + 4));
        QCOMPARE(history.undo.constFirst().changes.info->after->title, u"5"_s);
    }
};

ARCHDECK_TEST(TestDesignStore)
#include "tst_designstore.moc"
