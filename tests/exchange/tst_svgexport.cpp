#include "core/exchange/drawnbounds.h"
#include "core/exchange/svgexport.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qxmlstream.h>
#include <QtSvg/qsvgrenderer.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

/// All text elements, joined; empty when the XML is broken.
QString textOf(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"text")
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return xml.hasError() ? QString() : squeezed(text);
}

} // namespace

class TestSvgExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isADrawing();
    void labelsStayText();
    void describesItself();
    void refersToNothingOutside();
    void oddTextsAreEscaped();
    void emptyDesign();
    void cancelled();
};

void TestSvgExport::isADrawing()
{
    const auto svg = writeSvg(sampleJob(), {});
    QVERIFY_RESULT(svg);
    QSvgRenderer renderer(*svg);
    QVERIFY(renderer.isValid());
    const QSizeF expected = pictureBounds(sampleDiagram()).size();
    QVERIFY(qAbs(renderer.viewBoxF().width() - expected.width()) < 1);
    QVERIFY(qAbs(renderer.viewBoxF().height() - expected.height()) < 1);
}

void TestSvgExport::labelsStayText()
{
    const auto svg = writeSvg(sampleJob(), {});
    QVERIFY_RESULT(svg);
    const QString text = textOf(*svg);
    const Diagram diagram = sampleDiagram();
    for (const Node &node : diagram.nodes)
        QVERIFY2(text.contains(squeezed(node.label)), qPrintable(node.label));
    for (const Edge &edge : diagram.edges)
        QVERIFY2(text.contains(squeezed(edge.label)), qPrintable(edge.label));
    for (const Group &group : diagram.groups)
        QVERIFY2(text.contains(squeezed(group.label)), qPrintable(group.label));
    QVERIFY(text.contains(QStringLiteral("Limitscount0123456789tokens,notrequests.")));
    QVERIFY(svg->contains("font-variant-ligatures:none"));
    QVERIFY(svg->contains("sans-serif"));
}

void TestSvgExport::describesItself()
{
    const auto svg = writeSvg(sampleJob(), {});
    QVERIFY_RESULT(svg);
    QVERIFY(svg->contains("<title>First-class flight finder</title>"));
    QVERIFY(svg->contains("<desc>Finds fifty-five fine flights, first try.</desc>"));
}

void TestSvgExport::refersToNothingOutside()
{
    const auto svg = writeSvg(sampleJob(), {});
    QVERIFY_RESULT(svg);
    QVERIFY(!svg->contains("href"));
    QVERIFY(!svg->contains("url("));
    QVERIFY(!svg->contains("<image"));
    QVERIFY(!svg->contains("clip"));
    QByteArray content = *svg;
    content.replace("http://www.w3.org/", "");
    // The design inside is text; what it says is no reference.
    const qsizetype design = content.indexOf(" content=\"");
    QVERIFY(design > 0);
    content.remove(design, content.indexOf('"', design + 10) - design);
    QVERIFY(!content.contains("http"));
}

void TestSvgExport::oddTextsAreEscaped()
{
    Diagram diagram =
        DiagramBuilder().title(QStringLiteral("</title><script>x</script>")).node(QStringLiteral("a")).build();
    diagram.info.summary = QStringLiteral("a & b < c \"d\"");
    diagram.nodes.first().label = QStringLiteral("<b>&amp;\u0001\uFFFF</b>");
    const auto svg = writeSvg(jobFor(diagram), {});
    QVERIFY_RESULT(svg);
    QVERIFY(QSvgRenderer(*svg).isValid());
    QVERIFY(textOf(*svg).contains(QStringLiteral("<b>&amp;")));
    QVERIFY(!svg->contains("<script"));
}

void TestSvgExport::emptyDesign()
{
    const auto svg = writeSvg(jobFor(Diagram()), {});
    QVERIFY_RESULT(svg);
    QVERIFY(QSvgRenderer(*svg).isValid());
}

void TestSvgExport::cancelled()
{
    const JobContext context;
    context.stop.requestStop();
    const auto svg = writeSvg(sampleJob(), context);
    QVERIFY(!svg);
    QCOMPARE(svg.error().code, ErrorCode::Cancelled);
}

ARCHDECK_TEST(TestSvgExport)
#include "tst_svgexport.moc"
