#include "core/base/atomicwrite.h"
#include "core/catalog/catalog.h"
#include "core/exchange/cheatsheetcontent.h"
#include "core/exchange/dotreader.h"
#include "core/practice/framework.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qregularexpression.h>

#include <cmath>

using namespace archdeck;

namespace {

const QString folder = QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/cheatsheet/");

CheatSheetContent contentOf(const QString &name)
{
    return readCheatSheetContent(readFile(folder + name, 1'000'000).value_or(QByteArray()), name);
}

/// The sections that are printed, by their names.
QMap<QString, QList<KeyedItem>> sectionsOf(const CheatSheetContent &content)
{
    return {{QStringLiteral("clock"), content.clock},         {QStringLiteral("questions"), content.questions},
            {QStringLiteral("formulas"), content.formulas},   {QStringLiteral("numbers"), content.numbers},
            {QStringLiteral("patterns"), content.patterns},   {QStringLiteral("switches"), content.switches},
            {QStringLiteral("debugging"), content.debugging}, {QStringLiteral("diagrams"), content.diagrams},
            {QStringLiteral("sources"), content.sources}};
}

/// All figures of an item, ascending.
QStringList figures(const KeyedItem &item)
{
    static const QRegularExpression figure(QStringLiteral("\\d[\\d.,–]*\\d|\\d|[⁰-⁹²³¹]+"));
    QString text = item.text;
    for (const KeyedField &field : item.fields)
        text += u' ' + field.text;
    QStringList found;
    for (auto it = figure.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

QString example(const CheatSheetContent &content, const QString &key)
{
    const auto found = std::ranges::find(content.formulas, key, &KeyedItem::key);
    return found == content.formulas.end() ? QString() : found->field(u"example");
}

} // namespace

/// The shipped cheat sheet in its languages.
class CheatSheetContentTest : public QObject
{
    Q_OBJECT

    CheatSheetContent m_english = contentOf(QStringLiteral("cheatsheet.md"));
    CheatSheetContent m_spanish = contentOf(QStringLiteral("cheatsheet.es.md"));

private Q_SLOTS:
    void isSoundAndComplete();
    void languagesAgree();
    void clockRunsThrough();
    void everySourceIsUsed();
    void workedNumbersAreRight();
    void diagramsAreSmall();
};

void CheatSheetContentTest::isSoundAndComplete()
{
    for (const CheatSheetContent &content : {m_english, m_spanish}) {
        for (const ReadProblem &problem : content.problems)
            QFAIL(qPrintable(toLine(problem)));
        const QMap<QString, QList<KeyedItem>> sections = sectionsOf(content);
        const QMap<QString, qsizetype> counts{{QStringLiteral("clock"), 8},     {QStringLiteral("formulas"), 12},
                                              {QStringLiteral("numbers"), 20},  {QStringLiteral("patterns"), 10},
                                              {QStringLiteral("switches"), 10}, {QStringLiteral("diagrams"), 6}};
        for (auto it = counts.begin(); it != counts.end(); ++it)
            QVERIFY2(sections.value(it.key()).size() == it.value(), qPrintable(it.key()));
        QVERIFY(content.questions.size() >= 10);
        for (const QString &key : sections.keys())
            QVERIFY2(!content.headings.value(key).title.isEmpty(), qPrintable(key));
        QCOMPARE(content.words.size(), 8);
    }
}

void CheatSheetContentTest::languagesAgree()
{
    const QMap<QString, QList<KeyedItem>> english = sectionsOf(m_english);
    const QMap<QString, QList<KeyedItem>> spanish = sectionsOf(m_spanish);
    QCOMPARE(m_english.headings.keys(), m_spanish.headings.keys());
    QCOMPARE(m_english.words.keys(), m_spanish.words.keys());
    for (auto section = english.begin(); section != english.end(); ++section) {
        const QList<KeyedItem> other = spanish.value(section.key());
        QCOMPARE(other.size(), section->size());
        for (qsizetype i = 0; i < other.size(); ++i) {
            QCOMPARE(other[i].key, section->at(i).key);
            QCOMPARE(other[i].field(u"source"), section->at(i).field(u"source"));
            QVERIFY2(figures(other[i]) == figures(section->at(i)), qPrintable(other[i].key));
        }
    }
}

void CheatSheetContentTest::clockRunsThrough()
{
    int minute = 0;
    for (const KeyedItem &phase : m_english.clock) {
        const auto minutes = cheatSheetMinutes(phase.field(u"minutes"));
        QVERIFY(minutes);
        QCOMPARE(minutes->from, minute);
        minute = minutes->to;
    }
    QCOMPARE(minute, 45);
    const Framework framework =
        loadFramework(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/interviews"), QStringLiteral("en")).framework;
    QCOMPARE(framework.phases.size(), m_english.clock.size());
    for (const KeyedItem &phase : m_english.clock) {
        const auto minutes = cheatSheetMinutes(phase.field(u"minutes"));
        QCOMPARE(framework.minutesOf(phase.key, 45), double(minutes->to - minutes->from));
    }
}

void CheatSheetContentTest::everySourceIsUsed()
{
    QSet<int> used;
    for (const QList<KeyedItem> &items : sectionsOf(m_english)) {
        for (const KeyedItem &item : items) {
            for (const int number : m_english.sourceNumbers(item))
                used.insert(number);
        }
    }
    for (qsizetype i = 0; i < m_english.sources.size(); ++i)
        QVERIFY2(used.contains(int(i) + 1), qPrintable(m_english.sources[i].key));
}

void CheatSheetContentTest::workedNumbersAreRight()
{
    struct Worked
    {
        const char *key;
        const char *shown;
        double value;
        double unit; ///< of the last digit shown
    };
    const double gpuCost = 8 * 3.0 / 3600 / 10668 * 1e6;
    const Worked rows[] = {
        {"load", "1,157", 1e7 * 10 / 86400, 1},
        {"load", "2,894", 1e7 * 10 / 86400 * 2.5, 1},
        {"little", "1,102", 290 * 3.8, 1},
        {"slots", "71.4", 200 * 0.25 / 0.7, 0.1},
        {"waiting", "0.4", 0.1 * 0.8 / 0.2 * (1 + 1) / 2, 0.1},
        {"waiting", "1.0", 0.1 * 0.8 / 0.2 * (1 + 4) / 2, 0.1},
        {"fan-out", "7.7", 100 * (1 - std::pow(0.99, 8)), 0.1},
        {"fan-out", "63", 100 * (1 - std::pow(0.99, 100)), 1},
        {"availability", "99.70", 100 * std::pow(0.999, 3), 0.01},
        {"availability", "99.99", 100 * (1 - 0.01 * 0.01), 0.01},
        {"kv-cache", "327,680", 2 * 80 * 8 * 128 * 2, 1},
        {"kv-cache", "2.6", 327680.0 * 8000 / 1e9, 0.1},
        {"decode", "191", 8 * 3.35e12 / 140e9, 1},
        {"prefill", "28.7", 2 * 7e9 * 2048 / 1e12, 0.1},
        {"prefill", "36", 2 * 7e9 * 2048 / (1979e12 * 0.4) * 1000, 1},
        {"replica", "0.455", 14.5 * (0.026 + 0.0054), 0.001},
        {"token-cost", "0.62", gpuCost, 0.01},
        {"token-cost", "1.56", gpuCost / 0.4, 0.01},
        {"index", "320", 1e8 * (4 * 768 + 8 * 16) / 1e9, 1},
    };
    for (const Worked &row : rows) {
        const QString shown = QString::fromLatin1(row.shown);
        QVERIFY2(example(m_english, QString::fromLatin1(row.key)).contains(shown), row.shown);
        const double printed = QString(shown).remove(u',').toDouble();
        QVERIFY2(std::abs(printed - row.value) <= 0.5001 * row.unit, row.shown);
    }
}

void CheatSheetContentTest::diagramsAreSmall()
{
    const Catalog catalog = Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components"));
    QStringList files;
    for (const KeyedItem &item : m_english.diagrams) {
        const QString name = item.key + u".gv";
        files.append(name);
        const auto file = readFile(folder + name, dotFileLimit);
        QVERIFY_RESULT(file);
        const auto isKnown = [&](const QString &kind) { return catalog.find(kind) != nullptr; };
        const auto read = readDot(*file, {name, {}, {}, isKnown}, {});
        QVERIFY_RESULT(read);
        for (const ReadProblem &problem : read->problems)
            QFAIL(qPrintable(toLine(problem)));
        QVERIFY(read->diagram.nodes.size() >= 4 && read->diagram.nodes.size() <= 7);
        for (const Node &node : read->diagram.nodes)
            QVERIFY2(!node.properties.value(QStringLiteral("label_es")).isEmpty(), qPrintable(name + u' ' + node.key));
    }
    files.sort();
    QCOMPARE(QDir(folder).entryList({QStringLiteral("*.gv")}, QDir::Files, QDir::Name), files);
}

ARCHDECK_TEST(CheatSheetContentTest)
#include "tst_cheatsheet.moc"
