#include "app/gui/designscontroller.h"

#include "app/gui/filedrop.h"
#include "app/gui/portfoliodialog.h"
#include "app/gui/problemsdialog.h"
#include "app/gui/tasktext.h"
#include "core/base/atomicwrite.h"
#include "core/exchange/formatregistry.h"
#include "core/workspace/cheatsheetjob.h"
#include "core/workspace/designimport.h"
#include "core/workspace/exportdesign.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsettings.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qurl.h>
#include <QtGui/qdesktopservices.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qinputdialog.h>

#include <algorithm>

namespace archdeck {

namespace {

QString folderKey()
{
    return QStringLiteral("export/folder");
}

QString fileNameFor(const QString &title)
{
    QString name;
    for (QChar c : title.toLower())
        name += c.isLetterOrNumber() ? c : QChar(u'-');
    while (name.contains(QStringLiteral("--")))
        name.replace(QStringLiteral("--"), QStringLiteral("-"));
    return name;
}

} // namespace

DesignsController::DesignsController(Workspace &workspace, std::shared_ptr<const Catalog> catalog, JobRunner &jobs,
                                     QWidget &window)
    : QObject(&window), m_workspace(workspace), m_catalog(std::move(catalog)), m_jobs(jobs), m_window(window)
{
    auto *drops = new FileDrop(&window);
    connect(drops, &FileDrop::dropped, this, &DesignsController::importFiles);
}

QString DesignsController::freeTitle(const QString &wanted) const
{
    QSet<QString> taken;
    for (const DesignSummary &design : m_workspace.listDesigns().value_or(QList<DesignSummary>()))
        taken.insert(design.info.title);
    QString title = wanted;
    for (int number = 2; taken.contains(title); ++number)
        title = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return title;
}

void DesignsController::createDesign()
{
    Diagram diagram;
    diagram.info.title = freeTitle(tr("New design"));
    const auto id = m_workspace.createDesign(diagram);
    if (id)
        Q_EMIT openWanted(*id);
    else
        Q_EMIT failed(id.error());
}

void DesignsController::createFor(DesignId reference)
{
    const auto found = m_workspace.read(
        [reference](const Stores &stores) { return stores.designs.summary(reference); });
    const auto id = found.and_then([this](const DesignSummary &summary) {
        Diagram drawing;
        drawing.info.title = freeTitle(tr("My %1").arg(summary.info.title));
        drawing.info.summary = summary.info.summary;
        drawing.info.family = summary.info.family;
        drawing.info.language = summary.info.language;
        // What was asked stays in sight beside the drawing; the rest of the notes is the user's to write.
        for (const Section &section : taskSections(summary.templateId, summary.info.language))
            drawing.sections.insert(section.id, section);
        return m_workspace.createDesign(drawing, summary.templateId);
    });
    if (id)
        Q_EMIT openWanted(*id);
    else
        Q_EMIT failed(id.error());
}

void DesignsController::copyDesign(DesignId id)
{
    const auto opened = m_workspace.openDesign(id);
    const auto copy = opened.and_then([&](const OpenedDesign &design) {
        return m_workspace.copyDesign(id, freeTitle(tr("My %1").arg(design.summary.info.title)));
    });
    if (copy)
        Q_EMIT openWanted(*copy);
    else
        Q_EMIT failed(copy.error());
}

void DesignsController::renameDesign(DesignId id)
{
    const auto opened = m_workspace.openDesign(id);
    if (!opened)
        return Q_EMIT failed(opened.error());
    bool accepted = false;
    const QString title = QInputDialog::getText(&m_window, tr("Rename design"), tr("Title"), QLineEdit::Normal,
                                                opened->summary.info.title, &accepted)
                              .trimmed();
    if (!accepted || title.isEmpty())
        return;
    if (const auto result = m_workspace.renameDesign(id, title); !result)
        Q_EMIT failed(result.error());
}

void DesignsController::removeDesign(DesignId id)
{
    const auto result = m_workspace.removeDesign(id);
    if (!result)
        return Q_EMIT failed(result.error());
    Q_EMIT succeeded(tr("The design was deleted."), tr("Undo"), [this, id] {
        if (const auto back = m_workspace.bringBackDesign(id); !back)
            Q_EMIT failed(back.error());
    });
}

void DesignsController::importDesign()
{
    const QStringList paths = QFileDialog::getOpenFileNames(&m_window, tr("Import designs"),
                                                            QSettings().value(folderKey()).toString(),
                                                            readFilters().join(QStringLiteral(";;")));
    importFiles(paths);
}

void DesignsController::importFiles(const QStringList &paths)
{
    m_waiting.append(paths);
    importNext();
}

/// One after the other, so that no file takes the place of another one's job.
void DesignsController::importNext()
{
    if (m_waiting.isEmpty() || m_jobs.isRunning(QStringLiteral("import")))
        return;
    const QString path = m_waiting.takeFirst();
    m_jobs.run<ImportedFile>(QStringLiteral("import"), [path, catalog = m_catalog](const JobContext &context) {
        return archdeck::importFile(path, *catalog, context.stop);
    }, [this, path](const Result<ImportedFile> &file) {
        if (file)
            takeImported(*file, path);
        else
            Q_EMIT failed(file.error());
        QMetaObject::invokeMethod(this, &DesignsController::importNext, Qt::QueuedConnection);
    });
}

void DesignsController::takeImported(const ImportedFile &file, const QString &path)
{
    DesignId first;
    QStringList remarks;
    for (ReadProblem problem : file.problems) {
        problem.file = QFileInfo(problem.file).fileName(); // the folder says nothing, and takes the line
        remarks.append(toLine(problem));
    }
    for (const ImportedDesign &design : file.designs) {
        Diagram diagram = design.diagram;
        diagram.info.title = freeTitle(diagram.info.title);
        const auto id = m_workspace.createDesign(diagram);
        if (!id)
            return Q_EMIT failed(id.error());
        if (first.isNull())
            first = *id;
        if (!design.notice.isEmpty())
            remarks.append(design.notice);
    }
    Q_EMIT openWanted(first);
    const QString name = QFileInfo(path).fileName();
    const int count = int(file.designs.size());
    QString text;
    if (count > 1)
        text = tr("%1 was imported as %n designs, one for each page.", nullptr, count).arg(name);
    else
        text = tr("%1 was imported.").arg(name);
    if (remarks.isEmpty()) {
        if (count > 1)
            Q_EMIT succeeded(text, {}, {});
        return;
    }
    Q_EMIT succeeded(text + u' ' + tr("Some of it could not be taken over as it is."), tr("Show what"),
                     [this, name, remarks] {
        tell(tr("Import of %1").arg(name), tr("This could not be taken over as it is; the rest was."), remarks);
    });
}

void DesignsController::tell(const QString &title, const QString &introduction, const QStringList &sentences)
{
    (new ProblemsDialog(title, introduction, sentences, &m_window))->show();
}

QString DesignsController::suggestedPath(const QString &title, const QString &suffix) const
{
    QString fallback = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QDir(fallback).exists())
        fallback = QDir::homePath();
    return QSettings().value(folderKey(), fallback).toString() + u'/' + fileNameFor(title) + u'.' + suffix;
}

void DesignsController::rememberFolder(const QString &path)
{
    QSettings().setValue(folderKey(), QFileInfo(path).absolutePath());
}

void DesignsController::tellWritten(const QString &path)
{
    Q_EMIT succeeded(tr("Written: %1").arg(QDir::toNativeSeparators(path)), tr("Show"),
                     [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void DesignsController::exportDesign(DesignId id)
{
    const auto job = exportJob(m_workspace, id, m_catalog);
    if (!job)
        return Q_EMIT failed(job.error());
    QStringList filters;
    QList<Format> written;
    for (const Format &format : formats()) {
        if (!format.isWritten())
            continue;
        filters.append(
            QStringLiteral("%1 (*.%2)").arg(format.description, format.suffixes.join(QStringLiteral(" *."))));
        written.append(format);
    }
    QString filter;
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Export %1").arg(job->diagram.info.title),
                                                suggestedPath(job->diagram.info.title, formats().constFirst().suffix()),
                                                filters.join(QStringLiteral(";;")), &filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + written.value(std::max<qsizetype>(0, filters.indexOf(filter)), formats().constFirst()).suffix();
    const auto format = formatForFile(path);
    if (!format)
        return Q_EMIT failed(format.error());
    rememberFolder(path);
    m_jobs.run<ExportReport>(QStringLiteral("export"), [job = *job, format = *format, path](const JobContext &context) {
        return exportToFile(job, format, path, context);
    }, [this, path](const Result<ExportReport> &report) {
        if (!report)
            return Q_EMIT failed(report.error());
        if (report->losses.isEmpty())
            return tellWritten(path);
        Q_EMIT succeeded(
            tr("Written: %1. The format can't hold all of the design.").arg(QDir::toNativeSeparators(path)),
            tr("Show what was left out"), [this, path, losses = report->losses] {
            tell(tr("Export to %1").arg(QFileInfo(path).fileName()), tr("This is not in the file:"), losses);
        });
    });
}

void DesignsController::exportPortfolio()
{
    auto profile = m_workspace.profile();
    if (!profile)
        return Q_EMIT failed(profile.error());
    PortfolioDialog dialog(m_workspace.listDesigns().value_or(QList<DesignSummary>()), profile->name, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto job = portfolioJob(m_workspace, dialog.chosen(), m_catalog);
    if (!job)
        return Q_EMIT failed(job.error());
    job->title = dialog.title();
    job->author = dialog.author();
    if (profile->name.isEmpty() && !job->author.isEmpty()) {
        profile->name = job->author;
        if (const auto saved = m_workspace.saveProfile(*profile); !saved)
            Q_EMIT failed(saved.error());
    }
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Export the portfolio"),
                                                suggestedPath(job->title, QStringLiteral("pdf")),
                                                tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    rememberFolder(path);
    const bool hasOwn = std::ranges::contains(job->designs, DesignOrigin::Mine, &PortfolioJob::Entry::origin);
    m_jobs.run<PortfolioReport>(QStringLiteral("export"), [job = *job, path](const JobContext &context) {
        return writePortfolio(job, path, context);
    }, [this, path, hasOwn](const Result<PortfolioReport> &report) {
        if (!report)
            return Q_EMIT failed(report.error());
        tellWritten(path);
        if (!hasOwn) // only the user's own work counts as done
            return;
        if (const auto noted = m_workspace.notePortfolio(); !noted)
            Q_EMIT failed(noted.error());
    });
}

void DesignsController::exportCheatSheet()
{
    auto job = cheatSheetJob(m_workspace, m_catalog);
    if (!job)
        return Q_EMIT failed(job.error());
    job->date = m_workspace.clock().now().date();
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Export the cheat sheet"),
                                                suggestedPath(tr("Cheat sheet"), QStringLiteral("pdf")),
                                                tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    rememberFolder(path);
    m_jobs.run<QByteArray>(QStringLiteral("export"), [job = *job, path](const JobContext &context) {
        return writeCheatSheet(job, context).and_then([&path](const QByteArray &pdf) {
            return atomicWrite(path, pdf).transform([&pdf] { return pdf; });
        });
    }, [this, path](const Result<QByteArray> &pdf) {
        if (pdf)
            tellWritten(path);
        else
            Q_EMIT failed(pdf.error());
    });
}

} // namespace archdeck
