#include "core/catalog/catalog.h"
#include "core/deckio/deckparser.h"
#include "core/exchange/designfile.h"
#include "core/render/componentmetrics.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qregularexpression.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

QString source(const QString &path)
{
    return QStringLiteral(ARCHDECK_SOURCE_DIR "/") + path;
}

/// The numbers of a text, in no order: words move in a translation, figures must not change.
QStringList numbersOf(const QString &text)
{
    static const QRegularExpression number(u"\\d+"_s);
    QStringList numbers;
    for (auto match = number.globalMatch(text); match.hasNext();)
        numbers.append(match.next().captured());
    numbers.sort();
    return numbers;
}

QByteArray differing(const QString &what, const QString &english, const QString &spanish)
{
    return u"%1:\n%2\n%3"_s.arg(what, numbersOf(english).join(u' '), numbersOf(spanish).join(u' ')).toUtf8();
}

DesignReading design(const QString &folder, const QString &language)
{
    const Catalog catalog = Catalog::load(source(u"templates/components"_s));
    DesignReadOptions options{DesignIds::Shipped, componentSize,
                              [&catalog](const QString &kind) { return catalog.find(kind) != nullptr; }};
    options.language = language;
    return readDesign(source(u"templates/designs/"_s) + folder, options, {}).value();
}

} // namespace

/// What ships in two languages says the same in both, under the same ids.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decksAgree_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : QDir(source(u"decks"_s)).entryList({u"*.md"_s}, QDir::Files))
            QTest::newRow(qPrintable(file)) << file;
    }

    void decksAgree()
    {
        QFETCH(const QString, file);
        const auto english = readDeck(source(u"decks/"_s) + file);
        const auto spanish = readDeck(source(u"decks/es/"_s) + file);
        QVERIFY_RESULT(english);
        QVERIFY_RESULT(spanish);
        QVERIFY(spanish->problems.isEmpty());
        QCOMPARE(spanish->deck.id, english->deck.id);
        QCOMPARE(spanish->deck.language, u"es"_s);
        QVERIFY(spanish->deck.title != english->deck.title || file == u"rag.md");
        QCOMPARE(spanish->facts.size(), english->facts.size());
        for (qsizetype i = 0; i < english->facts.size(); ++i) {
            const Fact &one = english->facts[i];
            const Fact &other = spanish->facts[i];
            QCOMPARE(other.id, one.id);
            QCOMPARE(other.type, one.type);
            QCOMPARE(cardOrdinals(other), cardOrdinals(one));
            QCOMPARE(other.tags, one.tags);
            QVERIFY2(other.question != one.question || other.answer != one.answer, qPrintable(one.key));
            const QString text = one.question + u' ' + one.answer;
            const QString translated = other.question + u' ' + other.answer;
            QVERIFY2(numbersOf(translated) == numbersOf(text), differing(one.key, text, translated).constData());
        }
    }

    void designsAgree_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder : QDir(source(u"templates/designs"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(folder)) << folder;
    }

    void designsAgree()
    {
        QFETCH(const QString, folder);
        const DesignReading english = design(folder, u"en"_s);
        const DesignReading spanish = design(folder, u"es"_s);
        for (const ReadProblem &problem : spanish.problems)
            qCritical("%s", qPrintable(toLine(problem)));
        QVERIFY(spanish.problems.isEmpty());
        QCOMPARE(spanish.diagram.info.language, u"es"_s);
        QVERIFY(spanish.diagram.info.title != english.diagram.info.title || folder == u"multi-tenant-rag");
        QVERIFY(spanish.diagram.info.summary != english.diagram.info.summary);
        QCOMPARE(spanish.diagram.nodes.keys(), english.diagram.nodes.keys());
        QCOMPARE(spanish.diagram.edges.keys(), english.diagram.edges.keys());
        QCOMPARE(spanish.diagram.paths.keys(), english.diagram.paths.keys());
        for (const Node &node : english.diagram.nodes) {
            const Node translated = spanish.diagram.nodes.value(node.id);
            QVERIFY2(translated.properties.value(u"description"_s) != node.properties.value(u"description"_s),
                     qPrintable(node.key));
        }
        for (const RequestPath &path : english.diagram.paths)
            QVERIFY2(spanish.diagram.paths.value(path.id).name != path.name, qPrintable(path.key));
    }

    void designNotesAgree_data() { designsAgree_data(); }

    void designNotesAgree()
    {
        QFETCH(const QString, folder);
        const Diagram english = design(folder, u"en"_s).diagram;
        const Diagram spanish = design(folder, u"es"_s).diagram;
        QCOMPARE(spanish.sections.keys(), english.sections.keys());
        for (const Section &section : english.sections) {
            const Section translated = spanish.sections.value(section.id);
            QVERIFY2(translated.heading != section.heading, qPrintable(section.key));
            QVERIFY2(numbersOf(translated.body) == numbersOf(section.body),
                     differing(section.key, section.body, translated.body).constData());
        }
        QCOMPARE(spanish.tradeOffs.keys(), english.tradeOffs.keys());
        for (const TradeOff &tradeOff : english.tradeOffs) {
            const TradeOff translated = spanish.tradeOffs.value(tradeOff.id);
            QCOMPARE(translated.elements, tradeOff.elements);
            QCOMPARE(translated.decision, tradeOff.decision);
            QCOMPARE(translated.options.size(), tradeOff.options.size());
            QVERIFY2(translated.question != tradeOff.question, qPrintable(tradeOff.key));
            QVERIFY2(numbersOf(translated.why) == numbersOf(tradeOff.why),
                     differing(tradeOff.key, tradeOff.why, translated.why).constData());
        }
    }
};

ARCHDECK_TEST(TestTranslations)
#include "tst_translations.moc"
