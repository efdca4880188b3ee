#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"
#include "widgets/diagram/estimateline.h"
#include "widgets/diagram/inspector.h"
#include "widgets/diagram/pathtable.h"

#include <QtTest/qsignalspy.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

const QString web = QStringLiteral("web");
const QString api = QStringLiteral("api");
const QString llm = QStringLiteral("llm");

NodeId node(const QString &key)
{
    return DiagramBuilder::nodeId(key);
}

/// A service that takes 50 ms with one server per replica: full at 20 requests a second and replica.
Diagram sample(const QString &rps = QStringLiteral("30"))
{
    Diagram diagram = DiagramBuilder()
                          .node(web, QStringLiteral("client-web"))
                          .node(api, QStringLiteral("service"))
                          .edge(web, api)
                          .path(QStringLiteral("ask"), {web, api})
                          .build();
    Properties &properties = diagram.nodes[node(api)].properties;
    properties.insert(QStringLiteral("service_time_ms"), QStringLiteral("50"));
    properties.insert(QStringLiteral("max_concurrency"), QStringLiteral("1"));
    properties.insert(QStringLiteral("replicas"), QStringLiteral("1"));
    properties.insert(QStringLiteral("price_per_hour_usd"), QStringLiteral("1"));
    if (!rps.isEmpty())
        diagram.info.properties.insert(QStringLiteral("rps"), rps);
    return diagram;
}

void type(QLineEdit *edit, const QString &text)
{
    QVERIFY(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

class TestEstimates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFeedFollowsEachChangeAtOnceAndPercentilesCome()
    {
        PanelFixture fixture(sample(QStringLiteral("10")));
        QVERIFY(fixture.feed->estimate().hasLoad);
        QVERIFY(!fixture.feed->hasPercentiles());
        QTRY_VERIFY(fixture.feed->hasPercentiles());
        QVERIFY(fixture.feed->estimate().paths.constFirst().p95 > 0);

        const QSignalSpy changed(fixture.feed.get(), &EstimateFeed::changed);
        fixture.model->setDesignProperty(QStringLiteral("rps"), QStringLiteral("12"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(fixture.feed->estimate().rate, 12.0);
        // A newer change drops what was being sampled.
        fixture.model->setDesignProperty(QStringLiteral("rps"), QStringLiteral("14"));
        QTRY_VERIFY(fixture.feed->hasPercentiles());
        QCOMPARE(fixture.feed->estimate().rate, 14.0);
        QCOMPARE(changed.size(), 3);
        // What changes no number needs no new estimate.
        fixture.model->select({ElementRef(node(api))});
        fixture.model->moveSelection({80, 0});
        QVERIFY(fixture.feed->hasPercentiles());
        QCOMPARE(changed.size(), 3);
    }

    void theLineTellsWhatSaturatesFirst()
    {
        PanelFixture fixture(sample());
        EstimateLine line(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        line.resize(1200, 40);
        QVERIFY(present(line));
        QVERIFY2(line.text().contains(QStringLiteral("api saturates first at 20 rps (1.5 x)")),
                 qPrintable(line.text()));
        QVERIFY2(line.text().contains(QStringLiteral("30 rps")), qPrintable(line.text()));
        QVERIFY2(line.text().contains(QStringLiteral("$730 a month")), qPrintable(line.text()));
        QVERIFY2(line.text().contains(QStringLiteral("no steady p95")), qPrintable(line.text()));
        const QSignalSpy wanted(&line, &EstimateLine::elementWanted);
        click(button(line, QStringLiteral("api saturates first at 20 rps (1.5 x)")));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<ElementRef>(), ElementRef(node(api)));

        fixture.model->setReplicas(node(api), 3);
        QVERIFY2(line.text().contains(QStringLiteral("(50 %)")), qPrintable(line.text()));
        QTRY_VERIFY2(line.text().contains(QStringLiteral("(approximate)")), qPrintable(line.text()));
    }

    void withoutALoadTheLineTeaches()
    {
        PanelFixture fixture(sample({}));
        EstimateLine line(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        line.resize(1200, 40);
        QVERIFY(present(line));
        QCOMPARE(line.text(), QStringLiteral("Set users or a rate to see what saturates first."));
        const QSignalSpy wanted(&line, &EstimateLine::loadWanted);
        click(button(line, QStringLiteral("Set the load")));
        QCOMPARE(wanted.size(), 1);
    }

    void aNarrowLineKeepsTheBottleneck()
    {
        PanelFixture fixture(sample());
        EstimateLine line(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        line.resize(360, 40);
        QVERIFY(present(line));
        QVERIFY(button(line, QStringLiteral("api saturates first at 20 rps (1.5 x)")));
        QVERIFY(!button(line, QStringLiteral("no steady p95")));
    }

    void problemsLeadToTheirElements()
    {
        Diagram diagram = sample();
        diagram.nodes[node(api)].properties.insert(QStringLiteral("service_time_ms"), QStringLiteral("soon"));
        PanelFixture fixture(diagram);
        EstimateLine line(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        line.resize(1200, 40);
        QVERIFY(present(line));
        const QSignalSpy wanted(&line, &EstimateLine::elementWanted);
        click(button(line, QStringLiteral("1 number to mend")));
        QCOMPARE(wanted.constFirst().constFirst().value<ElementRef>(), ElementRef(node(api)));

        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(node(api))});
        // Beside the field, though nobody typed it here.
        auto *field = named<QLineEdit>(inspector, QStringLiteral("Time per request in ms"));
        if (!field)
            field = named<QLineEdit>(inspector, QStringLiteral("Service time in ms"));
        QVERIFY(field);
        QVERIFY(!field->accessibleDescription().isEmpty());
        inspector.showTab(Inspector::Tab::Estimate);
        QVERIFY2(labelTexts(inspector).join(u'\n').contains(QStringLiteral("soon")),
                 qPrintable(labelTexts(inspector).join(u'\n')));
    }

    void theLoadIsTypedInTheEstimateTab()
    {
        PanelFixture fixture(sample({}));
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(node(api))});
        inspector.editLoad();
        QVERIFY(fixture.model->selection().isEmpty());
        auto *users = named<QLineEdit>(inspector, QStringLiteral("Users per day"));
        QVERIFY(users);
        QVERIFY(users->hasFocus());
        type(users, QStringLiteral("100000"));
        type(named<QLineEdit>(inspector, QStringLiteral("Actions per user")), QStringLiteral("4"));
        QCOMPARE(fixture.records.size(), 2);
        QCOMPARE(fixture.diagram().info.properties.value(QStringLiteral("users")), QStringLiteral("100000"));
        const double mean = 400000.0 / 86400;
        QCOMPARE(fixture.feed->estimate().rate, mean * 2.5);
        QVERIFY(labelTexts(inspector).contains(
            QStringLiteral("api saturates first, at 20 rps. The load uses 58 % of that.")));
        type(named<QLineEdit>(inspector, QStringLiteral("Users per day")), QStringLiteral("many"));
        QCOMPARE(fixture.records.size(), 2); // refused, with the reason beside the field
    }

    void replicasAreAddedUntilItIsEnough()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        inspector.resize(340, 900);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(node(api))});
        inspector.showTab(Inspector::Tab::Estimate);
        const auto replicas = [&fixture] {
            return fixture.model->replicasOf(fixture.diagram().nodes.value(node(api)));
        };
        click(button(inspector, QStringLiteral("One replica more")));
        QCOMPARE(replicas(), 2);
        QCOMPARE(fixture.records.size(), 1);
        click(button(inspector, QStringLiteral("Set 3 replicas")));
        QCOMPARE(replicas(), 3);
        QVERIFY(!button(inspector, QStringLiteral("Set 3 replicas")));
        click(button(inspector, QStringLiteral("One replica less")));
        QCOMPARE(replicas(), 2);
        QCOMPARE(fixture.records.size(), 3);
        type(named<QLineEdit>(inspector, QStringLiteral("Replicas")), QStringLiteral("5"));
        QCOMPARE(replicas(), 5);
        QVERIFY(labelTexts(inspector).contains(QStringLiteral("3 replicas are enough for 70 %.")));
    }

    void anLlmServerShowsItsThreeLimits()
    {
        Diagram diagram = DiagramBuilder()
                              .node(web, QStringLiteral("client-web"))
                              .node(llm, QStringLiteral("llm-server"))
                              .edge(web, llm)
                              .build();
        diagram.info.properties.insert(QStringLiteral("rps"), QStringLiteral("2"));
        PanelFixture fixture(diagram);
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(node(llm))});
        inspector.showTab(Inspector::Tab::Estimate);
        QStringList bars;
        for (const QWidget *widget : inspector.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->inherits("archdeck::LoadBarView"))
                bars.append(widget->accessibleName().section(u':', 0, 0));
        }
        QCOMPARE(bars,
                 QStringList({QStringLiteral("Utilisation"), QStringLiteral("Compute"), QStringLiteral("Sequences"),
                              QStringLiteral("KV cache")}));
    }

    void aPathGetsItsOwnShare()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        inspector.resize(340, 1200);
        QVERIFY(present(inspector));
        inspector.showTab(Inspector::Tab::Estimate);
        QVERIFY(!named<QLineEdit>(inspector, QStringLiteral("Share of all requests")));
        const PathId path = fixture.diagram().paths.firstKey();
        fixture.model->highlightPath(path);
        type(named<QLineEdit>(inspector, QStringLiteral("Share of all requests")), QStringLiteral("0.5"));
        QCOMPARE(fixture.diagram().paths.value(path).properties.value(QStringLiteral("share")), QStringLiteral("0.5"));
        QCOMPARE(fixture.feed->estimate().components.value(node(api)).rate, 15.0);
    }

    void theRateStandsBesideThePathAndAboveTheHeads()
    {
        PanelFixture fixture(sample(QStringLiteral("10")));
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        inspector.resize(340, 1200);
        QVERIFY(present(inspector));
        inspector.showTab(Inspector::Tab::Estimate);
        const auto *table = inspector.findChild<PathTable *>();
        QVERIFY(table);
        const auto placeOf = [table](const QString &text) {
            for (const QLabel *label : table->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text() == text)
                    return label->geometry();
            }
            return QRect();
        };
        const QString text = rateText(fixture.feed->estimate().paths.constFirst().rate);
        QTRY_VERIFY2(placeOf(text).isValid(), qPrintable(text)); // once it is laid out
        const QRect rate = placeOf(text);
        const QRect name = table->findChild<QToolButton *>()->geometry();
        QVERIFY(rate.left() >= name.right() && rate.top() < name.bottom());
        for (const QString &head : {QStringLiteral("Mean"), QStringLiteral("Available")})
            QVERIFY(placeOf(head).top() >= rate.bottom());
    }

    void onlyAllOfTheCostIsAHundredPercent()
    {
        Diagram diagram = sample();
        const auto texts = [](const Diagram &shown) {
            PanelFixture fixture(shown);
            Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
            if (!present(inspector))
                return QString();
            fixture.model->select({ElementRef(node(api))});
            inspector.showTab(Inspector::Tab::Estimate);
            return labelTexts(inspector).join(u'\n');
        };
        QVERIFY2(texts(diagram).contains(QStringLiteral("(100 %)")), qPrintable(texts(diagram)));
        Node other = diagram.nodes.value(node(api));
        other.id = node(llm);
        diagram.nodes.insert(other.id, other);
        diagram.nodes[other.id].properties.insert(QStringLiteral("price_per_hour_usd"), QStringLiteral("0.001"));
        QVERIFY2(texts(diagram).contains(QStringLiteral("(99 %)")), qPrintable(texts(diagram)));
    }

    void aConnectionSaysHowOftenItIsCalled()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(DiagramBuilder::edgeId(web, api))});
        inspector.showTab(Inspector::Tab::Estimate);
        type(named<QLineEdit>(inspector, QStringLiteral("Calls per request")), QStringLiteral("2"));
        QCOMPARE(fixture.feed->estimate().components.value(node(api)).rate, 60.0);
    }

    void assumptionsLeadToTheirComponents()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        inspector.resize(340, 1600);
        QVERIFY(present(inspector));
        inspector.showTab(Inspector::Tab::Estimate);
        const QString title = QStringLiteral("Assumptions (%1)").arg(fixture.feed->estimate().assumptions.size());
        QVERIFY(!fixture.feed->estimate().assumptions.isEmpty());
        QVERIFY(!named<QListWidget>(inspector, QStringLiteral("Assumptions")));
        click(button(inspector, title));
        auto *list = named<QListWidget>(inspector, QStringLiteral("Assumptions"));
        QVERIFY(list);
        QCOMPARE(list->count(), fixture.feed->estimate().assumptions.size());
    }

    void fieldsForExpertsAreFoldedAway()
    {
        PanelFixture fixture(DiagramBuilder().node(llm, QStringLiteral("llm-server")).build());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        inspector.resize(340, 1600);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(node(llm))});
        const QString field = QStringLiteral("Share of peak compute in prefill");
        QVERIFY(named<QLineEdit>(inspector, QStringLiteral("Replicas")));
        QVERIFY(!named<QLineEdit>(inspector, field));
        click(button(inspector, QStringLiteral("Advanced")));
        QVERIFY(named<QLineEdit>(inspector, field));
        click(button(inspector, QStringLiteral("Advanced")));
        QVERIFY(!named<QLineEdit>(inspector, field));
    }
};

ARCHDECK_TEST(TestEstimates)
#include "tst_estimates.moc"
