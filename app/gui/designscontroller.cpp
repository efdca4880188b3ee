#include "app/gui/designscontroller.h"

#include "app/gui/portfoliodialog.h"
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
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Import a design"),
                                                      QSettings().value(folderKey()).toString(),
                                                      tr("Graphviz files (*.gv *.dot);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void DesignsController::importFile(const QString &path)
{
    m_jobs.run<ImportedDesign>(QStringLiteral("import"), [path, catalog = m_catalog](const JobContext &context) {
        return archdeck::importDesign(path, *catalog, context.stop);
    }, [this](Result<ImportedDesign> imported) {
        const auto id = imported.and_then([this](ImportedDesign &design) {
            design.diagram.info.title = freeTitle(design.diagram.info.title);
            return m_workspace.createDesign(design.diagram);
        });
        if (!id)
            return Q_EMIT failed(id.error());
        Q_EMIT openWanted(*id);
        QStringList remarks;
        for (const ReadProblem &problem : std::as_const(imported->problems))
            remarks.append(toLine(problem));
        if (!imported->notice.isEmpty())
            remarks.append(imported->notice);
        if (!remarks.isEmpty())
            Q_EMIT succeeded(
                tr("Imported with %n remark(s): %1", nullptr, int(remarks.size())).arg(remarks.constFirst()), {}, {});
    });
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
    for (const Format &format : formats()) {
        if (format.isWritten())
            filters.append(QStringLiteral("%1 (*.%2)").arg(format.description, format.suffix));
    }
    QString filter;
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Export %1").arg(job->diagram.info.title),
                                                suggestedPath(job->diagram.info.title, formats().constFirst().suffix),
                                                filters.join(QStringLiteral(";;")), &filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + formats().value(qMax(0, filters.indexOf(filter))).suffix;
    const auto format = formatForFile(path);
    if (!format)
        return Q_EMIT failed(format.error());
    rememberFolder(path);
    m_jobs.run<qint64>(QStringLiteral("export"), [job = *job, format = *format, path](const JobContext &context) {
        return exportToFile(job, format, path, context);
    }, [this, path](const Result<qint64> &bytes) {
        if (bytes)
            tellWritten(path);
        else
            Q_EMIT failed(bytes.error());
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
