#include "core/diagram/diagram.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <limits>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class DiagramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextOrderIsBehindAllOthers()
    {
        QCOMPARE(Diagram().nextOrder(), 0);
        Diagram diagram = DiagramBuilder().node(u"a"_s).node(u"b"_s).build();
        diagram.nodes.first().order = 41;
        QCOMPARE(diagram.nextOrder(), 42);
        // A file may hold this; there is no number behind it.
        diagram.nodes.first().order = std::numeric_limits<int>::max();
        QCOMPARE(diagram.nextOrder(), std::numeric_limits<int>::max());
    }
};

ARCHDECK_TEST(DiagramTest)
#include "tst_diagram.moc"
