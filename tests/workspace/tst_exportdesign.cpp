#include "core/workspace/exportdesign.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;

class TestExportDesign : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Catalog> m_catalog = std::make_shared<const Catalog>();

    static Diagram titled(const QString &title)
    {
        return DiagramBuilder().title(title).node(QStringLiteral("a")).build();
    }

private Q_SLOTS:
    void withoutOwnDesignsThereIsNoPortfolio()
    {
        const WorkspaceFixture fixture;
        const auto workspace = fixture.open();
        QVERIFY_RESULT(workspace->seedReference(QStringLiteral("chat"), "1", titled(QStringLiteral("Chat"))));
        const auto none = portfolioJob(*workspace, {}, m_catalog);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        const auto named = portfolioJob(*workspace, {workspace->listDesigns()->constFirst().id}, m_catalog);
        QVERIFY_RESULT(named);
        QCOMPARE(named->designs.constFirst().origin, DesignOrigin::Reference);
    }

    void ownDesignsWithTheProfileAndTheirSource()
    {
        const WorkspaceFixture fixture;
        const auto workspace = fixture.open();
        QVERIFY_RESULT(workspace->seedReference(QStringLiteral("chat"), "1", titled(QStringLiteral("Chat"))));
        const DesignId reference = workspace->listDesigns()->constFirst().id;
        QVERIFY_RESULT(workspace->copyDesign(reference, QStringLiteral("My chat")));
        QVERIFY_RESULT(workspace->createDesign(titled(QStringLiteral("Shop"))));
        Profile profile = *workspace->profile();
        profile.name = QStringLiteral("Ada Example");
        profile.role = QStringLiteral("Engineer");
        profile.links = QStringLiteral("example.org/ada\nada@example.org\n");
        QVERIFY_RESULT(workspace->saveProfile(profile));

        const auto job = portfolioJob(*workspace, {}, m_catalog);
        QVERIFY_RESULT(job);
        QCOMPARE(job->author, QStringLiteral("Ada Example"));
        QCOMPARE(job->role, QStringLiteral("Engineer"));
        QCOMPARE(job->links, QStringList({QStringLiteral("example.org/ada"), QStringLiteral("ada@example.org")}));
        QCOMPARE(job->designs.size(), 2);
        for (const PortfolioJob::Entry &entry : job->designs) {
            QCOMPARE(entry.origin, DesignOrigin::Mine);
            const bool isCopy = entry.diagram.info.title == QStringLiteral("My chat");
            QCOMPARE(entry.basedOn, isCopy ? QStringLiteral("Chat") : QString());
        }
    }

    void aDesignThatIsGoneIsTold()
    {
        const WorkspaceFixture fixture;
        const auto workspace = fixture.open();
        const auto job = exportJob(*workspace, DesignId::create(), m_catalog);
        QVERIFY(!job);
        QCOMPARE(job.error().code, ErrorCode::NotFound);
    }
};

ARCHDECK_TEST(TestExportDesign)
#include "tst_exportdesign.moc"
