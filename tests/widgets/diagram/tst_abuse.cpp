#include "core/base/rng.h"
#include "core/workspace/designhistory.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/drawnelements.h"
#include "widgets/diagram/editormodel.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostComponents = 40;
constexpr int checkEvery = 1000;

/// A user without a plan: one random command of the editor after the other, on random selections.
class RandomUser
{
public:
    RandomUser(EditorModel &model, quint64 seed) : m_model(model), m_rng(seed) {}

    void act()
    {
        if (m_rng.below(3) == 0)
            selectSomething();
        const Diagram before = m_model.diagram();
        if (m_model.diagram().nodes.size() > mostComponents) {
            m_model.selectAll();
            selectSomething();
            m_model.lockSelection(Lock::Unlocked);
            m_model.removeSelection();
        } else {
            actAnyhow(m_rng.below(14));
        }
    }

private:
    void actAnyhow(int choice)
    {
        switch (choice) {
        case 0:
        case 1: add(); break;
        case 2: connect(); break;
        case 3: m_model.moveSelection({steps() * 8.0, steps() * 8.0}); break;
        case 4: change(); break;
        case 5: arrange(); break;
        case 6: group(); break;
        case 7: layer(); break;
        case 8: dress(); break;
        case 9: copy(); break;
        case 10: write(); break;
        case 11: m_model.removeSelection(); break;
        case 12: undoAndRedo(); break;
        case 13: goBack(); break;
        }
    }

    int steps() { return m_rng.below(21) - 10; }
    bool coin() { return m_rng.below(2) == 0; }
    QString word() { return QStringLiteral("%1 %2").arg(coin() ? u"Name"_s : u"größer\n✓"_s).arg(m_rng.below(99)); }

    template<typename Key, typename T>
    Key any(const QMap<Key, T> &table)
    {
        return table.isEmpty() ? Key() : std::next(table.begin(), m_rng.below(int(table.size()))).key();
    }

    void selectSomething()
    {
        const Diagram &diagram = m_model.diagram();
        Selection selection;
        for (int i = m_rng.below(4); i >= 0; --i) {
            const ElementRef candidates[] = {ElementRef(any(diagram.nodes)), ElementRef(any(diagram.nodes)),
                                             ElementRef(any(diagram.edges)), ElementRef(any(diagram.groups)),
                                             ElementRef(any(diagram.notes))};
            if (const ElementRef chosen = candidates[m_rng.below(5)]; !chosen.id.isNull())
                selection.insert(chosen);
        }
        m_model.select(selection);
    }

    void add()
    {
        static const QStringList kinds{u"service"_s, u"llm-server"_s, u"cache"_s, u"queue"_s, u"unheard-of"_s};
        const QString kind = kinds[m_rng.below(int(kinds.size()))];
        const QPointF place(m_rng.below(2000), m_rng.below(1200));
        switch (m_rng.below(4)) {
        case 0: m_model.addConnected(kind, Direction(m_rng.below(4))); break;
        case 1: m_model.addNote(place); break;
        default: m_model.addComponent(kind, place); break;
        }
    }

    void connect()
    {
        const Diagram &diagram = m_model.diagram();
        if (!diagram.nodes.isEmpty())
            m_model.connectNodes(any(diagram.nodes), any(diagram.nodes));
    }

    void change()
    {
        const auto one = m_model.selectedOne();
        if (!one)
            return;
        if (coin()) {
            m_model.rename(*one, word());
        } else if (one->type == ElementType::Node) {
            if (coin())
                m_model.setProperty(NodeId(one->id), u"rps"_s, coin() ? QString() : word());
            else
                m_model.changeKind(NodeId(one->id), coin() ? u"cache"_s : u"service"_s);
        } else if (one->type == ElementType::Edge) {
            m_model.setLabelPlace(EdgeId(one->id), coin() ? std::nullopt : std::optional(m_rng.uniform()));
        } else {
            QRectF rect = m_model.diagram().rectOf(*one);
            rect.setWidth(40 + m_rng.below(400));
            m_model.resize(*one, rect);
        }
    }

    void arrange()
    {
        switch (m_rng.below(4)) {
        case 0: m_model.align(Alignment(m_rng.below(6))); break;
        case 1: m_model.distribute(coin() ? Qt::Horizontal : Qt::Vertical); break;
        case 2: m_model.matchSize(Dimension(m_rng.below(3))); break;
        case 3: m_model.restack(ZStep(m_rng.below(4))); break;
        }
    }

    void group()
    {
        switch (m_rng.below(6)) {
        case 0: m_model.groupSelection(); break;
        case 1: m_model.ungroupSelection(); break;
        case 2: m_model.foldSelection(coin() ? Folding::Collapsed : Folding::Expanded); break;
        case 3: m_model.takeSelectionOut(); break;
        case 4:
            if (const GroupId target = any(m_model.diagram().groups); !m_model.selection().contains(ElementRef(target)))
                m_model.moveSelectionInto(target);
            break;
        case 5: m_model.lockSelection(coin() ? Lock::Locked : Lock::Unlocked); break;
        }
    }

    void layer()
    {
        const LayerId layer = any(m_model.diagram().layers);
        switch (m_rng.below(5)) {
        case 0:
            if (m_model.diagram().layers.size() < 6)
                m_model.addLayer(word());
            break;
        case 1:
            if (!layer.isNull())
                m_model.removeLayer(layer);
            break;
        case 2:
            if (!layer.isNull())
                m_model.moveLayer(layer, m_rng.below(int(m_model.diagram().layers.size())));
            break;
        case 3: m_model.moveSelectionToLayer(layer); break;
        case 4:
            if (Layer changed = m_model.diagram().layers.value(layer); !layer.isNull()) {
                changed.isVisible = coin();
                changed.isLocked = m_rng.below(4) == 0;
                m_model.putLayer(changed);
            }
            break;
        }
    }

    void dress()
    {
        switch (m_rng.below(8)) {
        case 0: m_model.setColour(coin() ? StylePart::Fill : StylePart::Line, u"#3366cc"_s); break;
        case 1: m_model.clearStyle(); break;
        case 2: m_model.copyStyle(); break;
        case 3: m_model.pasteStyle(); break;
        case 4: m_model.setLineShape(LineShape(m_rng.below(3))); break;
        case 5: m_model.setArrows(Arrows(m_rng.below(3))); break;
        case 6: m_model.reverseSelection(); break;
        case 7: m_model.clearWaypoints(); break;
        }
    }

    void copy()
    {
        if (coin())
            m_model.duplicateSelection();
        else
            m_model.paste(fragment(m_model.diagram(), m_model.selection()), {40, 40});
    }

    void write()
    {
        const Diagram &diagram = m_model.diagram();
        switch (m_rng.below(5)) {
        case 0: {
            Section section = diagram.sections.value(any(diagram.sections));
            if (section.id.isNull())
                section.id = SectionId::create();
            section.body = word();
            m_model.putSection(section);
            break;
        }
        case 1: {
            TradeOff tradeOff = diagram.tradeOffs.value(any(diagram.tradeOffs));
            if (tradeOff.id.isNull())
                tradeOff.id = TradeOffId::create();
            tradeOff.question = word();
            m_model.putTradeOff(tradeOff);
            break;
        }
        case 2:
            if (const EdgeId step = any(diagram.edges); !step.isNull()) {
                RequestPath path = diagram.paths.value(any(diagram.paths));
                if (path.id.isNull())
                    path.id = PathId::create();
                path.steps = {step};
                m_model.putPath(path);
            }
            break;
        case 3: m_model.setDesignProperty(u"rps"_s, QString::number(m_rng.below(1000))); break;
        case 4: m_model.rename(ElementRef(), word()); break;
        }
    }

    void undoAndRedo()
    {
        for (int i = m_rng.below(8); i >= 0; --i)
            m_model.undo();
        for (int i = m_rng.below(6); i >= 0; --i)
            m_model.redo();
    }

    /// To a state that was kept, as the history does it.
    void goBack()
    {
        if (m_kept.size() < 5 || m_rng.below(20) == 0)
            m_kept = m_kept.last(std::min<qsizetype>(m_kept.size(), 4)) + QList<Diagram>{m_model.diagram()};
        else if (m_rng.below(10) == 0)
            m_model.become(u"Restore"_s, m_kept[m_rng.below(int(m_kept.size()))]);
    }

    EditorModel &m_model;
    Rng m_rng;
    QList<Diagram> m_kept;
};

/// What a canvas draws, in lines: for each element where it is and what lies above what.
QStringList drawnOn(const DiagramScene &scene)
{
    QStringList lines;
    const QRectF everywhere(-coordinateLimit, -coordinateLimit, 2 * coordinateLimit, 2 * coordinateLimit);
    for (const CanvasLayerId layer : {CanvasLayerId::Groups, CanvasLayerId::Edges, CanvasLayerId::Labels,
                                      CanvasLayerId::Nodes, CanvasLayerId::Notes}) {
        for (const DrawnElement *drawn : scene.elements().in(layer, everywhere)) {
            lines.append(QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
                             .arg(int(layer))
                             .arg(drawn->element.id.toString(QUuid::WithoutBraces))
                             .arg(drawn->box.x())
                             .arg(drawn->box.y())
                             .arg(drawn->box.width())
                             .arg(drawn->box.height())
                             .arg(drawn->order));
        }
    }
    lines.sort(); // those of the same order have none among themselves
    return lines;
}

/// What two canvases draw otherwise, for whoever looks into it; empty when they are the same.
QString firstDifference(const Diagram &shown, const Diagram &expected)
{
    const ChangeSet changes = difference(expected, shown);
    if (changes.isEmpty())
        return {};
    QString text = QStringLiteral("the canvas differs in %1 components, %2 connections, %3 groups, %4 notes")
                       .arg(changes.nodes.size())
                       .arg(changes.edges.size())
                       .arg(changes.groups.size())
                       .arg(changes.notes.size());
    for (const Change<Edge> &change : changes.edges) {
        if (!change.before || !change.after)
            return text + u"; one connection is there only once";
        Edge routed = *change.after;
        routed.route = change.before->route;
        if (!(routed == *change.before))
            return text + u"; one connection in more than its route";
    }
    return text + u"; connections by their routes";
}

} // namespace

/// Random use of the editor over a real library: whatever is done, canvas, model, library and journal agree.
class TestAbuse : public QObject
{
    Q_OBJECT

    struct Session
    {
        std::unique_ptr<Workspace> workspace;
        std::unique_ptr<EditorModel> model;
        std::unique_ptr<DiagramScene> scene;
    };

    ThemeController m_themes;
    std::shared_ptr<const Catalog> m_catalog = std::make_shared<const Catalog>(
        Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components")));

    Session open(const WorkspaceFixture &fixture, DesignId id) const
    {
        Session session;
        session.workspace = fixture.open();
        OpenedDesign opened = session.workspace->openDesign(id).value();
        auto document = std::make_unique<DiagramDocument>(
            opened.diagram, opened.history, [workspace = session.workspace.get(), id](const EditRecord &record) {
            return workspace->commitEdit(id, record);
        });
        session.model = std::make_unique<EditorModel>(std::move(document), m_catalog, EditorModel::Access::ReadWrite);
        session.scene = std::make_unique<DiagramScene>(*session.model, m_themes);
        return session;
    }

    void verify(const Session &session, DesignId id) const
    {
        const Diagram &diagram = session.model->diagram();
        QVERIFY_RESULT(validate(diagram));
        const OpenedDesign stored = session.workspace->openDesign(id).value();
        QVERIFY2(stored.diagram == diagram, "the library differs from the model");
        const EditHistory &history = stored.history;
        QCOMPARE(!history.undo.isEmpty(), session.model->document().canUndo());
        QCOMPARE(!history.redo.isEmpty(), session.model->document().canRedo());
        session.model->select({});
        const DiagramScene fresh(*session.model, m_themes);
        const QString other = firstDifference(session.scene->diagram(), fresh.diagram());
        QVERIFY2(other.isEmpty(), qPrintable(other));
        QCOMPARE(drawnOn(*session.scene), drawnOn(fresh));
    }

private Q_SLOTS:
    void anyWalkLeavesEverythingInAgreement()
    {
        const bool isSlow = qEnvironmentVariableIntValue("ARCHDECK_SLOW_TESTS") != 0;
        const int actions = isSlow ? 100'000 : 2'000;
        WorkspaceFixture fixture;
        const DesignId id = fixture.open()->createDesign(DiagramBuilder().title(u"Abused"_s).build()).value();
        Session session = open(fixture, id);
        auto user = std::make_unique<RandomUser>(*session.model, 4711);
        for (int done = 1; done <= actions; ++done) {
            fixture.clock.advanceMs(50);
            user->act();
            if (done % checkEvery != 0)
                continue;
            verify(session, id);
            if (QTest::currentTestFailed()) {
                qWarning("after %d actions", done);
                return;
            }
            // A restart in between: nothing of it may be noticed.
            const Diagram before = session.model->diagram();
            user.reset();
            session.scene.reset();
            session.model.reset();
            session.workspace.reset();
            session = open(fixture, id);
            QCOMPARE(session.model->diagram(), before);
            user = std::make_unique<RandomUser>(*session.model, quint64(done));
        }
        verify(session, id);
        // The whole way is in the journal, back to the empty design.
        const auto history = readHistory(*session.workspace, id).value();
        QVERIFY(history.size() > actions / 4);
        const Diagram start = readState(*session.workspace, id, history.constFirst().id).value();
        QVERIFY(start.nodes.isEmpty() && start.layers.isEmpty());
        const CheckReport report = session.workspace->check().value();
        for (const CheckItem &item : report.items)
            QVERIFY2(item.problems.isEmpty(), qPrintable(item.problems.join(u'\n')));
        qInfo("%d actions, %lld steps, %lld components at the end", actions, qlonglong(history.size() - 1),
              qlonglong(session.model->diagram().nodes.size()));
    }
};

ARCHDECK_TEST(TestAbuse)
#include "tst_abuse.moc"
