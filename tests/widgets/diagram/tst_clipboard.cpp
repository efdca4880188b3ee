#include "core/base/resources.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"
#include "widgets/common/messagebar.h"
#include "widgets/diagram/clipboard.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editorpage.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qimage.h>
#include <QtTest/qtest.h>

#include <memory>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::StringLiterals;

class TestClipboard : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Catalog> m_catalog = std::make_shared<const Catalog>(
        Catalog::load(contentRoot() + u"/templates/components"_s));
    Diagram m_piece = DiagramBuilder().node(u"web"_s).node(u"db"_s, u"relational-db"_s).edge(u"web"_s, u"db"_s).build();

    std::optional<Diagram> pasted(const QString &text) const
    {
        QMimeData data;
        data.setText(text);
        return pasted(data);
    }

    std::optional<Diagram> pasted(const QMimeData &data) const
    {
        if (const auto piece = fragmentFrom(data))
            return piece;
        const auto foreign = foreignContentOf(data);
        const auto piece = foreign ? readForeign(*foreign, *m_catalog, {})
                                   : Result<ForeignPiece>(std::unexpected(nothingOnClipboard()));
        return piece ? std::optional(piece->diagram) : std::nullopt;
    }

private Q_SLOTS:
    void ourOwnFormIsExact()
    {
        const std::unique_ptr<QMimeData> data(toMimeData(m_piece, m_catalog));
        QCOMPARE(fragmentFrom(*data), m_piece);
        QCOMPARE(data->text(), u"web\ndb"_s);
    }

    void picturesAreThereForOthers()
    {
        const std::unique_ptr<QMimeData> data(toMimeData(m_piece, m_catalog));
        QVERIFY(data->hasFormat(u"image/png"_s));
        QVERIFY(!QImage::fromData(data->data(u"image/png"_s)).isNull());
        QVERIFY(data->data(u"image/svg+xml"_s).contains("<svg"));
        const std::unique_ptr<QMimeData> plain(toMimeData(m_piece));
        QVERIFY(!plain->hasFormat(u"image/png"_s));
    }

    void everyFormComesBack_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"png", "svg", "mermaid", "drawio"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void everyFormComesBack()
    {
        QFETCH(QString, format);
        const auto copied = toMimeDataAs(format, m_piece, m_catalog);
        QVERIFY_RESULT(copied);
        const std::unique_ptr<QMimeData> data(*copied);
        const auto back = pasted(*data);
        QVERIFY(back.has_value());
        QCOMPARE(back->nodes.size(), 2);
        QCOMPARE(back->edges.size(), 1);
    }

    void foreignTextIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("components");
        QTest::newRow("mermaid") << u"flowchart LR\n  a --> b --> c"_s << 3;
        QTest::newRow("graphviz") << u"digraph { a -> b }"_s << 2;
        QTest::newRow("d2") << u"web -> api: calls"_s << 2;
        QTest::newRow("prose") << u"Dear reader,\nhow are you?"_s << -1;
        QTest::newRow("source code") << u"int f(A *a) { return a->b[0]; } /* { */"_s << -1;
        QTest::newRow("nothing") << u""_s << -1;
        QTest::newRow("broken") << u"<mxfile><diagram>"_s << -1;
    }

    void foreignTextIsRead()
    {
        QFETCH(QString, text);
        QFETCH(int, components);
        const auto piece = pasted(text);
        QCOMPARE(piece ? int(piece->nodes.size()) : -1, components);
        if (!piece)
            return;
        const QList<Node> nodes = piece->nodes.values();
        for (qsizetype i = 1; i < nodes.size(); ++i)
            QVERIFY(!nodes[i].rect.intersects(nodes[i - 1].rect));
    }

    void aDrawingOfAnotherProgramIsPastedInAJob()
    {
        PanelFixture fixture(m_piece);
        EditorPage page(std::move(fixture.model), fixture.themes, fixture.jobs);
        page.resize(1300, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.view().setFocus();
        QGuiApplication::clipboard()->setText(u"flowchart LR\n  a --> b --> c"_s);
        QTest::keyClick(&page.view(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(page.model().diagram().nodes.size(), 5);
        QCOMPARE(page.model().selection().size(), 5); // three components and their connections
        QVERIFY(page.model().undo());
        QCOMPARE(page.model().diagram(), m_piece);

        QGuiApplication::clipboard()->setText(u"flowchart LR\n  a -->"_s);
        QTest::keyClick(&page.view(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY2(page.messages().isVisible() && page.messages().text().contains(u"line"),
                     qPrintable(page.messages().text()));
        QGuiApplication::clipboard()->setText(u"Dear reader"_s);
        QTest::keyClick(&page.view(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(page.messages().text().contains(u"nothing that can be drawn"), qPrintable(page.messages().text()));
    }
};

ARCHDECK_TEST(TestClipboard)

#include "tst_clipboard.moc"
