#include "core/diagram/diagramjson.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

/// Every released schema has a stored library of it in fixtures/, which has to climb to the newest. A new migration
/// needs the fixture of its own version too: run this test with ARCHDECK_WRITE_FIXTURE=1 and commit the new file.
class TestMigrations : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static QString fixture(int schema)
    {
        return QStringLiteral(ARCHDECK_TEST_DATA "/storage/fixtures/v%1.archdeck").arg(schema);
    }

    /// Without what schema 3 brought.
    static Diagram withoutLooks(Diagram diagram)
    {
        const auto plain = [](auto &table) {
            for (auto &element : table) {
                element.style = {};
                element.layer = {};
                element.isLocked = false;
            }
        };
        plain(diagram.nodes);
        plain(diagram.edges);
        plain(diagram.groups);
        plain(diagram.notes);
        diagram.layers.clear();
        for (Edge &edge : diagram.edges) {
            edge.line = LineShape::Orthogonal;
            edge.arrows = Arrows::Forward;
            edge.waypoints.clear();
            edge.fromAnchor.reset();
            edge.toAnchor.reset();
            edge.labelPlace.reset();
            edge.fromLabel.clear();
            edge.toLabel.clear();
        }
        for (Group &group : diagram.groups) {
            group.isCollapsed = false;
            group.properties.clear();
        }
        for (Note &note : diagram.notes)
            note.properties.clear();
        return diagram;
    }

    static Diagram content(int schema = latestSchema())
    {
        Rng rng(1);
        Diagram diagram = randomDiagram(40, rng);
        if (schema < 2) {
            diagram.info.properties.clear();
            for (RequestPath &path : diagram.paths)
                path.properties.clear();
        }
        return schema < 3 ? withoutLooks(diagram) : diagram;
    }

    static DesignId designId() { return DesignId::shipped(u"test/fixture/design"_s); }

    static Fact fact()
    {
        Fact fact;
        fact.id = shippedFactId(u"fixture"_s, u"one"_s);
        fact.key = u"one"_s;
        fact.question = u"Question?"_s;
        fact.answer = u"Answer."_s;
        fact.contentHash = contentHashOf(fact);
        return fact;
    }

    /// What a library of any version holds in these tests, written through today's stores.
    static Result<void> fill(Stores &stores)
    {
        const Diagram diagram = content();
        ChangeSet first;
        first.info = Change<DesignInfo>{DesignInfo(), diagram.info};
        const Deck deck{shippedDeckId(u"fixture"_s), u"fixture"_s, u"en"_s, u"Fixture"_s, {}};
        return stores.designs.create({designId()}, diagram)
            .and_then([&] {
            return stores.journal.append(JournalScope::Design, designId().uuid(), EditKind::Edit, u"Rename"_s,
                                         toJson(first));
        }).and_then([&] {
            return stores.designs.nameState(designId(), designId().uuid(), u"Fixture"_s);
        }).and_then([&] {
            return stores.cards.renewDeck(deck, {fact()});
        }).and_then([&] { return stores.settings.setValue(u"fixture"_s, 7); });
    }

    QString copyOf(const QString &source)
    {
        const QString target = m_dir.filePath(
            QStringLiteral("copy-%1.archdeck").arg(QUuid::createUuid().toString(QUuid::Id128)));
        if (!QFile::copy(source, target) || !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner))
            qFatal("no copy of %s", qPrintable(source));
        return target;
    }

    static QStringList schemaText(Database &db)
    {
        QStringList lines;
        (void)db.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name",
                       [&lines](const Statement &row) { lines.append(row.text(0)); });
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("ARCHDECK_WRITE_FIXTURE") || QFile::exists(fixture(latestSchema())))
            return;
        StorageFixture library;
        QVERIFY_RESULT(library.write(fill));
        QVERIFY_RESULT(library.db.execute("VACUUM INTO ?", fixture(latestSchema())));
    }

    void theLadderHasNoGaps()
    {
        QStringList expected;
        for (int schema = 1; schema <= latestSchema(); ++schema)
            expected.append(QStringLiteral("%1.sql").arg(schema, 4, 10, QChar(u'0')));
        const QDir folder(QStringLiteral(ARCHDECK_SOURCE_DIR "/core/storage/migrations"));
        QCOMPARE(folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name), expected);
        QVERIFY(latestSchema() >= 1);
    }

    void everyVersionHasAFixture()
    {
        for (int schema = 1; schema <= latestSchema(); ++schema)
            QVERIFY2(QFile::exists(fixture(schema)), qPrintable(fixture(schema)));
    }

    void aReleasedMigrationIsNeverEdited()
    {
        for (int schema = 1; schema <= latestSchema(); ++schema) {
            Database stored = Database::open(copyOf(fixture(schema)), OpenMode::ReadWrite).value();
            QCOMPARE(schemaOf(stored).value(), schema);
            StorageFixture fresh(schema);
            QCOMPARE(schemaText(stored), schemaText(fresh.db));
        }
    }

    void everyVersionClimbsToTheNewest()
    {
        for (int schema = 1; schema <= latestSchema(); ++schema) {
            Database db = Database::open(copyOf(fixture(schema)), OpenMode::ReadWrite).value();
            int backups = 0;
            QVERIFY_RESULT(migrate(db, [&](int from) -> Result<void> {
                backups += from == schema ? 1 : 100;
                return {};
            }));
            QCOMPARE(backups, schema < latestSchema() ? 1 : 0);
            QCOMPARE(schemaOf(db).value(), latestSchema());
            QCOMPARE(db.number("PRAGMA application_id").value(), std::optional(libraryApplicationId));
            QCOMPARE(db.check(Database::Check::Full).value(), QStringList());
            QVERIFY_RESULT(
                db.query("PRAGMA foreign_key_check", [](const Statement &) { QFAIL("a reference leads nowhere"); }));
            StoreContext context{db, {}, StorageFixture::deviceId, 0, {}};
            Stores stores(context);
            QCOMPARE(stores.designs.load(designId()).value(), content(schema));
            QCOMPARE(stores.designs.history(designId()).value().undo.size(), 1);
            QCOMPARE(stores.designs.stateNames(designId()).value().size(), schema < 3 ? 0 : 1);
            QCOMPARE(stores.cards.cardsOf(shippedDeckId(u"fixture"_s)).value().constFirst().fact, fact());
            QCOMPARE(stores.settings.value(u"fixture"_s).value(), QJsonValue(7));
        }
    }

    void whatWasSeenBeforeSchema2StaysOpen()
    {
        Database db = Database::open(copyOf(fixture(1)), OpenMode::ReadWrite).value();
        QVERIFY_RESULT(db.executeScript(
            "INSERT INTO design (id, template_id, opened_ms, origin, title, summary, family, language, direction, "
            "created_ms, changed, device) VALUES "
            "('00000000-0000-4000-8000-00000000000a', 'opened', 9, 'reference', '', '', '', 'en', 'LR', 5, 1, 'd'), "
            "('00000000-0000-4000-8000-00000000000b', 'copied', NULL, 'reference', '', '', '', 'en', 'LR', 5, 1, 'd'), "
            "('00000000-0000-4000-8000-00000000000c', 'unseen', NULL, 'reference', '', '', '', 'en', 'LR', 5, 1, 'd');"
            "UPDATE design SET based_on = '00000000-0000-4000-8000-00000000000b' WHERE origin = 'mine';"
            "INSERT INTO deck (id, key, language, title, description, changed, device) VALUES "
            "('00000000-0000-4000-8000-00000000000d', 'other', 'en', 'Other', '', 1, 'd');"
            "INSERT INTO review_log (id, card, kind, reviewed_ms, rating, took_ms, state_before, state_after, "
            "last_review_before_ms, scheduled_days_before, scheduled_days_after, due_after_ms, changed, device) "
            "SELECT '00000000-0000-4000-8000-00000000000e', id, 'answer', 77, 3, 0, 0, 1, 0, 0, 0, 0, 1, 'd' FROM card;"));
        QVERIFY_RESULT(migrate(db, [](int) -> Result<void> { return {}; }));
        const auto revealed = [&db](const QString &id) {
            return db.number("SELECT revealed_ms FROM design WHERE template_id = ?", id).value();
        };
        QCOMPARE(revealed(u"opened"_s), std::optional<qint64>(9));
        QCOMPARE(revealed(u"copied"_s), std::optional<qint64>(5));
        QCOMPARE(revealed(u"unseen"_s), std::nullopt);
        const auto opened = [&db](const QString &key) {
            return db.number("SELECT opened_ms FROM deck WHERE key = ?", key).value();
        };
        QCOMPARE(opened(u"fixture"_s), std::optional<qint64>(77));
        QCOMPARE(opened(u"other"_s), std::nullopt);
        QCOMPARE(db.number("SELECT count(*) FROM deck WHERE origin = 'shipped'").value(), std::optional<qint64>(2));
    }

    void whatSchema3AddsIsPlainInOlderDesigns()
    {
        Database db = Database::open(copyOf(fixture(2)), OpenMode::ReadWrite).value();
        QVERIFY_RESULT(migrate(db, [](int) -> Result<void> { return {}; }));
        QCOMPARE(db.number("SELECT count(*) FROM layer").value(), std::optional<qint64>(0));
        QCOMPARE(db.number("SELECT count(*) FROM boundary_property").value(), std::optional<qint64>(0));
        QCOMPARE(db.number("SELECT count(*) FROM connection WHERE line <> 'orthogonal' OR arrows <> 'forward' "
                           "OR waypoints <> '[]' OR from_anchor_x IS NOT NULL OR label_place IS NOT NULL")
                     .value(),
                 std::optional<qint64>(0));
        // A design of before takes what is new.
        Rng rng(3);
        const Diagram next = randomDiagram(60, rng);
        StoreContext context{db, Stamp{9'000'000'000'000, 0}, StorageFixture::deviceId, 0, {}};
        Stores stores(context);
        const Diagram before = stores.designs.load(designId()).value();
        QVERIFY_RESULT(stores.designs.apply(designId(), difference(before, next)));
        QCOMPARE(stores.designs.load(designId()).value(), next);
    }

    void anInterruptedStepLeavesTheVersionBefore()
    {
        Database db = Database::open(m_dir.filePath(u"interrupted"_s), OpenMode::Create).value();
        int calls = 0;
        db.setProgressHandler([&calls] { return ++calls > 1; });
        const auto migrated = migrate(db, [](int) -> Result<void> { return {}; });
        db.setProgressHandler({});
        if (!migrated) { // a fast enough machine may get through
            QCOMPARE(migrated.error().code, ErrorCode::Cancelled);
            QCOMPARE(schemaOf(db).value(), 0);
            QCOMPARE(db.number("SELECT count(*) FROM sqlite_schema").value(), 0);
        }
        QVERIFY_RESULT(migrate(db, [](int) -> Result<void> { return {}; }));
        QCOMPARE(schemaOf(db).value(), latestSchema());
    }

    void aNewerFileIsLeftAlone()
    {
        StorageFixture library;
        QVERIFY_RESULT(library.db.setPragma("user_version", QString::number(latestSchema() + 1)));
        const auto migrated = migrate(library.db, [](int) -> Result<void> { return {}; });
        QCOMPARE(migrated.error().code, ErrorCode::NewerFile);
        QVERIFY(migrated.error().message.contains(u"newer Archdeck"_s));
        QCOMPARE(schemaOf(library.db).value(), latestSchema() + 1);
    }

    void aFailedBackupStopsTheMigration()
    {
        if (latestSchema() == 1)
            QSKIP("there is only one schema so far");
        StorageFixture library(latestSchema() - 1);
        const auto migrated = migrate(library.db,
                                      [](int) -> Result<void> { return failure(ErrorCode::DiskFull, u"full"_s); });
        QCOMPARE(migrated.error().code, ErrorCode::DiskFull);
        QCOMPARE(schemaOf(library.db).value(), latestSchema() - 1);
    }
};

ARCHDECK_TEST(TestMigrations)
#include "tst_migrations.moc"
