#include "app/gui/guidedcontroller.h"

#include "app/gui/comparisoncontroller.h"
#include "core/base/resources.h"
#include "core/exchange/portfolio.h"
#include "core/practice/gapcards.h"
#include "core/practice/studyplan.h"
#include "core/workspace/exportdesign.h"
#include "core/workspace/guided.h"
#include "widgets/common/messagebar.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/diagram/estimatefeed.h"
#include "widgets/practice/guidepanel.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtimer.h>
#include <QtCore/qurl.h>
#include <QtGui/qdesktopservices.h>
#include <QtGui/qevent.h>
#include <QtGui/qtextdocument.h>
#include <QtWidgets/qboxlayout.h>

#include <ranges>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int linesOfTomorrow = 4;

QString guideId()
{
    return u"chat"_s;
}

DesignId referenceId()
{
    return DesignId::shipped(u"design/"_s + guideId());
}

QString contentSlot()
{
    return u"guide/content"_s;
}

QString pageSlot()
{
    return u"guide/page"_s;
}

DiagramMarks marksOf(const Guide &guide, const GuideGhosts &ghosts)
{
    DiagramMarks marks;
    for (const Node &node : ghosts.components)
        marks.ghosts.append(
            {node.key, node.kind, node.label, guide.hint(node.key).text, node.rect, node.properties, {}});
    for (const GuideGhosts::Connection &connection : ghosts.connections) {
        marks.ghostConnections.append({connection.key,
                                       {connection.from.node, connection.from.ghost},
                                       {connection.to.node, connection.to.ghost},
                                       connection.label,
                                       {},
                                       connection.call,
                                       {},
                                       {}});
    }
    return marks;
}

QString plainText(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown,
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark)
                             | QTextDocument::MarkdownNoHTML);
    return document.toPlainText().simplified();
}

/// In the user's documents, and never one that is there already.
QString freeFile(const QString &title)
{
    QString name;
    for (const QChar c : title.toLower())
        name += c.isLetterOrNumber() ? c : u'-';
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    folder.mkpath(u"."_s);
    QString path = folder.filePath(name + u".pdf"_s);
    for (int i = 2; QFile::exists(path); ++i)
        path = folder.filePath(name + u'-' + QString::number(i) + u".pdf"_s);
    return path;
}

} // namespace

GuidedController::GuidedController(Workspace &workspace, std::shared_ptr<const Catalog> catalog,
                                   const ThemeController &themes, JobRunner &jobs, Boards &boards,
                                   const QString &language, QWidget *parent)
    : QObject(parent), m_workspace(workspace), m_catalog(std::move(catalog)), m_themes(themes), m_jobs(jobs),
      m_boards(boards), m_language(language), m_page(new QWidget(parent)),
      m_comparison(new ComparisonController(workspace, m_catalog, jobs, *parent))
{
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    m_page->installEventFilter(this);
    connect(m_comparison, &ComparisonController::compared, this, &GuidedController::compared);
    connect(m_comparison, &ComparisonController::failed, this, &GuidedController::showError);
    connect(&m_workspace, &Workspace::replaced, this, [this] {
        if (!m_editor)
            return;
        close();
        Q_EMIT done();
    });
}

GuidedController::~GuidedController()
{
    m_jobs.cancel(contentSlot());
    m_jobs.cancel(pageSlot());
}

MessageBar *GuidedController::messages() const
{
    return m_editor ? &m_editor->messages() : nullptr;
}

bool GuidedController::eventFilter(QObject *watched, QEvent *event)
{
    // Another page came to the front; a window that is made small is hidden by the system.
    if (event->type() == QEvent::Hide && !event->spontaneous()) {
        QMetaObject::invokeMethod(this, [this] {
            if (!m_page->isVisible())
                close();
        }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void GuidedController::start()
{
    if (m_editor)
        return Q_EMIT opened();
    m_jobs.run<GuideReading>(contentSlot(), [language = m_language](const JobContext &context) {
        return loadGuide(contentRoot() + u"/templates/guided/"_s + guideId(), language, context.stop);
    }, [this](const Result<GuideReading> &reading) {
        if (reading) {
            for (const QString &problem : reading->problems)
                qWarning("guided design: %s", qPrintable(problem));
        }
        const auto isOpen = reading.and_then([this](const GuideReading &read) { return open(read.guide); });
        if (!isOpen)
            Q_EMIT failed(isOpen.error());
    });
}

Result<GuideRecord> GuidedController::recordToGoOnWith(const Guide &guide)
{
    auto record = guideRecord(m_workspace, guideId());
    if (!record)
        return record;
    if (record->design.isNull()) {
        Diagram drawing = guide.start();
        // Round the places that are still open, too.
        const Diagram routed = EditorModel::rerouted(guide.board().whole(), drawing.edges.keys());
        for (Edge &edge : drawing.edges)
            edge.route = routed.edges.value(edge.id).route;
        return beginGuide(m_workspace, guideId(), drawing);
    }
    // Through with it once, and here again: what was skipped comes back.
    if (record->done.remove(GuideStep::Tomorrow))
        record->skipped.clear();
    return record;
}

Result<void> GuidedController::open(const Guide &guide)
{
    const auto record = recordToGoOnWith(guide);
    if (!record)
        return std::unexpected(record.error());
    const auto editor = m_boards.open(record->design, m_page, EditorPage::Frame::Embedded);
    if (!editor)
        return std::unexpected(editor.error());
    m_guide = guide;
    m_record = *record;
    m_step.reset();
    m_diff.reset();
    m_cards.clear();
    m_tomorrow.clear();
    m_isBusy = false;
    showEditor(**editor);
    Q_EMIT opened();
    return {};
}

void GuidedController::showEditor(EditorPage &editor)
{
    m_editor = &editor;
    m_page->layout()->addWidget(m_editor);
    m_panel = new GuidePanel(m_themes, m_editor);
    m_panel->setName(m_workspace.profile().value_or(Profile()).name);
    m_editor->setSidePanel(m_panel);
    m_editor->showPalette(false);
    m_editor->showInspector(false);
    m_comparison->follow(*m_editor, m_record.design);
    connectEditor();
    update();
    m_editor->show();
    fitSoon();
}

void GuidedController::connectEditor()
{
    connect(&m_editor->model(), &EditorModel::changed, this, &GuidedController::update);
    connect(&m_editor->estimates(), &EstimateFeed::changed, this, &GuidedController::update);
    connect(m_editor, &EditorPage::ghostActivated, this, &GuidedController::fillGhost);
    connect(m_panel, &GuidePanel::acted, this, &GuidedController::act);
    connect(m_panel, &GuidePanel::skipped, this, &GuidedController::skip);
    connect(m_panel, &GuidePanel::leaveWanted, this, &GuidedController::done);
}

void GuidedController::close()
{
    m_jobs.cancel(contentSlot());
    if (!m_editor)
        return;
    m_editor->disconnect(this);
    m_editor->hide();
    m_editor->deleteLater(); // the panel's button may be what led here
    m_editor = nullptr;
    m_panel = nullptr;
}

GuideFacts GuidedController::facts() const
{
    GuideFacts facts;
    facts.drawing = m_editor->model().diagram();
    facts.estimate = m_editor->estimates().estimate();
    facts.record = m_record;
    facts.comparison = m_editor->isComparing() ? std::optional(m_editor->comparison()) : m_diff;
    for (const Fact &card : m_cards)
        facts.cards.append(plainText(card.question));
    facts.tomorrow = m_tomorrow;
    facts.isBusy = m_isBusy;
    return facts;
}

void GuidedController::update()
{
    if (!m_editor)
        return;
    const GuideStep step = m_guide->currentStep(facts());
    if (m_step != step) {
        m_step = step;
        enter(step);
    }
    m_panel->setState(m_guide->state(facts(), *m_catalog));
    updateGhosts();
}

void GuidedController::updateGhosts()
{
    DiagramMarks marks;
    if (m_step == GuideStep::Fill)
        marks = marksOf(*m_guide, m_guide->ghosts(m_editor->model().diagram()));
    if (!(marks == m_editor->marks()))
        m_editor->setMarks(marks);
}

void GuidedController::enter(GuideStep step)
{
    if (step == GuideStep::Saturate) {
        // After what was filled in last has been selected.
        QTimer::singleShot(0, m_editor, [this] {
            const NodeId fullest = m_editor ? Guide::fullest(m_editor->estimates().estimate()) : NodeId();
            if (!fullest.isNull())
                m_editor->model().select({ElementRef(fullest)});
        });
    } else if (step == GuideStep::Cards && !m_diff) {
        compare(); // the program ended since the comparison
    } else if (step == GuideStep::Tomorrow) {
        m_tomorrow = tomorrow();
    }
}

void GuidedController::act()
{
    const GuideState state = m_guide->state(facts(), *m_catalog);
    switch (state.step) {
    case GuideStep::Fill:
        if (const GuideGhosts open = m_guide->ghosts(m_editor->model().diagram()); !open.components.isEmpty())
            fillGhost(open.components.constFirst().key);
        break;
    case GuideStep::Saturate:
        addReplicas();
        finish(state.step);
        break;
    case GuideStep::Scale:
        if (!state.isMet)
            return addReplicas();
        finish(state.step);
        if (m_step == GuideStep::Compare)
            compare();
        break;
    case GuideStep::Compare: compare(); break;
    case GuideStep::Cards: makeCards(); break;
    case GuideStep::Page: savePage(); break;
    case GuideStep::Tomorrow: finishAll(); break;
    }
}

void GuidedController::skip()
{
    m_record.skipped.insert(*m_step);
    if (m_step == GuideStep::Compare)
        m_record.skipped.insert(GuideStep::Cards); // there are no gaps without it
    m_isBusy = false;
    endComparison();
    store();
    update();
}

void GuidedController::endComparison()
{
    if (!m_editor->isComparing())
        return;
    m_editor->endComparison();
    fitSoon();
}

void GuidedController::fitSoon()
{
    // Once the canvas has the size that the panels leave to it.
    QTimer::singleShot(0, m_editor, [editor = m_editor] { editor->view().fit(); });
}

void GuidedController::finish(GuideStep step)
{
    m_record.done.insert(step);
    m_record.skipped.remove(step);
    store();
    update();
}

void GuidedController::store()
{
    if (const auto stored = saveGuideRecord(m_workspace, guideId(), m_record); !stored)
        showError(stored.error());
}

void GuidedController::fillGhost(const QString &key)
{
    // The canvas may still hold the ghost that is being clicked.
    const DiagramMarks marks = m_editor->marks();
    m_editor->model().fillGhost(marks, key);
}

void GuidedController::addReplicas()
{
    EditorModel &model = m_editor->model();
    const NodeId fullest = Guide::fullest(m_editor->estimates().estimate());
    const auto node = model.diagram().nodes.find(fullest);
    if (node != model.diagram().nodes.end())
        model.setReplicas(fullest, model.replicasOf(*node) + m_guide->content().replicasAtOnce);
}

void GuidedController::compare()
{
    m_isBusy = true;
    m_comparison->compareWith(referenceId());
    if (m_panel)
        m_panel->setState(m_guide->state(facts(), *m_catalog));
}

void GuidedController::compared()
{
    if (!m_editor)
        return;
    m_isBusy = false;
    if (m_step != GuideStep::Compare && m_step != GuideStep::Cards)
        return endComparison(); // it was skipped meanwhile
    m_diff = m_editor->comparison();
    const auto reference = m_workspace.read([](const Stores &stores) { return stores.designs.load(referenceId()); });
    if (!reference)
        return showError(reference.error());
    m_cards = gapCards(*m_diff, *reference, *m_catalog, guideId()); // what matters most comes first
    m_cards.resize(qMin<qsizetype>(m_guide->content().cards, m_cards.size()));
    m_editor->model().select({});
    m_editor->showInspector(false); // the list is a click away; the overlay needs the room
    fitSoon();
    finish(GuideStep::Compare);
}

void GuidedController::makeCards()
{
    const auto added = m_workspace.addGapCards(m_cards);
    if (!added)
        return showError(added.error());
    m_record.cards = int(m_cards.size());
    endComparison();
    finish(GuideStep::Cards);
}

void GuidedController::savePage()
{
    const auto named = m_workspace.profile().and_then([this](Profile profile) -> Result<void> {
        if (profile.name == m_panel->name())
            return {};
        profile.name = m_panel->name();
        return m_workspace.saveProfile(profile);
    });
    auto job = named.and_then([this] { return portfolioJob(m_workspace, {m_record.design}, m_catalog); });
    if (!job)
        return showError(job.error());
    job->onePage = true;
    const QString path = freeFile(job->designs.constFirst().diagram.info.title);
    m_isBusy = true;
    update();
    m_jobs.run<PortfolioReport>(pageSlot(), [job = *job, path](const JobContext &context) {
        return writePortfolio(job, path, context);
    }, [this, path](const Result<PortfolioReport> &report) {
        m_isBusy = false;
        if (!report)
            return showError(report.error());
        if (m_editor)
            m_editor->messages().show(MessageKind::Success, tr("Saved: %1").arg(QDir::toNativeSeparators(path)),
                                      tr("Show"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        finish(GuideStep::Page);
    });
}

void GuidedController::finishAll()
{
    m_record.done.insert(GuideStep::Tomorrow);
    store();
    Q_EMIT done();
}

QStringList GuidedController::tomorrow() const
{
    const Profile profile = m_workspace.profile().value_or(Profile());
    const QDate today = m_workspace.studyDay();
    const std::optional<QDate> interview = profile.interviewDate.isValid() ? std::optional(profile.interviewDate)
                                                                           : std::nullopt;
    const PlanTemplate source = loadPlan(contentRoot() + u"/templates/plans"_s, u"two-weeks"_s, profile.language);
    const StudyPlan plan = makePlan(source, profile.firstDay.isValid() ? profile.firstDay : today, interview,
                                    questionLevel(profile.level));
    const PlanStatus now = status(plan, m_workspace.practiceRecord().value_or(PracticeRecord()), today);
    QStringList lines;
    for (const PlanItemStatus &item : now.open(today.addDays(1)) | std::views::take(linesOfTomorrow))
        lines.append(tr("%1 (%n min)", nullptr, item.item.minutes).arg(item.item.title));
    return lines;
}

void GuidedController::showError(const Error &error)
{
    m_isBusy = false;
    if (!m_editor)
        return Q_EMIT failed(error);
    m_editor->messages().showError(error);
    m_panel->setState(m_guide->state(facts(), *m_catalog));
}

} // namespace archdeck
