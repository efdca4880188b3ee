#include "core/base/texts.h"
#include "tests/support/testmain.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtTest/qtest.h>

using namespace archdeck;

class TextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { useLanguage(QStringLiteral("en")); }

    void speaksSpanish()
    {
        useLanguage(QStringLiteral("es"));
        QCOMPARE(QCoreApplication::translate("archdeck::EditingActions", "Undo"), QStringLiteral("Deshacer"));
        QCOMPARE(QCoreApplication::translate("archdeck::EditorModel", "Move %n element(s)", nullptr, 1),
                 QStringLiteral("Mover un elemento"));
        QCOMPARE(QCoreApplication::translate("archdeck::EditorModel", "Move %n element(s)", nullptr, 3),
                 QStringLiteral("Mover 3 elementos"));
        QCOMPARE(QLocale().language(), QLocale::Spanish);
    }

    void textsOfQtFollow()
    {
        useLanguage(QStringLiteral("es"));
        QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel") != QStringLiteral("Cancel"));
    }

    void englishHasItsPlurals()
    {
        useLanguage(QStringLiteral("es"));
        useLanguage(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("archdeck::EditingActions", "Undo"), QStringLiteral("Undo"));
        QCOMPARE(QCoreApplication::translate("archdeck::EditorModel", "Move %n element(s)", nullptr, 1),
                 QStringLiteral("Move an element"));
        QCOMPARE(QCoreApplication::translate("archdeck::EditorModel", "Move %n element(s)", nullptr, 3),
                 QStringLiteral("Move 3 elements"));
    }

    void systemLanguageIsOneOfOurs() { QVERIFY(textLanguages().contains(systemLanguage())); }
};

ARCHDECK_TEST(TextsTest)
#include "tst_texts.moc"
