#include "core/base/resources.h"
#include "core/exchange/designfile.h"
#include "core/practice/gapcards.h"
#include "core/render/componentmetrics.h"
#include "core/workspace/guided.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qregularexpression.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString sources = QStringLiteral(ARCHDECK_SOURCE_DIR);

} // namespace

/// The shipped guided design, in every language: that it can be walked as it is meant.
class GuidedTest : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::load(sources + u"/templates/components"_s, u"en"_s);
    QMap<QString, Guide> m_guides; ///< by language

    void addRows() const
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : m_guides.keys())
            QTest::newRow(qPrintable(language)) << language;
    }

    static Diagram whole(const Guide &guide)
    {
        Diagram diagram = guide.board().whole();
        diagram.info = guide.start().info;
        return diagram;
    }

    static void setReplicas(Diagram &diagram, int replicas)
    {
        for (Node &node : diagram.nodes) {
            if (node.key == u"llm")
                node.properties.insert(u"replicas"_s, QString::number(replicas));
        }
    }

    /// Every place in a text has a name that the step knows.
    static void checkPlaces(const QString &text, const QStringList &known)
    {
        static const QRegularExpression place(u"\\{([^}]*)\\}"_s);
        for (auto match = place.globalMatch(text); match.hasNext();) {
            const QString name = match.next().captured(1);
            QVERIFY2(known.contains(name), qPrintable(name + u" in "_s + text));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        useCompiledContent(); // the font that boxes are measured with
        for (const QString &language : {u"en"_s, u"es"_s}) {
            const auto guide = loadGuide(sources + u"/templates/guided/chat"_s, language, StopToken());
            QVERIFY_RESULT(guide);
            QVERIFY2(guide->problems.isEmpty(), qPrintable(guide->problems.join(u'\n')));
            QCOMPARE(guide->guide.content().language, language);
            m_guides.insert(language, guide->guide);
        }
    }

    void wordsAreComplete_data() { addRows(); }
    void wordsAreComplete()
    {
        QFETCH(QString, language);
        const Guide guide = m_guides.value(language);
        const GuideContent &content = guide.content();
        const QStringList numbers{u"step"_s, u"component"_s, u"utilisation"_s, u"replicas"_s, u"rate"_s, u"capacity"_s};
        const QMap<GuideStep, QStringList> known{{GuideStep::Fill, {u"next"_s, u"hint"_s, u"why"_s}},
                                                 {GuideStep::Saturate, numbers},
                                                 {GuideStep::Scale, numbers + QStringList{u"before"_s, u"added"_s}},
                                                 {GuideStep::Cards, {u"missing"_s, u"cards"_s}}};
        for (const GuideStep step : allGuideSteps) {
            const GuideText text = content.steps.value(step);
            QVERIFY(!text.title.isEmpty() && !text.text.isEmpty() && !text.action.isEmpty());
            QVERIFY2(text.text.size() < 320, qPrintable(text.text)); // a panel, not an essay
            for (const QString &part :
                 {text.title, text.text, text.caption, text.action, text.metText, text.metCaption, text.metAction})
                checkPlaces(part, known.value(step));
        }
        for (const Node &ghost : guide.board().ghosts)
            QVERIFY2(!content.hints.value(ghost.key).text.isEmpty() && !content.hints.value(ghost.key).why.isEmpty(),
                     qPrintable(ghost.key));
        QCOMPARE(content.hints.size(), guide.board().ghosts.size());
    }

    void bothLanguagesHaveTheSameBoard()
    {
        const GuideContent &english = m_guides[u"en"_s].content();
        const GuideContent &spanish = m_guides[u"es"_s].content();
        QCOMPARE(spanish.replicasAtOnce, english.replicasAtOnce);
        QCOMPARE(spanish.cards, english.cards);
        const auto labelled = [](const Diagram &diagram) {
            QMap<QString, QString> labels;
            for (const Edge &edge : diagram.edges)
                labels.insert(edge.key, edge.label);
            return labels;
        };
        const auto first = labelled(whole(m_guides[u"en"_s]));
        const auto second = labelled(whole(m_guides[u"es"_s]));
        QCOMPARE(second.keys(), first.keys());
        for (const QString &key : first.keys()) {
            if (key != u"web -> gateway")
                QVERIFY2(first[key] != second[key], qPrintable(key)); // translated
        }
    }

    void theBoardIsHalfDrawn_data() { addRows(); }
    void theBoardIsHalfDrawn()
    {
        QFETCH(QString, language);
        const Guide guide = m_guides.value(language);
        const GuideBoard &board = guide.board();
        QVERIFY(board.given.nodes.size() >= 6 && board.given.nodes.size() <= 8);
        QVERIFY(board.ghosts.size() >= 4 && board.ghosts.size() <= 5);
        const Diagram all = whole(guide);
        QSet<QString> ghostKinds;
        for (const Node &node : all.nodes) {
            QVERIFY2(m_catalog.find(node.kind), qPrintable(node.kind));
            QCOMPARE(node.rect.size(), componentSize(node));
            for (const Node &other : all.nodes)
                QVERIFY2(other.id == node.id || !node.rect.adjusted(-24, -24, 24, 24).intersects(other.rect),
                         qPrintable(node.key + u' ' + other.key));
        }
        for (const Node &ghost : board.ghosts) {
            QVERIFY(!ghostKinds.contains(ghost.kind));
            ghostKinds.insert(ghost.kind);
            QVERIFY2(std::ranges::none_of(board.given.nodes, [&](const Node &node) { return node.kind == ghost.kind; }),
                     qPrintable(ghost.key));
        }
    }

    void theModelIsOverCapacityUntilReplicasAreAdded_data() { addRows(); }
    void theModelIsOverCapacityUntilReplicasAreAdded()
    {
        QFETCH(QString, language);
        const Guide guide = m_guides.value(language);
        for (Diagram drawing : {guide.start(), whole(guide)}) {
            const Estimate before = estimate(drawing, m_catalog);
            QVERIFY(before.problems.isEmpty());
            const NodeId fullest = Guide::fullest(before);
            QCOMPARE(drawing.nodes[fullest].key, u"llm"_s);
            const double load = before.find(fullest)->utilisation;
            QVERIFY2(load >= 1.4 && load <= 2.1, qPrintable(QString::number(load)));
            QVERIFY(!Guide::isGreen(before));
            // Two presses of the button are enough, one is not.
            const int step = guide.content().replicasAtOnce;
            setReplicas(drawing, 10 + step);
            QVERIFY(!Guide::isGreen(estimate(drawing, m_catalog)));
            setReplicas(drawing, 10 + 2 * step);
            const Estimate after = estimate(drawing, m_catalog);
            QVERIFY(Guide::isGreen(after));
            QVERIFY(after.costPerMonth > before.costPerMonth);
            QVERIFY(after.capacity >= 290);
        }
    }

    void theComparisonFindsGapsForTheCards_data() { addRows(); }
    void theComparisonFindsGapsForTheCards()
    {
        QFETCH(QString, language);
        const Guide guide = m_guides.value(language);
        DesignReadOptions options;
        options.language = language;
        const auto reference = readDesign(sources + u"/templates/designs/chat"_s, options, StopToken());
        QVERIFY_RESULT(reference);
        const Diagram mine = whole(guide);
        const DesignDiff diff = compareDesigns(mine, reference->diagram, m_catalog);
        // All of the board stands for something of the reference, under the same name.
        QCOMPARE(diff.components.size(), mine.nodes.size());
        for (const ComponentMatch &match : diff.components)
            QCOMPARE(mine.nodes[match.mine].kind, reference->diagram.nodes[match.theirs].kind);
        QVERIFY2(diff.score > 0.4 && diff.score < 0.8, qPrintable(QString::number(diff.score)));
        const QList<Fact> cards = gapCards(diff, reference->diagram, m_catalog, u"chat"_s);
        QVERIFY(cards.size() >= guide.content().cards);
    }
};

ARCHDECK_TEST(GuidedTest)
#include "tst_guided.moc"
