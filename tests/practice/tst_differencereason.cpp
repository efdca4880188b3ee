#include "core/practice/differencereason.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class DifferenceReasonTest : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components"));
    Diagram m_theirs;

    QString reason(const ElementRef &element) const
    {
        return differenceReason({.theirs = element}, m_theirs, m_catalog);
    }

private Q_SLOTS:
    void init()
    {
        m_theirs = DiagramBuilder()
                       .node(u"gateway"_s, u"api-gateway"_s)
                       .node(u"guard"_s, u"guardrail"_s)
                       .edge(u"gateway"_s, u"guard"_s)
                       .build();
        m_theirs.nodes[DiagramBuilder::nodeId(u"guard"_s)].properties.insert(u"description"_s, u"Scores *all*."_s);
    }

    void theReferenceSaysWhatForAndWhy()
    {
        const ElementRef guard(DiagramBuilder::nodeId(u"guard"_s));
        QCOMPARE(reason(guard), u"Scores *all*."_s);
        TradeOff tradeOff;
        tradeOff.id = TradeOffId::create();
        tradeOff.elements = {guard};
        tradeOff.options = {{u"Before"_s, {}, {}}, {u"After"_s, {}, {}}};
        tradeOff.why = u"Harm costs more."_s;
        tradeOff.decision = -1;
        m_theirs.tradeOffs.insert(tradeOff.id, tradeOff);
        QCOMPARE(reason(guard), u"Scores *all*."_s);
        m_theirs.tradeOffs[tradeOff.id].decision = 0;
        QCOMPARE(reason(guard), u"Scores *all*.\nWhy Before: Harm costs more."_s);
    }

    void elseTheKindDoes()
    {
        const ElementRef gateway(DiagramBuilder::nodeId(u"gateway"_s));
        QVERIFY2(reason(gateway).startsWith(u"API gateway in general: "), qPrintable(reason(gateway)));
        m_theirs.nodes[DiagramBuilder::nodeId(u"gateway"_s)].kind = u"no-such-kind"_s;
        QCOMPARE(reason(gateway), QString());
    }

    void aConnectionIsExplainedByWhatItCalls()
    {
        QCOMPARE(reason(ElementRef(DiagramBuilder::edgeId(u"gateway"_s, u"guard"_s))), u"guard: Scores *all*."_s);
    }

    void nothingForWhatTheReferenceLacks()
    {
        QCOMPARE(differenceReason({.kind = DifferenceKind::ComponentExtra}, m_theirs, m_catalog), QString());
        QCOMPARE(reason(ElementRef(NodeId::create())), QString());
    }
};

ARCHDECK_TEST(DifferenceReasonTest)
#include "tst_differencereason.moc"
