#include "tests/cli/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject vectors()
{
    QFile file(QStringLiteral(ARCHDECK_TEST_DATA "/cards/data/fsrs6_vectors.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray line(QJsonObject history, const QJsonObject &all)
{
    history.insert(u"params", all[u"parameter_sets"][history[u"params"].toString()][u"input"]);
    history.insert(u"base_time", all[u"meta"][u"base_time"]);
    history.insert(u"rollover_hour", 0);
    QByteArray text = QJsonDocument(history).toJson(QJsonDocument::Compact);
    text += '\n';
    return text;
}

} // namespace

/// `schedule` from end to end; the rules themselves are tested in tests/cards.
class TestSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reproducesTheVectors()
    {
        const QJsonObject all = vectors();
        const QJsonArray histories = all[u"histories"].toArray();
        QVERIFY(!histories.isEmpty());
        QByteArray input;
        for (const QJsonValue &history : histories)
            input += line(history.toObject(), all);
        const CliFixture fixture;
        const CliRun run = fixture.run({u"schedule"_s, u"--json"_s}, input);
        QCOMPARE_EXIT(run, 0);
        QList<QByteArray> lines = run.out.split('\n');
        QVERIFY(lines.takeLast().isEmpty());
        QCOMPARE(lines.size(), histories.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QJsonArray expected = histories[i][u"reviews"].toArray();
            const QJsonArray actual = QJsonDocument::fromJson(lines[i])[u"reviews"].toArray();
            QCOMPARE(actual.size(), expected.size());
            for (qsizetype j = 0; j < expected.size(); ++j) {
                for (const QString &key : {u"state"_s, u"step"_s, u"scheduled_days"_s, u"due"_s})
                    QVERIFY2(actual[j][key] == expected[j][key], lines[i].constData());
            }
        }
        QVERIFY2(!QFile::exists(fixture.libraryPath()), "schedule opens no library");
    }

    void aLineIsAnsweredAtOnce()
    {
        const QJsonObject all = vectors();
        const CliFixture fixture;
        const auto process = fixture.start({u"schedule"_s, u"--json"_s});
        for (int i = 0; i < 3; ++i) {
            process->write(line(all[u"histories"][i].toObject(), all));
            while (!process->canReadLine())
                QVERIFY(process->waitForReadyRead(60000));
            QVERIFY(QJsonDocument::fromJson(process->readLine()).isObject());
        }
        process->closeWriteChannel();
        QVERIFY(process->waitForFinished(60000));
        QCOMPARE(process->exitCode(), 0);
    }

    void aWrongLineIsTold()
    {
        const QJsonObject all = vectors();
        const CliFixture fixture;
        const CliRun run = fixture.run({u"schedule"_s},
                                       line(all[u"histories"][0].toObject(), all) + "{\"params\": 3}\n");
        QCOMPARE_EXIT(run, 4);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.error().startsWith(u"archdeck-cli: schedule: line 2: "_s), run.err.constData());
        QCOMPARE(run.out.count('\n'), 1);
    }

    void streamsThatFail()
    {
        const CliFixture fixture;
        fixture.write(u"in.json"_s, line(vectors()[u"histories"][0].toObject(), vectors()));
        QCOMPARE(fixture.shell(u"{ $CLI schedule <in.json; echo $? >&2; } | true"_s).error(), u"0"_s);
        QCOMPARE_EXIT(fixture.shell(u"$CLI schedule <in.json >/dev/full"_s), 6);
        QCOMPARE_EXIT(fixture.shell(u"$CLI schedule <&-"_s), 6);
    }
};

ARCHDECK_TEST(TestSchedule)
#include "tst_schedule.moc"
