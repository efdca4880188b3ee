#include "core/exchange/designnotes.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;

namespace {

const QByteArray sound = R"(---
id: chat
language: en
title: Chat: the design
family: Chat
summary: One sentence.
---

## Ask
Build it.

```
## not a heading
```

## Trade-offs
### Which stream?
- id: stream
- element: web -> gateway; gateway
- option: SSE
  - pro: plain HTTP,
    passes every proxy
  - con: one way: down
- option: WebSocket
  - pro: both ways
  - con: sticky
- decision: SSE
- why: The answer flows
  one way.
- switch when: The client streams too.

## Failure modes
None.
)";

DesignNotes read(const QByteArray &content)
{
    return readDesignNotes(content, QStringLiteral("chat/notes.md"));
}

} // namespace

class DesignNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything()
    {
        const DesignNotes notes = read(sound);
        QVERIFY2(notes.problems.isEmpty(),
                 notes.problems.isEmpty() ? "" : qPrintable(toLine(notes.problems.constFirst())));
        QCOMPARE(notes.id, QStringLiteral("chat"));
        QCOMPARE(notes.title, QStringLiteral("Chat: the design"));
        QCOMPARE(notes.summary, QStringLiteral("One sentence."));
        QCOMPARE(notes.sections.size(), 2);
        QCOMPARE(notes.sections[0].heading, QStringLiteral("Ask"));
        QCOMPARE(notes.sections[0].body, QStringLiteral("Build it.\n\n```\n## not a heading\n```"));
        QCOMPARE(notes.sections[1].heading, QStringLiteral("Failure modes"));
        QCOMPARE(notes.tradeOffs.size(), 1);
        const DesignNotes::Decision &decision = notes.tradeOffs[0];
        QCOMPARE(decision.id, QStringLiteral("stream"));
        QCOMPARE(decision.question, QStringLiteral("Which stream?"));
        QCOMPARE(decision.elements, (QStringList{QStringLiteral("web -> gateway"), QStringLiteral("gateway")}));
        QCOMPARE(decision.options.size(), 2);
        QCOMPARE(decision.options[0].pros, QStringList{QStringLiteral("plain HTTP, passes every proxy")});
        QCOMPARE(decision.options[0].cons, QStringList{QStringLiteral("one way: down")});
        QCOMPARE(decision.decision, 0);
        QCOMPARE(decision.why, QStringLiteral("The answer flows one way."));
        QCOMPARE(decision.switchWhen, QStringLiteral("The client streams too."));
        QCOMPARE(decision.line, 17);
        QCOMPARE(decision.elementLine, 19);
    }

    void windowsLinesAndByteOrderMarksAreFine()
    {
        QByteArray content = "\xef\xbb\xbf" + sound;
        content.replace("\n", "\r\n");
        const DesignNotes notes = read(content);
        QVERIFY(notes.problems.isEmpty());
        QCOMPARE(notes.tradeOffs.size(), 1);
    }

    void faultsNameTheirLine_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("line");
        QTest::newRow("no id") << QByteArray("- id: stream\n") << QByteArray() << 17;
        QTest::newRow("bad id") << QByteArray("id: stream") << QByteArray("id: The Stream") << 18;
        QTest::newRow("no element") << QByteArray("- element: web -> gateway; gateway\n") << QByteArray() << 17;
        QTest::newRow("other decision") << QByteArray("decision: SSE") << QByteArray("decision: sse") << 27;
        QTest::newRow("no con") << QByteArray("  - con: sticky\n") << QByteArray() << 17;
        QTest::newRow("unknown item") << QByteArray("- why:") << QByteArray("- because:") << 28;
        QTest::newRow("unknown nested item") << QByteArray("  - con: sticky") << QByteArray("  - cost: sticky") << 26;
        QTest::newRow("wrong order") << QByteArray("- id: stream\n- element: web -> gateway; gateway\n")
                                     << QByteArray("- element: gateway\n- id: stream\n") << 19;
        QTest::newRow("twice") << QByteArray("- decision: SSE\n") << QByteArray("- decision: SSE\n- decision: SSE\n")
                               << 28;
        QTest::newRow("pro after the decision")
            << QByteArray("- why: The") << QByteArray("  - pro: late\n- why: The") << 28;
        QTest::newRow("empty item") << QByteArray("- switch when: The client streams too.")
                                    << QByteArray("- switch when:") << 30;
        QTest::newRow("loose text") << QByteArray("- decision: SSE\n") << QByteArray("Nonsense.\n- decision: SSE\n")
                                    << 27;
        QTest::newRow("text before the question")
            << QByteArray("### Which stream?\n") << QByteArray("Text.\n### Which stream?\n") << 17;
    }
    void faultsNameTheirLine()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, line);
        QVERIFY(sound.contains(from));
        QByteArray good = "### Another?\n" + sound.sliced(sound.indexOf("- id: stream"));
        good.replace("id: stream", "id: other");
        QByteArray content = sound;
        content.replace(from, to);
        content.replace("## Failure modes", QByteArray(good.first(good.indexOf("## Failure")) + "## Failure modes"));
        const DesignNotes notes = read(content);
        QVERIFY(!notes.problems.isEmpty());
        QVERIFY2(
            std::ranges::any_of(notes.problems, [line](const ReadProblem &problem) { return problem.line == line; }),
            qPrintable(toLine(notes.problems.constFirst())));
        QVERIFY(toLine(notes.problems.constFirst()).startsWith(u"chat/notes.md:"));
        QVERIFY(std::ranges::contains(notes.tradeOffs, QStringLiteral("other"),
                                      &DesignNotes::Decision::id)); // the sound one is kept
        QCOMPARE(notes.sections.size(), 2);
    }

    void faultsOfTheFrontMatter()
    {
        QCOMPARE(read("## Ask\n").problems.constFirst().line, 1);
        QByteArray unknown = sound;
        unknown.replace("family: Chat", "families: Chat");
        QCOMPARE(read(unknown).problems.constFirst().line, 5);
        QVERIFY(!read("---\nid: chat\n").problems.isEmpty());
        QVERIFY(!read("").problems.isEmpty());
    }

    void invalidTextIsReportedAndTheRestKept()
    {
        QByteArray content = sound;
        content.replace("Build it.", "Caf\xe9");
        const DesignNotes notes = read(content);
        QCOMPARE(notes.problems.size(), 1);
        QCOMPARE(notes.problems.constFirst().line, 10);
        QCOMPARE(notes.tradeOffs.size(), 1);
    }

    void aTranslationKeepsTheKeys()
    {
        const DesignNotes english = read(sound);
        QByteArray content = sound;
        content.replace("language: en", "language: es");
        content.replace("## Ask", "## Encargo {#ask}");
        content.replace("## Trade-offs", "## Compromisos {#trade-offs}");
        content.replace("## Failure modes", "## Modos de fallo   {#failure-modes}  ");
        const DesignNotes notes = read(content);
        QVERIFY2(notes.problems.isEmpty(),
                 notes.problems.isEmpty() ? "" : qPrintable(toLine(notes.problems.constFirst())));
        QCOMPARE(notes.sections.size(), english.sections.size());
        for (qsizetype i = 0; i < notes.sections.size(); ++i)
            QCOMPARE(notes.sections[i].key, english.sections[i].key);
        QCOMPARE(notes.sections[0].key, QStringLiteral("ask"));
        QCOMPARE(notes.sections[0].heading, QStringLiteral("Encargo"));
        QCOMPARE(notes.sections[1].key, QStringLiteral("failure-modes"));
        QCOMPARE(notes.sections[1].heading, QStringLiteral("Modos de fallo"));
        QCOMPARE(notes.tradeOffs.size(), 1);
        QCOMPARE(notes.tradeOffs[0].id, QStringLiteral("stream"));
    }

    void theTradeOffsHaveANameInSpanish()
    {
        QByteArray content = sound;
        content.replace("## Trade-offs", "## Compromisos");
        QCOMPARE(read(content).tradeOffs.size(), 0); // an English file: a section as any other
        QCOMPARE(read(content).sections.size(), 3);
        content.replace("language: en", "language: es");
        QCOMPARE(read(content).tradeOffs.size(), 1);
        QCOMPARE(read(content).sections.size(), 2);
    }

    void keysOfHeadings_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("problemLine");
        QTest::newRow("words") << QByteArray("Deep dives (2)") << QStringLiteral("Deep dives (2)")
                               << QStringLiteral("deep-dives-2") << 0;
        QTest::newRow("given") << QByteArray("Fuentes {#sources}") << QStringLiteral("Fuentes")
                               << QStringLiteral("sources") << 0;
        QTest::newRow("not at the end") << QByteArray("Fuentes {#sources} y más")
                                        << QStringLiteral("Fuentes {#sources} y más")
                                        << QStringLiteral("fuentes-sources-y-más") << 0;
        QTest::newRow("other braces") << QByteArray("Sets {a, b}") << QStringLiteral("Sets {a, b}")
                                      << QStringLiteral("sets-a-b") << 0;
        QTest::newRow("no kebab case") << QByteArray("Fuentes {#The Sources}") << QStringLiteral("Fuentes")
                                       << QStringLiteral("fuentes") << 9;
        QTest::newRow("empty") << QByteArray("Fuentes {#}") << QStringLiteral("Fuentes") << QStringLiteral("fuentes")
                               << 9;
        QTest::newRow("taken") << QByteArray("Fuentes {#failure-modes}") << QStringLiteral("Fuentes")
                               << QStringLiteral("failure-modes") << 32;
    }
    void keysOfHeadings()
    {
        QFETCH(QByteArray, heading);
        QFETCH(QString, shown);
        QFETCH(QString, key);
        QFETCH(int, problemLine);
        QByteArray content = sound;
        content.replace("## Ask", QByteArray("## " + heading));
        const DesignNotes notes = read(content);
        QCOMPARE(notes.sections[0].heading, shown);
        QCOMPARE(notes.sections[0].key, key);
        QCOMPARE(notes.problems.isEmpty() ? 0 : notes.problems.constFirst().line, problemLine);
    }

    void aRepeatedIdIsAProblem()
    {
        const QByteArray part = sound.sliced(sound.indexOf("### Which"),
                                             sound.indexOf("## Failure") - sound.indexOf("### Which"));
        QByteArray content = sound;
        content.replace("## Failure modes", QByteArray(part + "## Failure modes"));
        const DesignNotes notes = read(content);
        QCOMPARE(notes.tradeOffs.size(), 1);
        QCOMPARE(notes.problems.size(), 1);
        QCOMPARE(notes.problems.constFirst().line, 33);
    }
};

ARCHDECK_TEST(DesignNotesTest)
#include "tst_designnotes.moc"
