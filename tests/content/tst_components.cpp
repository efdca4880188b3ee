#include "core/base/texts.h"
#include "core/catalog/catalog.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace archdeck;

/// Every shipped component kind, as a file.
class ComponentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileLoads()
    {
        const QString folder = QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components");
        const Catalog catalog = Catalog::load(folder);
        QVERIFY2(catalog.problems().isEmpty(), qPrintable(catalog.problems().join(u'\n')));
        QCOMPARE(catalog.kinds().size(), QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files).size());
        QVERIFY(catalog.kinds().size() >= 45);
    }

    void everyKindIsComplete()
    {
        const Catalog catalog = Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components"));
        QSet<QString> names;
        QSet<Family> families;
        for (const ComponentKind &kind : catalog.kinds()) {
            QVERIFY2(!kind.summary.isEmpty(), qPrintable(kind.id));
            QVERIFY2(!kind.symbol.isEmpty(), qPrintable(kind.id));
            QVERIFY2(!names.contains(kind.name), qPrintable(kind.name + u" is the name of two kinds"));
            names.insert(kind.name);
            families.insert(kind.family);
        }
        QCOMPARE(families.size(), qsizetype(std::size(allFamilies)));
    }

    void everyKindIsTranslated()
    {
        const QString folder = QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components");
        const Catalog english = Catalog::load(folder);
        for (const QString &language : textLanguages().mid(1)) {
            const Catalog catalog = Catalog::load(folder, language);
            QVERIFY2(catalog.problems().isEmpty(), qPrintable(catalog.problems().join(u'\n')));
            QCOMPARE(catalog.kinds().size(), english.kinds().size());
            QSet<QString> names;
            for (const ComponentKind &kind : catalog.kinds()) {
                const ComponentKind *source = english.find(kind.id);
                QVERIFY2(kind.summary != source->summary, qPrintable(kind.id));
                QVERIFY2(kind.synonyms.size() > source->synonyms.size(), qPrintable(kind.id));
                QVERIFY2(!names.contains(kind.name), qPrintable(kind.name + u" is the name of two kinds"));
                names.insert(kind.name);
            }
        }
    }
};

ARCHDECK_TEST(ComponentsTest)
#include "tst_components.moc"
