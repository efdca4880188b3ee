#include "core/base/resources.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"
#include "widgets/common/themecontroller.h"
#include "widgets/gallery/designgrid.h"
#include "widgets/gallery/designlistmodel.h"
#include "widgets/gallery/gallerypage.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace archdeck;

namespace {

DesignSummary summary(const QString &title, DesignOrigin origin, const QString &family)
{
    DesignSummary design;
    design.id = DesignId::shipped(title);
    design.origin = origin;
    design.info.title = title;
    design.info.family = family;
    design.isRevealed = true;
    return design;
}

struct Fixture
{
    ThemeController themes;
    JobRunner jobs;
    GalleryPage page{
        std::make_shared<const Catalog>(Catalog::load(contentRoot() + QStringLiteral("/templates/components"))), themes,
        jobs, [](DesignId) -> Result<Diagram> { return test::largeDiagram(5); }};
    DesignGrid *mine = nullptr;
    DesignGrid *references = nullptr;

    Fixture()
    {
        page.resize(1000, 700);
        page.setDesigns({summary(QStringLiteral("Chat"), DesignOrigin::Reference, QStringLiteral("Chat")),
                         summary(QStringLiteral("Feed"), DesignOrigin::Reference, QStringLiteral("Ranking")),
                         summary(QStringLiteral("My chat"), DesignOrigin::Mine, QStringLiteral("Chat"))});
        page.show();
        const auto grids = page.findChildren<DesignGrid *>();
        mine = grids.value(0);
        references = grids.value(1);
    }
};

} // namespace

class TestGalleryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownDesignsAndReferencesStandApart()
    {
        Fixture gallery;
        QCOMPARE(gallery.mine->shownCount(), 1);
        QCOMPARE(gallery.references->shownCount(), 2);
    }

    void searchNarrowsBothLists()
    {
        Fixture gallery;
        QTest::keyClicks(gallery.page.findChild<QLineEdit *>(), QStringLiteral("chat"));
        QCOMPARE(gallery.mine->shownCount(), 1);
        QCOMPARE(gallery.references->shownCount(), 1);
    }

    void enterOpensTheCurrentDesign()
    {
        Fixture gallery;
        QSignalSpy opened(&gallery.page, &GalleryPage::openWanted);
        gallery.references->setFocus();
        gallery.references->setCurrentIndex(gallery.references->model()->index(0, 0));
        QTest::keyClick(gallery.references, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.constFirst().constFirst().value<DesignId>(), DesignId::shipped(QStringLiteral("Chat")));
    }

    void thumbnailsArrive()
    {
        Fixture gallery;
        const QModelIndex first = gallery.references->model()->index(0, 0);
        QTRY_VERIFY(!first.data(DesignListModel::ThumbnailRole).value<QImage>().isNull());
    }

    void aSealedReferenceHasNoPicture()
    {
        Fixture gallery;
        DesignSummary sealed = summary(QStringLiteral("Sealed"), DesignOrigin::Reference, {});
        sealed.isRevealed = false;
        DesignSummary open = summary(QStringLiteral("Shown"), DesignOrigin::Reference, {});
        gallery.page.setDesigns({sealed, open});
        const QAbstractItemModel &model = *gallery.references->model();
        QVERIFY(model.index(0, 0).data(DesignListModel::IsSealedRole).toBool());
        QVERIFY(!model.index(1, 0).data(DesignListModel::IsSealedRole).toBool());
        QTRY_VERIFY(!model.index(1, 0).data(DesignListModel::ThumbnailRole).value<QImage>().isNull());
        QVERIFY(model.index(0, 0).data(DesignListModel::ThumbnailRole).value<QImage>().isNull());
    }

    void aCopySaysWhatItIsBasedOn()
    {
        Fixture gallery;
        const DesignSummary reference = summary(QStringLiteral("Chat"), DesignOrigin::Reference, {});
        DesignSummary copy = summary(QStringLiteral("My chat"), DesignOrigin::Mine, {});
        copy.basedOn = reference.id;
        gallery.page.setDesigns({reference, copy});
        QCOMPARE(gallery.mine->model()->index(0, 0).data(DesignListModel::BasedOnRole).toString(),
                 QStringLiteral("Chat"));
        QVERIFY(gallery.references->model()->index(0, 0).data(DesignListModel::BasedOnRole).toString().isEmpty());
    }

    void theModelIsSound()
    {
        DesignListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDesigns({summary(QStringLiteral("One"), DesignOrigin::Mine, {})}, {});
        model.setThumbnail(DesignId::shipped(QStringLiteral("One")), QImage(4, 4, QImage::Format_RGB32));
        model.setDesigns({}, {});
    }

    void anEmptyShelfSaysHowToBegin()
    {
        Fixture gallery;
        QSignalSpy wanted(&gallery.page, &GalleryPage::newWanted);
        gallery.page.setDesigns({});
        for (auto *button : gallery.page.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("New design"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(wanted.size(), 1);
    }
};

ARCHDECK_TEST(TestGalleryPage)
#include "tst_gallerypage.moc"
