#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qmimedatabase.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtGui/qimage.h>
#include <QtSvg/qsvgrenderer.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

namespace {

QString packaging(const QString &name)
{
    return QStringLiteral(ARCHDECK_SOURCE_DIR "/packaging/") + name;
}

/// The first page of an SQLite file, as far as a file type is told from it.
QByteArray sqliteHeader(QByteArrayView applicationId)
{
    QByteArray header("SQLite format 3", 16);
    header.resize(100, '\0');
    header.replace(68, 4, applicationId);
    return header;
}

} // namespace

class DesktopIntegrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The test program has a data folder of its own; the MIME type is installed there.
        const QDir data(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
        QVERIFY(data.mkpath(u"mime/packages"_s));
        QVERIFY(QFile::copy(packaging(u"io.github.archdeck.Archdeck.mime.xml"_s),
                            data.filePath(u"mime/packages/io.github.archdeck.Archdeck.xml"_s)));
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(u"update-mime-database"_s, {data.filePath(u"mime"_s)});
        QVERIFY(update.waitForFinished());
        QCOMPARE(update.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(update.readAll()), QString());
    }

    void aLibraryIsKnownByItsContent()
    {
        const QMimeDatabase types;
        QCOMPARE(types.mimeTypeForData(sqliteHeader("ARCD")).name(), u"application/vnd.archdeck+sqlite3"_s);
        QVERIFY(types.mimeTypeForData(sqliteHeader("ARCD")).inherits(u"application/vnd.sqlite3"_s));
    }

    void anotherDatabaseIsNotALibrary()
    {
        const QMimeDatabase types;
        QCOMPARE(types.mimeTypeForData(sqliteHeader("GPKG")).name(), u"application/vnd.sqlite3"_s);
        QVERIFY(types.mimeTypeForData(QByteArray(100, 'A')).name() != u"application/vnd.archdeck+sqlite3"_s);
    }

    void aLibraryIsKnownByItsName()
    {
        const QMimeDatabase types;
        QCOMPARE(types.mimeTypeForFile(u"notes.archdeck"_s, QMimeDatabase::MatchExtension).name(),
                 u"application/vnd.archdeck+sqlite3"_s);
    }

    void theIconsHaveTheirSizes()
    {
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
            const QImage icon(packaging(u"icons/png/%1.png"_s.arg(size)));
            QCOMPARE(icon.size(), QSize(size, size));
            QVERIFY(icon.hasAlphaChannel());
        }
    }

    void theDrawingsAreSquareAndRender()
    {
        const QDir icons(packaging(u"icons"_s), u"*.svg"_s);
        const QStringList names = icons.entryList();
        QCOMPARE(names.size(), 4);
        for (const QString &name : names) {
            QSvgRenderer drawing(icons.filePath(name));
            QVERIFY2(drawing.isValid(), qPrintable(name));
            QCOMPARE(drawing.defaultSize().width(), drawing.defaultSize().height());
        }
    }
};

ARCHDECK_TEST(DesktopIntegrationTest)
#include "tst_desktopintegration.moc"
