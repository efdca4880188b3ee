#include "core/base/resources.h"
#include "core/exchange/foreign.h"
#include "core/exchange/reading.h"
#include "tests/support/testmain.h"

using namespace archdeck;
using namespace Qt::StringLiterals;

class TestForeign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesAndLabelsGiveTheNearestKind_data()
    {
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("kind");
        QTest::newRow("nothing") << u""_s << u""_s << u"service"_s;
        QTest::newRow("our own id") << u"reranker"_s << u"whatever"_s << u"reranker"_s;
        QTest::newRow("product shape") << u"mxgraph.aws4.lambda"_s << u"Resize pictures"_s << u"worker"_s;
        QTest::newRow("product shape with a plural") << u"mxgraph.gcp2.cloud_functions"_s << u""_s << u"worker"_s;
        QTest::newRow("product shape in camel case") << u"ApplicationLoadBalancer"_s << u""_s << u"load-balancer"_s;
        QTest::newRow("icon name") << u"logos:redis"_s << u""_s << u"cache"_s;
        QTest::newRow("cylinder") << u"cylinder3"_s << u""_s << u"relational-db"_s;
        QTest::newRow("cylinder with a product") << u"cylinder3"_s << u"Redis"_s << u"cache"_s;
        QTest::newRow("cylinder with people") << u"cylinder3"_s << u"Users"_s << u"relational-db"_s;
        QTest::newRow("actor") << u"umlActor"_s << u"Analyst"_s << u"client-web"_s;
        QTest::newRow("label") << u"rect"_s << u"API Gateway"_s << u"api-gateway"_s;
        QTest::newRow("label with an owner") << u""_s << u"User database"_s << u"relational-db"_s;
        QTest::newRow("the last words decide") << u""_s << u"Customer cache"_s << u"cache"_s;
        QTest::newRow("people") << u""_s << u"Mobile users"_s << u"client-web"_s;
        QTest::newRow("second line") << u""_s << u"Orders\nPostgreSQL 16"_s << u"relational-db"_s;
        QTest::newRow("unknown") << u"mxgraph.basic.star"_s << u"Zyx"_s << u"service"_s;
    }

    void shapesAndLabelsGiveTheNearestKind()
    {
        QFETCH(QString, shape);
        QFETCH(QString, label);
        static const Catalog catalog = Catalog::load(contentRoot() + u"/templates/components"_s);
        QTEST(nearestKind(&catalog, shape, label), "kind");
    }

    void withoutACatalogueThereAreServices()
    {
        QCOMPARE(nearestKind(nullptr, u"cylinder"_s, u"Redis"_s), u"service"_s);
    }

    void htmlBecomesInlineMarkdown_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("plain") << u"Gateway"_s << u"Gateway"_s;
        QTest::newRow("breaks") << u"a<br>b<br/>c"_s << u"a\nb\nc"_s;
        QTest::newRow("blocks") << u"<div>a</div><div>b</div><p>c</p>"_s << u"a\nb\nc"_s;
        QTest::newRow("bold") << u"<b>Gateway</b> of <i>all</i>"_s << u"**Gateway** of *all*"_s;
        QTest::newRow("both") << u"<b><i>x</i></b>"_s << u"***x***"_s;
        QTest::newRow("blanks move out of the marks") << u"a<b> b </b>c"_s << u"a **b** c"_s;
        QTest::newRow("marks end with the line") << u"<b>a<br>b</b>"_s << u"**a**\n**b**"_s;
        QTest::newRow("span") << u"<span style=\"font-weight: bold\">a</span>b"_s << u"**a**b"_s;
        QTest::newRow("font") << u"<font color=\"red\">a</font>"_s << u"a"_s;
        QTest::newRow("entities") << u"a&nbsp;&amp;&nbsp;b &lt;c&gt; &#8594; &#x2192; &what;"_s
                                  << u"a & b <c> \u2192 \u2192 &what;"_s;
        QTest::newRow("code") << u"<code>x*y*z</code>"_s << u"`x*y*z`"_s;
        QTest::newRow("stars") << u"2 * 3 * 4"_s << u"2 \\* 3 \\* 4"_s;
        QTest::newRow("one star") << u"*.example.com"_s << u"*.example.com"_s;
        QTest::newRow("no tag") << u"a < b and c > d"_s << u"a < b and c > d"_s;
        QTest::newRow("open tag") << u"a <b c"_s << u"a <b c"_s;
        QTest::newRow("comment and script") << u"a<!-- <b> -->b<script>x()</script>c"_s << u"abc"_s;
        QTest::newRow("wrong nesting") << u"</b>a<b>b<i>c</b>d</i>"_s << u"a**b*****c***d"_s;
        QTest::newRow("blank lines") << u"<br><br>a<br><br><br>b<br>"_s << u"a\n\nb"_s;
    }

    void htmlBecomesInlineMarkdown()
    {
        QFETCH(QString, html);
        QTEST(plainFromHtml(html), "markdown");
    }

    void markdownBecomesHtmlAndComesBack_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        QTest::newRow("plain") << u"a & b < c"_s << u"a &amp; b &lt; c"_s;
        QTest::newRow("marks") << u"**a** *b* `c`\nd"_s << u"<b>a</b> <i>b</i> <code>c</code><br>d"_s;
        QTest::newRow("both") << u"***a***"_s << u"<b><i>a</i></b>"_s;
        QTest::newRow("stars") << u"2 \\* 3 \\* 4"_s << u"2 * 3 * 4"_s;
        QTest::newRow("lone marks") << u"** a *"_s << u"** a *"_s;
        QTest::newRow("snake") << u"snake_case_name"_s << u"snake_case_name"_s;
    }

    void markdownBecomesHtmlAndComesBack()
    {
        QFETCH(QString, markdown);
        QTEST(htmlFromPlain(markdown), "html");
        if (QByteArray(QTest::currentDataTag()) != "lone marks")
            QCOMPARE(plainFromHtml(htmlFromPlain(markdown)), markdown);
    }

    void longTextTakesLinearTime()
    {
        const QString many = u"<b <!-- ** * ` & "_s.repeated(200'000);
        (void)plainFromHtml(many);
        (void)htmlFromPlain(many);
        (void)withoutEntities(many);
    }

    void idsAreStableAndDifferByType()
    {
        QCOMPARE(stableId<NodeId>(u"drawio"_s, u"2"_s), stableId<NodeId>(u"drawio"_s, u"2"_s));
        QVERIFY(stableId<NodeId>(u"drawio"_s, u"2"_s).uuid() != stableId<GroupId>(u"drawio"_s, u"2"_s).uuid());
        QVERIFY(stableId<NodeId>(u"drawio"_s, u"2"_s) != stableId<NodeId>(u"d2"_s, u"2"_s));
    }

    void aLossIsToldOnceWithItsCount()
    {
        ReadLosses losses(u"a.drawio"_s);
        losses.add(u"A picture became a component."_s, u"Logo"_s, 3);
        losses.add(u"A connection was left out."_s);
        losses.add(u"A picture became a component."_s, u"Other"_s, 9);
        const ReadProblems expected{{u"a.drawio"_s, 3, u"A picture became a component. (2 times, first: Logo)"_s},
                                    {u"a.drawio"_s, 0, u"A connection was left out."_s}};
        QCOMPARE(losses.problems(), expected);
    }

    void longTextsAreCut()
    {
        ReadLosses losses(u"a"_s);
        QCOMPARE(limitedText(u"short"_s, losses, u"x"_s), u"short"_s);
        QVERIFY(losses.problems().isEmpty());
        const QString pairs = QString(readlimits::textLength - 1, u'x') + u"\U0001F600"_s;
        QCOMPARE(limitedText(pairs, losses, u"x"_s).size(), readlimits::textLength - 1);
        QCOMPARE(losses.problems().size(), 1);
    }
};

ARCHDECK_TEST(TestForeign)

#include "tst_foreign.moc"
