#include "core/base/resources.h"
#include "core/workspace/contentseeder.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtCore/qdir.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A folder with the layout of the shipped content.
class ContentFolder
{
public:
    QString root() const { return m_dir.path(); }

    void write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_dir.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s can't be written", qPrintable(path));
    }

    void writeDesign(const QByteArray &id, const QByteArray &title,
                     const QByteArray &body = "a -> b [label=\"x\"];") const
    {
        const QString folder = u"templates/designs/"_s + QString::fromUtf8(id);
        write(folder + u"/design.gv"_s,
              "digraph \"" + id + "\" { graph [id=\"" + id + "\", label=\"" + title + "\"]; " + body + " }\n");
        write(folder + u"/notes.md"_s,
              "---\nid: " + id + "\nlanguage: en\ntitle: " + title
                  + "\nfamily: Test\nsummary: A test.\n---\n\n## Ask\n\nWhat?\n");
    }

    void writeDeck(const QByteArray &id, const QByteArray &cards) const
    {
        write(u"decks/"_s + QString::fromUtf8(id) + u".md"_s,
              "---\nid: " + id + "\nlanguage: en\ntitle: Deck\ndescription: Test.\n---\n\n" + cards);
    }

private:
    QTemporaryDir m_dir;
};

const QByteArray firstCard = "## first\n\nQuestion?\n\n---\n\nAnswer.\n\n- source: here\n";
const QByteArray secondCard = "\n## second\n\nAnother?\n\n---\n\nAnswer.\n\n- source: there\n";

} // namespace

class TestContentSeeder : public QObject
{
    Q_OBJECT

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<ContentFolder> m_content;
    std::unique_ptr<Workspace> m_workspace;
    Catalog m_catalog = Catalog::load(contentRoot() + u"/templates/components"_s);

    SeedReport seed()
    {
        const auto report = seedContent(*m_workspace, m_content->root(), m_catalog);
        if (!report)
            qFatal("%s", qPrintable(toLine(report.error())));
        return *report;
    }

    Diagram design(const QString &folder)
    {
        const auto loaded = m_workspace->read(
            [&folder](const Stores &stores) { return stores.designs.load(DesignId::shipped(u"design/"_s + folder)); });
        return loaded.value_or(Diagram());
    }

private Q_SLOTS:
    void init()
    {
        m_content = std::make_unique<ContentFolder>();
        m_fixture = std::make_unique<WorkspaceFixture>();
        m_workspace = m_fixture->open();
    }

    void cleanup() { m_workspace.reset(); }

    void contentComesInOnce()
    {
        m_content->writeDesign("one", "One");
        m_content->writeDesign("two", "Two");
        m_content->writeDeck("cards", firstCard);
        const SeedReport first = seed();
        QCOMPARE(first.problems, QStringList());
        QCOMPARE(first.designs, QStringList({u"one"_s, u"two"_s}));
        QCOMPARE(first.decks, QStringList({u"cards"_s}));
        const auto designs = m_workspace->listDesigns();
        QVERIFY_RESULT(designs);
        QCOMPARE(designs->size(), 2);
        for (const DesignSummary &summary : *designs)
            QCOMPARE(summary.origin, DesignOrigin::Reference);
        const Diagram one = design(u"one"_s);
        QCOMPARE(one.info.family, u"Test"_s);
        QCOMPARE(one.sections.size(), 1);
        for (const Node &node : one.nodes)
            QVERIFY(node.rect.isValid());

        const auto outdated = outdatedContent(*m_workspace, m_content->root());
        QVERIFY_RESULT(outdated);
        QVERIFY(outdated->isEmpty());
        const SeedReport second = seed();
        QVERIFY(second.designs.isEmpty() && second.decks.isEmpty());
    }

    void onlyWhatChangedIsRenewed()
    {
        m_content->writeDesign("one", "One");
        m_content->writeDesign("two", "Two");
        m_content->writeDeck("cards", firstCard);
        seed();
        m_content->writeDesign("two", "Two", "a -> c [label=\"y\"];");
        m_content->writeDeck("cards", firstCard + secondCard);
        const SeedReport report = seed();
        QCOMPARE(report.designs, QStringList({u"two"_s}));
        QCOMPARE(report.decks, QStringList({u"cards"_s}));
        QStringList keys;
        for (const Node &node : design(u"two"_s).nodes)
            keys.append(node.key);
        keys.sort();
        QCOMPARE(keys, QStringList({u"a"_s, u"c"_s}));
    }

    void ownDesignsAndSchedulesStay()
    {
        m_content->writeDesign("one", "One");
        m_content->writeDeck("cards", firstCard);
        seed();
        const DesignId reference = DesignId::shipped(u"design/one"_s);
        const auto copy = m_workspace->copyDesign(reference, u"Mine"_s);
        QVERIFY_RESULT(copy);
        const auto load = [this, &copy] {
            return m_workspace->read([&copy](const Stores &stores) {
                return stores.designs.load(*copy);
            }).value_or(Diagram());
        };
        const Diagram before = load();
        const CardId card = shippedCardId(u"cards"_s, u"first"_s, 0);
        QVERIFY_RESULT(m_workspace->transact(Op::AnswerCard, [&](Stores &stores) {
            return stores.cards.card(card).and_then([&](const CardWithFact &found) {
                Card after = found.card;
                after.state = CardState::Review;
                after.memory = MemoryState{3, 5};
                after.reps = 1;
                after.lastReviewMs = m_fixture->clock.nowMs();
                after.dueMs = after.lastReviewMs + 86400000;
                after.scheduledDays = 1;
                return stores.cards.answer(QUuid::createUuid(), found.card, after,
                                           reviewEntry(found.card, after, Rating::Good, 900));
            });
        }));

        m_content->writeDesign("one", "One, renewed", "a -> c;");
        m_content->writeDeck("cards", "## first\n\nQuestion, reworded?\n\n---\n\nAnswer.\n\n- source: here\n");
        const SeedReport report = seed();
        QCOMPARE(report.designs.size() + report.decks.size(), 2);
        QCOMPARE(design(u"one"_s).info.title, u"One, renewed"_s);
        QCOMPARE(load(), before);
        const auto after = m_workspace->read([card](const Stores &stores) { return stores.cards.card(card); });
        QVERIFY_RESULT(after);
        QCOMPARE(after->card.reps, 1);
        QCOMPARE(after->fact.question, u"Question, reworded?"_s);
    }

    void aBrokenFileIsToldAndTheRestComesIn()
    {
        m_content->writeDesign("good", "Good");
        m_content->write(u"templates/designs/broken/design.gv"_s, "digraph {\n  a -> \n}\n}");
        m_content->writeDeck("cards", "## no-answer\n\nOnly text.\n\n" + firstCard);
        const SeedReport report = seed();
        QCOMPARE(report.designs, QStringList({u"good"_s}));
        QCOMPARE(report.decks, QStringList({u"cards"_s}));
        QVERIFY2(report.problems.filter(u"broken/design.gv:"_s).size() == 1, qPrintable(report.problems.join(u'\n')));
        QVERIFY2(report.problems.filter(u"cards.md:8:"_s).size() == 1, qPrintable(report.problems.join(u'\n')));
        // The broken design is tried again next time, the sound ones are not.
        const auto outdated = outdatedContent(*m_workspace, m_content->root());
        QVERIFY_RESULT(outdated);
        QCOMPARE(outdated->size(), 1);
        QCOMPARE(outdated->constFirst().id, u"broken"_s);
    }

    void theProfileDecidesTheLanguage()
    {
        m_content->writeDesign("one", "One");
        m_content->writeDesign("two", "Two");
        m_content->writeDeck("cards", firstCard + secondCard);
        m_content->write(u"templates/designs/one/labels.es.json"_s,
                         R"({"design": {"title": "Uno"}, "elements": {"a": {"label": "Un nombre bastante más largo"},
                             "a -> b": {"label": "llama"}, "nobody": {"label": "Nadie"}}})");
        m_content->write(u"templates/designs/one/notes.es.md"_s,
                         "---\nid: one\nlanguage: es\ntitle: Uno\nfamily: Prueba\nsummary: Una prueba.\n---\n\n"
                         "## Pregunta {#ask}\n\n¿Qué?\n");
        m_content->write(u"templates/designs/two/labels.es.json"_s, "{broken");
        m_content->write(u"decks/es/cards.md"_s,
                         "---\nid: cards\nlanguage: es\ntitle: Mazo\ndescription: Prueba.\n---\n\n"
                         "## first\n\n¿Pregunta?\n\n---\n\nRespuesta.\n\n- source: aquí\n");
        Profile profile = m_workspace->profile().value();
        profile.language = u"en"_s;
        QVERIFY_RESULT(m_workspace->saveProfile(profile));
        seed();
        const Diagram english = design(u"one"_s);
        QCOMPARE(english.info.language, u"en"_s);

        profile.language = u"es"_s;
        QVERIFY_RESULT(m_workspace->saveProfile(profile));
        const SeedReport report = seed();
        QCOMPARE(report.designs, (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(report.decks, QStringList{u"cards"_s});
        QCOMPARE(report.problems.size(), 2);
        QVERIFY2(report.problems.filter(u"one/labels.es.json: “nobody”"_s).size() == 1,
                 qPrintable(report.problems.join(u'\n')));
        QVERIFY2(report.problems.filter(u"two/labels.es.json:1:"_s).size() == 1,
                 qPrintable(report.problems.join(u'\n')));
        const Diagram spanish = design(u"one"_s);
        QCOMPARE(spanish.info.title, u"Uno"_s);
        QCOMPARE(spanish.info.language, u"es"_s);
        QCOMPARE(spanish.nodes.keys(), english.nodes.keys());
        QCOMPARE(spanish.sections.keys(), english.sections.keys());
        QCOMPARE(spanish.sections.first().heading, u"Pregunta"_s);
        QCOMPARE(spanish.edges.first().label, u"llama"_s);
        const Node wide = spanish.nodes.value(NodeId::shipped(u"design/one/component/a"_s));
        QVERIFY(wide.rect.width() > english.nodes.value(wide.id).rect.width()
                || wide.rect.height() > english.nodes.value(wide.id).rect.height());
        QCOMPARE(design(u"two"_s).info.title, u"Two"_s);
        // What is not translated stays, in English.
        const auto cards = m_workspace
                               ->read([](const Stores &stores) {
            return stores.cards.cardsOf(shippedDeckId(u"cards"_s));
        }).value();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards[0].fact.question, u"¿Pregunta?"_s);
        QCOMPARE(cards[1].fact.question, u"Another?"_s);
        QVERIFY(outdatedContent(*m_workspace, m_content->root()).value().isEmpty());

        profile.language = u"en"_s;
        QVERIFY_RESULT(m_workspace->saveProfile(profile));
        seed();
        QCOMPARE(design(u"one"_s), english);
    }

    void stoppingBringsNothingIn()
    {
        m_content->writeDesign("one", "One");
        const StopToken stop;
        stop.requestStop();
        const auto report = seedContent(*m_workspace, m_content->root(), m_catalog, stop);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(m_workspace->listDesigns()->isEmpty());
    }
};

ARCHDECK_TEST(TestContentSeeder)
#include "tst_contentseeder.moc"
