#include "core/base/rng.h"
#include "core/workspace/workspace.h"
#include "tests/gui/programfixture.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

using namespace archdeck;
using archdeck::test::ProgramFixture;

namespace {

/// What the program has acknowledged of its present design and must be found again.
struct Acknowledged
{
    DesignId design;
    qsizetype components = 0;
    qsizetype connections = 0;
    QByteArray looks; ///< layers, locked components and collapsed groups
    NodeId node;
    double x = 0;
    QString label;
    int reviews = 0;
};

void take(const QByteArray &line, Acknowledged &known)
{
    const QList<QByteArray> words = line.split(' ');
    if (words[0] == "design") {
        const int reviews = known.reviews;
        known = Acknowledged();
        known.reviews = reviews;
        known.design = DesignId::fromString(QString::fromUtf8(words.value(1)));
    } else if (words[0] == "state") {
        known.components = words.value(1).toInt();
        known.connections = words.value(2).toInt();
        known.looks = words.value(3);
        known.node = NodeId::fromString(QString::fromUtf8(words.value(4)));
        known.x = words.value(5).toDouble();
        known.label = QString::fromUtf8(words.mid(6).join(' '));
    } else if (words[0] == "reviewed") {
        ++known.reviews;
    }
}

QByteArray randomCommand(Rng &rng)
{
    static const QList<QByteArray> commands{"add",  "add",   "move", "rename", "connect", "undo",
                                            "lock", "layer", "fold", "fold",   "restore", "review"};
    return commands[rng.below(int(commands.size()))];
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedChangeSurvivesSigkill()
    {
        const int rounds = qEnvironmentVariableIsSet("ARCHDECK_SLOW_TESTS") ? 500 : 50;
        ProgramFixture program;
        // The first start brings the content in and ends properly.
        QVERIFY(program.start());
        QTRY_VERIFY_WITH_TIMEOUT(program.ask("content") == "content 5 6", 30000);
        QVERIFY(program.quit());

        Acknowledged known;
        int acknowledged = 0;
        for (int round = 0; round < rounds; ++round) {
            Rng rng(quint64(round) + 1);
            QVERIFY2(program.start(), qPrintable(QStringLiteral("round %1").arg(round)));
            take(program.ask("design"), known);
            take(program.ask("add"), known);
            // Commands are sent ahead, so that the kill comes in the middle of the work on one of them.
            const int ahead = 5 + rng.below(40);
            for (int i = 0; i < ahead; ++i)
                program.send(randomCommand(rng));
            const int readBeforeKill = rng.below(ahead);
            for (int i = 0; i < readBeforeKill; ++i) {
                take(program.nextLine(), known);
                ++acknowledged;
            }
            // Not by its number: that is 0, the whole process group, when the program has ended by itself.
            QCOMPARE(program.process().state(), QProcess::Running);
            program.process().kill();
            program.process().waitForFinished();
            while (program.process().canReadLine()) { // what was acknowledged before the kill took effect
                take(program.process().readLine().trimmed(), known);
                ++acknowledged;
            }
            verifyLibrary(program, known, ahead);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d kills, %d acknowledged steps, all found", rounds, acknowledged);
    }

private:
    /// The library may be ahead of the acknowledgements (the kill came between commit and answer), never behind. Steps
    /// that came after the last acknowledgement may have changed the same component, so its exact state is compared
    /// only through the journal: the acknowledged state must be one of those that the design went through.
    void verifyLibrary(const ProgramFixture &program, const Acknowledged &known, int mostAhead)
    {
        const SystemClock clock;
        const auto workspace = Workspace::open(program.libraryPath(), LibraryOptions{clock, program.stateFolder()});
        QVERIFY_RESULT(workspace);
        QVERIFY((*workspace)->wasRecovered());
        const auto opened = (*workspace)->openDesign(known.design);
        QVERIFY_RESULT(opened);
        Diagram diagram = opened->diagram;
        QVERIFY_RESULT(validate(diagram));
        bool found = matches(diagram, known);
        // Undone steps ahead of the acknowledgement stand on the redo side.
        Diagram forward = diagram;
        for (auto step = opened->history.redo.crbegin(); !found && step != opened->history.redo.crend(); ++step) {
            forward = applyChanges(forward, step->changes).value();
            found = matches(forward, known);
        }
        int stepsBack = 0;
        for (auto step = opened->history.undo.crbegin(); !found && step != opened->history.undo.crend(); ++step) {
            diagram = applyChanges(diagram, inverted(step->changes)).value();
            found = matches(diagram, known);
            QVERIFY(++stepsBack <= mostAhead);
        }
        QVERIFY2(found, "an acknowledged step is missing");

        const auto answers = (*workspace)->read([](const Stores &stores) { return stores.cards.answeredSince(0); });
        QVERIFY_RESULT(answers);
        QVERIFY(answers->newCards + answers->learning + answers->review >= qMin(known.reviews, 1));
    }

    static bool matches(const Diagram &diagram, const Acknowledged &known)
    {
        const auto locked = std::ranges::count_if(diagram.nodes, [](const Node &node) { return node.isLocked; });
        const auto collapsed = std::ranges::count_if(diagram.groups,
                                                     [](const Group &group) { return group.isCollapsed; });
        const QByteArray looks = QByteArray::number(diagram.layers.size()) + '/' + QByteArray::number(qsizetype(locked))
            + '/' + QByteArray::number(qsizetype(collapsed));
        if (diagram.nodes.size() != known.components || diagram.edges.size() != known.connections
            || (!known.looks.isEmpty() && looks != known.looks))
            return false;
        if (known.node.isNull())
            return true;
        const Node node = diagram.nodes.value(known.node);
        return node.label == known.label && qAbs(node.rect.x() - known.x) < 0.01;
    }
};

ARCHDECK_TEST(TestKill)
#include "tst_kill.moc"
