#include "core/practice/labelsimilarity.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

class LabelSimilarityTest : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components"));

private Q_SLOTS:
    void sameWordsAreTheSameLabel_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("case") << u"API Gateway"_s << u"api gateway"_s;
        QTest::newRow("sharp s") << u"STRASSE"_s << u"straße"_s;
        QTest::newRow("accents") << u"Índice de catálogo"_s << u"indice catalogo"_s;
        QTest::newRow("punctuation") << u"Pre-ranker (light)"_s << u"pre ranker, light"_s;
        QTest::newRow("line break") << u"Input\nguard"_s << u"Input guard"_s;
        QTest::newRow("plural") << u"Client apps"_s << u"Client app"_s;
        QTest::newRow("little words") << u"The store of documents"_s << u"Store documents"_s;
        QTest::newRow("only signs") << u" -> "_s << u"->"_s;
    }

    void sameWordsAreTheSameLabel()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QCOMPARE(labelSimilarity(labelWords(a), labelWords(b)), 1.0);
    }

    void alikeInPartAndSymmetric()
    {
        const auto similarity = [](const QString &a, const QString &b) {
            const double forth = labelSimilarity(labelWords(a), labelWords(b));
            const double back = labelSimilarity(labelWords(b), labelWords(a));
            return forth == back ? forth : -1;
        };
        QVERIFY(similarity(u"Input guard"_s, u"Guard"_s) > 0.5);
        QVERIFY(similarity(u"Input guard"_s, u"Output guard"_s) < similarity(u"Input guard"_s, u"Guard for input"_s));
        QVERIFY(similarity(u"Tokenizer"_s, u"Tokeniser"_s) > 0.3);
        QVERIFY(similarity(u"Chat service"_s, u"Vector index"_s) < 0.1);
        QVERIFY(similarity(u"guard guard"_s, u"guard"_s) < 1);
        QCOMPARE(similarity({}, {}), 0.0);
        QCOMPARE(similarity({}, u"Guard"_s), 0.0);
        QCOMPARE(labelWords(u"¿? ¡!"_s).words.size(), 1);
    }

    void labelsSpeakOfKinds()
    {
        const KindVocabulary vocabulary(m_catalog);
        const auto share = [&vocabulary](const QString &label, const QString &kind) {
            return vocabulary.kindsIn(labelWords(label)).value(kind);
        };
        QCOMPARE(share(u"Redis"_s, u"cache"_s), 1.0);
        QCOMPARE(share(u"redis caches"_s, u"cache"_s), 1.0);
        QCOMPARE(share(u"Vector Databases"_s, u"vector-index"_s), 1.0);
        QVERIFY(std::abs(share(u"Recent turns cache"_s, u"cache"_s) - 1.0 / 3) < 1e-9);
        QCOMPARE(share(u"Input guard"_s, u"cache"_s), 0.0);
        QVERIFY(vocabulary.kindsIn(labelWords({})).isEmpty());
        for (const ComponentKind &kind : m_catalog.kinds()) {
            const QStringList names = QStringList{kind.name, kind.id} + kind.synonyms;
            for (const QString &name : names)
                QVERIFY2(share(name, kind.id) == 1, qPrintable(kind.id + u": "_s + name));
        }
    }
};

ARCHDECK_TEST(LabelSimilarityTest)
#include "tst_labelsimilarity.moc"
