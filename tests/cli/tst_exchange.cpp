#include "tests/cli/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qregularexpression.h>
#include <QtGui/qimage.h>
#include <QtTest/qtest.h>

using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList designs{u"chat"_s, u"code-generation"_s, u"content-moderation"_s, u"multi-tenant-rag"_s,
                          u"recommendation"_s};

QString output(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

int pagesOf(const QString &path)
{
    const auto match = QRegularExpression(u"^Pages:\\s+(\\d+)"_s, QRegularExpression::MultilineOption)
                           .match(output(u"pdfinfo"_s, {path}));
    return match.captured(1).toInt();
}

/// The text without any space, since labels are broken over lines in some formats.
QString packed(QString text)
{
    return text.remove(QRegularExpression(u"[\\s\\x{00ad}]+"_s));
}

/// What stands on the boxes of a shipped design, as its file says.
QStringList labelsOf(const QString &design)
{
    QFile file(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/designs/%1/design.gv").arg(design));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList labels;
    static const QRegularExpression node(u"^\\s*\\w+ \\[kind=\"(?!note\")[^\"]*\", label=\"([^\"]+)\""_s,
                                         QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(file.readAll());
    for (auto match = node.globalMatch(text); match.hasNext();)
        labels.append(match.next().captured(1));
    return labels;
}

} // namespace

/// Files in and out.
class TestExchange : public QObject
{
    Q_OBJECT

    CliFixture m_fixture;

    CliRun exported(const QString &design, const QString &file) const
    {
        return m_fixture.run({u"export"_s, design, u"--to"_s, file, u"--json"_s});
    }

private Q_SLOTS:
    void initTestCase() { m_fixture.seed(); }

    void everyDesignGoesIntoEveryFormat_data()
    {
        QTest::addColumn<QString>("design");
        for (const QString &design : designs)
            QTest::newRow(qPrintable(design)) << design;
    }

    void everyDesignGoesIntoEveryFormat()
    {
        QFETCH(QString, design);
        const QStringList labels = labelsOf(design);
        QVERIFY(labels.size() >= 15);
        for (const QString &suffix : {u"pdf"_s, u"svg"_s, u"gv"_s, u"png"_s}) {
            const QString file = design + u'.' + suffix;
            const CliRun run = exported(design, file);
            QCOMPARE_EXIT(run, 0);
            QCOMPARE(run.json()[u"path"].toString(), m_fixture.path(file));
            QCOMPARE(run.json()[u"bytes"].toInteger(), QFileInfo(m_fixture.path(file)).size());
            if (suffix == u"png") {
                const QImage image(m_fixture.path(file));
                QVERIFY(image.width() > 1000 && image.height() > 500);
                continue;
            }
            QString text = suffix == u"pdf" ? output(u"pdftotext"_s, {m_fixture.path(file), u"-"_s})
                                            : QString::fromUtf8(m_fixture.read(file));
            if (suffix == u"svg")
                text.remove(QRegularExpression(u"<[^>]*>"_s));
            text = packed(text.replace(u"&amp;"_s, u"&"_s));
            for (const QString &label : labels)
                QVERIFY2(text.contains(packed(label)), qPrintable(suffix + u": "_s + label));
        }
    }

    void theFormatCanBeNamed()
    {
        QCOMPARE_EXIT(m_fixture.run({u"export"_s, u"chat"_s, u"--to"_s, u"drawing"_s, u"--format"_s, u"SVG"_s}), 0);
        QVERIFY(m_fixture.read(u"drawing"_s).startsWith("<?xml"));
        const CliRun streamed = m_fixture.run({u"export"_s, u"chat"_s, u"--to"_s, u"-"_s, u"--format=svg"_s});
        QCOMPARE_EXIT(streamed, 0);
        QCOMPARE(streamed.out, m_fixture.read(u"drawing"_s));
        const CliRun text = m_fixture.run({u"export"_s, u"chat"_s, u"--to"_s, u"text.svg"_s});
        QVERIFY(QString::fromUtf8(text.out).contains(m_fixture.path(u"text.svg"_s)));
    }

    void aDesignHasThreeNames()
    {
        QJsonObject chat;
        for (const QJsonValue &design : m_fixture.run({u"designs"_s, u"--json"_s}).json()[u"designs"].toArray()) {
            if (design[u"folder"] == u"chat"_s)
                chat = design.toObject();
        }
        for (const QString &name : {chat[u"id"].toString(), u"CHAT"_s, u"chatgpt-LIKE chat"_s}) {
            const CliRun run = exported(name, u"named.gv"_s);
            QCOMPARE_EXIT(run, 0);
            QCOMPARE(run.json()[u"design"][u"id"], chat[u"id"]);
        }
        const CliRun none = exported(u"no such design"_s, u"none.gv"_s);
        QCOMPARE_EXIT(none, 3);
        QVERIFY(none.error().contains(u"no such design"_s));
        QVERIFY(!QFile::exists(m_fixture.path(u"none.gv"_s)));
    }

    void aTitleOfTwoDesignsIsNoName()
    {
        const CliFixture fixture;
        fixture.seed();
        fixture.write(u"x.gv"_s, "digraph x { a -> b }");
        const QString first =
            fixture.run({u"import"_s, u"x.gv"_s, u"--title"_s, u"Twice"_s, u"--json"_s}).json()[u"id"].toString();
        const QString second =
            fixture.run({u"import"_s, u"x.gv"_s, u"--title=twice"_s, u"--json"_s}).json()[u"id"].toString();
        QVERIFY(first != second);
        const CliRun run = fixture.run({u"export"_s, u"twice"_s, u"--to"_s, u"y.gv"_s});
        QCOMPARE_EXIT(run, 3);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.error().contains(first) && run.error().contains(second));
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        for (const QString &target : {u"/nowhere/x.pdf"_s, u"/proc/x.svg"_s}) {
            const CliRun run = exported(u"chat"_s, target);
            QCOMPARE_EXIT(run, 6);
            QCOMPARE(run.errorLines().size(), 1);
            QVERIFY(run.error().contains(target));
        }
    }

    void portfolioOfTheReferences()
    {
        const CliRun none = m_fixture.run({u"portfolio"_s, u"--to"_s, u"none.pdf"_s});
        QCOMPARE_EXIT(none, 3); // nothing of the user's own
        QCOMPARE(none.errorLines().size(), 1);
        QVERIFY2(none.error().contains(u"--references"_s), none.err.constData());
        QVERIFY(!QFileInfo::exists(m_fixture.path(u"none.pdf"_s)));
        const CliRun run = m_fixture.run({u"portfolio"_s, u"--references"_s, u"--to"_s, u"all.pdf"_s, u"--json"_s,
                                          u"--author"_s, u"Ada Example"_s, u"--title"_s, u"My designs"_s});
        QCOMPARE_EXIT(run, 0);
        const QJsonObject json = run.json();
        QCOMPARE(json[u"designs"].toArray().size(), 5);
        for (const QJsonValue &design : json[u"designs"].toArray())
            QCOMPARE(design[u"origin"].toString(), u"reference"_s);
        const QString path = m_fixture.path(u"all.pdf"_s);
        QCOMPARE(json[u"path"].toString(), path);
        QCOMPARE(json[u"bytes"].toInteger(), QFileInfo(path).size());
        QCOMPARE(json[u"pages"].toInt(), pagesOf(path));
        const QString text = output(u"pdftotext"_s, {path, u"-"_s});
        QVERIFY(text.contains(u"Ada Example"_s) && text.contains(u"My designs"_s));
        QVERIFY2(text.contains(u"eference design"_s), "references are marked as such");
    }

    void portfolioOfChosenAndOfOwnDesigns()
    {
        const CliFixture fixture;
        fixture.seed();
        const CliRun chosen = fixture.run(
            {u"portfolio"_s, u"recommendation"_s, u"chat"_s, u"--to"_s, u"two.pdf"_s, u"--json"_s});
        QCOMPARE_EXIT(chosen, 0);
        const QJsonArray two = chosen.json()[u"designs"].toArray();
        QCOMPARE(two.size(), 2);
        QCOMPARE(two[0][u"title"].toString(), u"Recommendation engine"_s);

        fixture.write(u"own.gv"_s, "digraph own { graph [label=\"Checkout\"]; basket -> payment }");
        QCOMPARE_EXIT(fixture.run({u"import"_s, u"own.gv"_s}), 0);
        const CliRun own = fixture.run({u"portfolio"_s, u"--to"_s, u"own.pdf"_s});
        QCOMPARE_EXIT(own, 0);
        const QString said = QString::fromUtf8(own.out);
        QVERIFY(said.contains(fixture.path(u"own.pdf"_s)) && said.contains(u"1 design"_s));
        QVERIFY(said.contains(QString::number(pagesOf(fixture.path(u"own.pdf"_s))) + u" pages"_s));
        QCOMPARE_EXIT(fixture.run({u"portfolio"_s, u"--one-page"_s, u"--to"_s, u"one.pdf"_s}), 0);
        QCOMPARE(pagesOf(fixture.path(u"one.pdf"_s)), 1);
        const QString text = output(u"pdftotext"_s, {fixture.path(u"own.pdf"_s), u"-"_s});
        QVERIFY(text.contains(u"Checkout"_s) && !text.contains(u"Recommendation engine"_s));
    }

    void anExportedDesignComesBackTheSame()
    {
        QCOMPARE_EXIT(exported(u"content-moderation"_s, u"first.gv"_s), 0);
        const CliFixture fixture;
        fixture.seed();
        const CliRun imported = fixture.run({u"import"_s, m_fixture.path(u"first.gv"_s), u"--json"_s});
        QCOMPARE_EXIT(imported, 0);
        QVERIFY2(imported.json()[u"problems"].toArray().isEmpty(), imported.out.constData());
        QCOMPARE_EXIT(fixture.run({u"export"_s, imported.json()[u"id"].toString(), u"--to"_s, u"second.gv"_s}), 0);
        QCOMPARE(fixture.read(u"second.gv"_s), m_fixture.read(u"first.gv"_s));
    }

    void anUnknownKindIsNotedAndKept()
    {
        m_fixture.write(u"odd.gv"_s, "digraph odd {\n  a [kind=\"quantum-oracle\", label=\"Oracle\"];\n  a -> b;\n}\n");
        const CliRun run = m_fixture.run({u"import"_s, u"odd.gv"_s, u"--json"_s});
        QCOMPARE_EXIT(run, 0);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.error().startsWith(u"archdeck-cli: import: odd.gv:2: "_s), run.err.constData());
        QCOMPARE(run.json()[u"problems"][0][u"line"].toInt(), 2);
        QCOMPARE_EXIT(exported(run.json()[u"id"].toString(), u"back.gv"_s), 0);
        QVERIFY(m_fixture.read(u"back.gv"_s).contains("quantum-oracle"));
    }

    void badFilesAreToldWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("place");
        QTest::newRow("syntax") << QByteArray("digraph {\n  a -> b;\n  c -> -> d;\n}\n") << u"bad.gv:3: "_s;
        QTest::newRow("unfinished") << QByteArray("digraph {\n  a -> b;\n") << u"bad.gv:"_s;
        QTest::newRow("UTF-8") << QByteArray("digraph {\n  a [label=\"caf\xe9\"];\n}\n") << u"bad.gv:2: "_s;
        QTest::newRow("zero byte") << QByteArray("digraph {\n\n a\0b }\n", 18) << u"bad.gv:3: "_s;
        QTest::newRow("empty") << QByteArray() << u"bad.gv"_s;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"bad.gv: "_s;
    }

    void badFilesAreToldWithTheirLine()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, place);
        m_fixture.write(u"bad.gv"_s, content);
        const QByteArray before = m_fixture.run({u"designs"_s}).out;
        const CliRun run = m_fixture.run({u"import"_s, u"bad.gv"_s});
        QCOMPARE_EXIT(run, 4);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.error().startsWith(u"archdeck-cli: import: "_s + place), run.err.constData());
        QCOMPARE(m_fixture.run({u"designs"_s}).out, before);
    }

    void aHugeFileIsRefused()
    {
        QByteArray content("digraph huge {\n");
        while (content.size() < 50'000'000)
            content += "  node_a [label=\"a component with a long label that says nothing\"];\n";
        m_fixture.write(u"huge.gv"_s, content + "}\n");
        const CliRun run = m_fixture.run({u"import"_s, u"huge.gv"_s});
        QCOMPARE_EXIT(run, 4);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.error().contains(u"huge.gv"_s));
        QVERIFY(QFile::remove(m_fixture.path(u"huge.gv"_s)));
    }

    void aMissingFileIsTold()
    {
        const CliRun run = m_fixture.run({u"import"_s, u"missing.gv"_s});
        QCOMPARE_EXIT(run, 3);
        QVERIFY(run.error().contains(u"missing.gv"_s));
    }
};

ARCHDECK_TEST(TestExchange)
#include "tst_exchange.moc"
