#include "core/diagram/diagramdocument.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestDiagramDocument : public QObject
{
    Q_OBJECT

    static Result<void> accept(const EditRecord &) { return {}; }

    static Diagram renamed(Diagram diagram, const QString &title)
    {
        diagram.info.title = title;
        return diagram;
    }

private Q_SLOTS:
    void undoingAllGivesTheStartAndRedoingAllTheEnd()
    {
        QVERIFY(rc::check("undo all is the start, redo all is the end", [](quint64 seed) {
            Rng rng(seed);
            const Diagram start = randomDiagram(10, rng);
            DiagramDocument document(start, {}, accept);
            QList<Diagram> states{start};
            for (int i = 0; i < 30; ++i) {
                RC_ASSERT(document.become(u"Edit"_s, randomEdit(document.diagram(), rng)).has_value());
                if (!(document.diagram() == states.constLast()))
                    states.append(document.diagram());
            }
            const Diagram end = document.diagram();
            for (qsizetype i = states.size() - 1; i > 0; --i) {
                RC_ASSERT(document.undo().has_value());
                RC_ASSERT(document.diagram() == states[i - 1]);
            }
            RC_ASSERT(!document.canUndo());
            while (document.canRedo())
                RC_ASSERT(document.redo().has_value());
            RC_ASSERT(document.diagram() == end);
        }));
    }

    void aRandomWalkThroughTheHistoryStaysInIt()
    {
        QVERIFY(rc::check("a walk of undo and redo is at the state it should be", [](quint64 seed) {
            Rng rng(seed);
            DiagramDocument document({}, {}, accept);
            QList<Diagram> states{document.diagram()};
            qsizetype at = 0;
            for (int i = 0; i < 60; ++i) {
                const int choice = rng.below(3);
                if (choice == 0) {
                    const Diagram next = randomEdit(document.diagram(), rng);
                    if (next == document.diagram())
                        continue;
                    RC_ASSERT(document.become(u"Edit"_s, next).has_value());
                    states.resize(++at);
                    states.append(next);
                } else if (choice == 1 && at > 0) {
                    --at;
                    RC_ASSERT(document.undo().has_value());
                } else if (choice == 2 && at + 1 < states.size()) {
                    ++at;
                    RC_ASSERT(document.redo().has_value());
                }
                RC_ASSERT(document.diagram() == states[at]);
                RC_ASSERT(document.canUndo() == (at > 0));
                RC_ASSERT(document.canRedo() == (at + 1 < states.size()));
            }
        }));
    }

    void whatIsCommittedIsWhatIsPublished()
    {
        QList<EditRecord> committed;
        DiagramDocument document({}, {}, [&committed](const EditRecord &record) -> Result<void> {
            committed.append(record);
            return {};
        });
        QList<ChangeSet> published;
        connect(&document, &DiagramDocument::changed, this, [&](const ChangeSet &changes) {
            QCOMPARE(committed.size(), published.size() + 1); // stored before anybody hears of it
            published.append(changes);
        });
        QVERIFY_RESULT(document.become(u"Rename"_s, renamed({}, u"One"_s)));
        QVERIFY_RESULT(document.undo());
        QVERIFY_RESULT(document.redo());
        QCOMPARE(committed.size(), 3);
        QCOMPARE(committed[0].kind, EditKind::Edit);
        QCOMPARE(committed[1].kind, EditKind::Undo);
        QCOMPARE(committed[2].kind, EditKind::Redo);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(committed[i].changes, published[i]);
            QCOMPARE(committed[i].label, u"Rename"_s);
        }
        QCOMPARE(committed[1].changes, inverted(committed[0].changes));
    }

    void aFailedCommitLeavesEverythingAsItWas()
    {
        bool full = false;
        DiagramDocument document({}, {}, [&full](const EditRecord &) -> Result<void> {
            if (full)
                return failure(ErrorCode::DiskFull, u"full"_s);
            return {};
        });
        QVERIFY_RESULT(document.become(u"First"_s, renamed({}, u"One"_s)));
        QVERIFY_RESULT(document.become(u"Second"_s, renamed({}, u"Two"_s)));
        QVERIFY_RESULT(document.undo());
        const Diagram before = document.diagram();
        QSignalSpy changed(&document, &DiagramDocument::changed);
        QSignalSpy historyChanged(&document, &DiagramDocument::historyChanged);
        full = true;
        QCOMPARE(document.become(u"Third"_s, renamed({}, u"Three"_s)).error().code, ErrorCode::DiskFull);
        QCOMPARE(document.undo().error().code, ErrorCode::DiskFull);
        QCOMPARE(document.redo().error().code, ErrorCode::DiskFull);
        QCOMPARE(document.diagram(), before);
        QCOMPARE(document.undoLabel(), u"First"_s);
        QCOMPARE(document.redoLabel(), u"Second"_s);
        QCOMPARE(changed.size() + historyChanged.size(), 0);
        full = false;
        QVERIFY_RESULT(document.redo());
        QCOMPARE(document.diagram().info.title, u"Two"_s);
    }

    void aBadStepIsNeverCommitted()
    {
        int commits = 0;
        DiagramDocument document({}, {}, [&commits](const EditRecord &) -> Result<void> {
            ++commits;
            return {};
        });
        Diagram broken = DiagramBuilder().node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s).build();
        broken.nodes.remove(DiagramBuilder::nodeId(u"a"_s));
        QCOMPARE(document.become(u"Break"_s, broken).error().code, ErrorCode::InvalidInput);
        ChangeSet stale;
        stale.info = Change<DesignInfo>{renamed({}, u"not the title"_s).info, DesignInfo()};
        QCOMPARE(document.apply(u"Stale"_s, stale).error().code, ErrorCode::Conflict);
        QVERIFY_RESULT(document.apply(u"Nothing"_s, {}));
        QVERIFY_RESULT(document.undo());
        QVERIFY_RESULT(document.redo());
        QCOMPARE(commits, 0);
    }

    void anEditAfterUndoForgetsWhatCouldBeRedone()
    {
        DiagramDocument document({}, {}, accept);
        QVERIFY_RESULT(document.become(u"One"_s, renamed({}, u"One"_s)));
        QVERIFY_RESULT(document.undo());
        QVERIFY_RESULT(document.become(u"Two"_s, renamed({}, u"Two"_s)));
        QVERIFY(!document.canRedo());
        QCOMPARE(document.undoLabel(), u"Two"_s);
    }
};

ARCHDECK_TEST(TestDiagramDocument)
#include "tst_diagramdocument.moc"
