#include "widgets/diagram/pathspanel.h"

#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"

#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>

using namespace archdeck;
using namespace archdeck::test;

class TestPathsPanel : public QObject
{
    Q_OBJECT

    static Diagram sample()
    {
        const QString web = QStringLiteral("web");
        const QString api = QStringLiteral("api");
        const QString db = QStringLiteral("db");
        return DiagramBuilder()
            .node(web)
            .node(api)
            .node(db)
            .edge(web, api)
            .edge(api, db)
            .path(QStringLiteral("read"), {web, api, db})
            .path(QStringLiteral("ping"), {web, api})
            .build();
    }
    static EdgeId first() { return DiagramBuilder::edgeId(QStringLiteral("web"), QStringLiteral("api")); }
    static EdgeId second() { return DiagramBuilder::edgeId(QStringLiteral("api"), QStringLiteral("db")); }
    static PathId read() { return PathId::shipped(QStringLiteral("test/path/read")); }

    static void clickRow(QListWidget *list, int row)
    {
        QVERIFY(list);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
    }
    static QStringList texts(const QListWidget *list)
    {
        QStringList texts;
        for (int row = 0; row < list->count(); ++row)
            texts.append(list->item(row)->text());
        return texts;
    }

    QListWidget *paths(const PathsPanel &panel) { return named<QListWidget>(panel, QStringLiteral("Request paths")); }
    QListWidget *steps(const PathsPanel &panel)
    {
        return named<QListWidget>(panel, QStringLiteral("Steps of the path"));
    }

private Q_SLOTS:
    void clickHighlightsAndClears()
    {
        PanelFixture fixture(sample());
        PathsPanel panel(*fixture.model, nullptr);
        QVERIFY(present(panel));
        QCOMPARE(texts(paths(panel)), QStringList({QStringLiteral("read"), QStringLiteral("ping")}));
        clickRow(paths(panel), 0);
        QCOMPARE(fixture.model->highlightedPath(), read());
        QCOMPARE(texts(steps(panel)), QStringList({QStringLiteral("1. web → api"), QStringLiteral("2. api → db")}));
        clickRow(paths(panel), 0);
        QVERIFY(fixture.model->highlightedPath().isNull());
        QVERIFY(!steps(panel));
    }

    void selectedConnectionsBecomeSteps()
    {
        PanelFixture fixture(sample());
        PathsPanel panel(*fixture.model, nullptr);
        QVERIFY(present(panel));
        fixture.model->highlightPath(read());
        QVERIFY(!button(panel, QStringLiteral("Add the selected connection"))->isEnabled());
        fixture.model->select({ElementRef(first())});
        click(button(panel, QStringLiteral("Add the selected connection")));
        QCOMPARE(fixture.records.size(), 1);
        QCOMPARE(fixture.diagram().paths.value(read()).steps, QList<EdgeId>({first(), second(), first()}));
    }

    void stepsMoveAndGo()
    {
        PanelFixture fixture(sample());
        PathsPanel panel(*fixture.model, nullptr);
        QVERIFY(present(panel));
        fixture.model->highlightPath(read());
        clickRow(steps(panel), 1);
        click(button(panel, QStringLiteral("Move the step up")));
        QCOMPARE(fixture.diagram().paths.value(read()).steps, QList<EdgeId>({second(), first()}));
        QVERIFY(!button(panel, QStringLiteral("Move the step up"))->isEnabled());
        click(button(panel, QStringLiteral("Move the step down")));
        QCOMPARE(fixture.diagram().paths.value(read()).steps, QList<EdgeId>({first(), second()}));
        clickRow(steps(panel), 1);
        click(button(panel, QStringLiteral("Remove the selected step, or the last one")));
        QCOMPARE(fixture.diagram().paths.value(read()).steps, QList<EdgeId>({first()}));
        QCOMPARE(fixture.records.size(), 3);
    }

    void pathIsAddedRenamedAndDeleted()
    {
        PanelFixture fixture(sample());
        PathsPanel panel(*fixture.model, nullptr);
        QVERIFY(present(panel));
        fixture.model->select({ElementRef(second())});
        click(button(panel, QStringLiteral("Add path")));
        QCOMPARE(fixture.records.size(), 1);
        auto *editor = paths(panel)->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Write"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(fixture.records.size(), 2);
        const RequestPath added = ordered(fixture.diagram().paths).constLast();
        QCOMPARE(added.name, QStringLiteral("Write"));
        QCOMPARE(added.steps, QList<EdgeId>({second()}));
        QCOMPARE(fixture.model->highlightedPath(), added.id);
        click(button(panel, QStringLiteral("Delete the path")));
        QCOMPARE(fixture.diagram(), sample());
    }

    void emptyListTeaches()
    {
        PanelFixture fixture(DiagramBuilder().node(QStringLiteral("web")).build());
        PathsPanel panel(*fixture.model, nullptr);
        QVERIFY(present(panel));
        QVERIFY(!paths(panel));
        QVERIFY(labelTexts(panel).join(QString()).contains(QStringLiteral("A request path tells")));
    }
};

ARCHDECK_TEST(TestPathsPanel)
#include "tst_pathspanel.moc"
