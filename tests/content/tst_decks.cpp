#include "core/deckio/deckparser.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qhash.h>

using namespace archdeck;

namespace {

QDir deckFolder()
{
    return QDir(QStringLiteral(ARCHDECK_SOURCE_DIR "/decks"));
}

QStringList deckFiles()
{
    return deckFolder().entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
}

QList<Fact> factsOf(const QString &file)
{
    const auto parsed = readDeck(deckFolder().filePath(file));
    return parsed ? parsed->facts : QList<Fact>();
}

} // namespace

/// Every shipped deck, as a file.
class DecksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deckIsSound_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : deckFiles())
            QTest::newRow(qPrintable(file)) << file;
    }

    void deckIsSound()
    {
        QFETCH(QString, file);
        const auto parsed = readDeck(deckFolder().filePath(file));
        QVERIFY_RESULT(parsed);
        for (const DeckProblem &problem : parsed->problems)
            qCritical("%s", qPrintable(toLine(file, problem)));
        QVERIFY(parsed->problems.isEmpty());
        QVERIFY(!parsed->deck.title.isEmpty());
        QVERIFY(!parsed->deck.description.isEmpty());
        QVERIFY(!parsed->deck.language.isEmpty());
        for (const Fact &fact : parsed->facts) {
            QVERIFY2(!fact.source.isEmpty(), qPrintable(fact.key));
            QVERIFY2(!fact.tags.isEmpty(), qPrintable(fact.key));
            QVERIFY2(!cardOrdinals(fact).isEmpty(), qPrintable(fact.key));
        }
    }

    void thereAreEnoughCards()
    {
        int cards = 0;
        for (const QString &file : deckFiles()) {
            for (const Fact &fact : factsOf(file))
                cards += int(cardOrdinals(fact).size());
        }
        QVERIFY2(deckFiles().size() >= 6, "at least six decks are shipped");
        QVERIFY2(cards >= 200, "at least 200 cards are shipped");
    }

    void idsAndQuestionsAreUnique()
    {
        QHash<QString, QString> keys;
        QHash<QString, QString> questions;
        for (const QString &file : deckFiles()) {
            for (const Fact &fact : factsOf(file)) {
                const QString place = file + u": " + fact.key;
                QVERIFY2(!keys.contains(fact.key), qPrintable(place + u" is also in " + keys.value(fact.key)));
                QVERIFY2(!questions.contains(fact.question),
                         qPrintable(place + u" asks what is asked in " + questions.value(fact.question)));
                keys.insert(fact.key, file);
                questions.insert(fact.question, place);
            }
        }
    }
};

ARCHDECK_TEST(DecksTest)
#include "tst_decks.moc"
