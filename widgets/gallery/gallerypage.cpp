#include "widgets/gallery/gallerypage.h"

#include "core/render/diagrampainter.h"
#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/pagetitle.h"
#include "widgets/common/themecontroller.h"
#include "widgets/gallery/designdelegate.h"
#include "widgets/gallery/designgrid.h"
#include "widgets/gallery/designlistmodel.h"

#include <QtCore/qset.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>

namespace archdeck {

namespace {

QString thumbnailSlot(DesignId id)
{
    return QStringLiteral("thumbnail/") + id.toString();
}

QImage drawThumbnail(const Diagram &diagram, const std::shared_ptr<const Catalog> &catalog, const Theme &theme,
                     double scale)
{
    const QSize size = DesignDelegate::thumbnailSize();
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(theme.canvas);
    const QRectF bounds = diagram.bounds().adjusted(-24, -24, 24, 24);
    QPainter painter(&image);
    const double zoom = std::min({size.width() / bounds.width(), size.height() / bounds.height(), 0.6});
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.scale(zoom, zoom);
    painter.translate(-bounds.center());
    PaintOptions options;
    options.detail = zoom > 0.3 ? DetailLevel::Labels : DetailLevel::Symbols;
    DiagramPainter(catalog, theme).paint(painter, diagram, options);
    return image;
}

QLabel *heading(const QString &text, int pixelSize, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setPixelSize(pixelSize);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(4, 0, 0, 0); // in line with the cards
    return label;
}

} // namespace

GalleryPage::GalleryPage(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, JobRunner &jobs,
                         LoadDiagram load, QWidget *parent)
    : QWidget(parent), m_catalog(std::move(catalog)), m_themes(themes), m_jobs(jobs), m_load(std::move(load)),
      m_mine(new DesignListModel(this)), m_references(new DesignListModel(this)),
      m_messages(new MessageBar(themes, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHeader());
    column->addWidget(m_messages);
    column->addWidget(createBody(), 1);
    connect(&m_themes, &ThemeController::themeChanged, this, &GalleryPage::renewThumbnails);
}

GalleryPage::~GalleryPage()
{
    for (const DesignListModel *model : {m_mine, m_references}) {
        for (const DesignSummary &design : model->designs())
            m_jobs.cancel(thumbnailSlot(design.id));
    }
}

QWidget *GalleryPage::createHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(24, 16, 24, 8);
    row->addWidget(new PageTitle(tr("Designs"), header));
    row->addStretch(1);
    m_search = new QLineEdit(header);
    m_search->setPlaceholderText(tr("Find a design"));
    m_search->setAccessibleName(tr("Find a design"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(220);
    m_family = new QComboBox(header);
    m_family->setAccessibleName(tr("Family"));
    auto *import = new QPushButton(icon(QStringLiteral("import")), tr("Import"), header);
    import->setToolTip(tr("Read drawings of any known format as new designs"));
    auto *print = new QPushButton(icon(QStringLiteral("print")), tr("Print"), header);
    print->setToolTip(tr("Write a portfolio or the cheat sheet as a PDF"));
    auto *papers = new QMenu(print);
    papers->addAction(tr("Portfolio of your designs…"), this, &GalleryPage::portfolioWanted);
    papers->addAction(tr("Cheat sheet…"), this, &GalleryPage::cheatSheetWanted);
    print->setMenu(papers);
    auto *create = new QPushButton(tr("New design"), header);
    create->setProperty("primary", true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_family, import, print, create})
        row->addWidget(widget);
    connect(m_search, &QLineEdit::textChanged, this, &GalleryPage::applyFilter);
    connect(m_family, &QComboBox::currentIndexChanged, this, &GalleryPage::applyFilter);
    connect(import, &QPushButton::clicked, this, &GalleryPage::importWanted);
    connect(create, &QPushButton::clicked, this, &GalleryPage::newWanted);
    return header;
}

QWidget *GalleryPage::createBody()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *body = new QWidget(scroll);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(20, 8, 20, 24);
    column->addWidget(heading(tr("Your designs"), 15, body));
    m_emptyMine = new QWidget(body);
    auto *empty = new QVBoxLayout(m_emptyMine);
    empty->setContentsMargins(4, 4, 4, 16);
    auto *hint = new QLabel(
        tr("Nothing here yet. Start a new design, or try a case study below: what you draw for it appears here."),
        m_emptyMine);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    empty->addWidget(hint);
    column->addWidget(m_emptyMine);
    m_mineGrid = createGrid(*m_mine, tr("Your designs"));
    column->addWidget(m_mineGrid);
    column->addSpacing(8);
    column->addWidget(heading(tr("Case studies"), 15, body));
    m_referenceGrid = createGrid(*m_references, tr("Case studies"));
    column->addWidget(m_referenceGrid);
    m_nothingFound = new QLabel(tr("No design matches. Clear the search to see all of them."), body);
    m_nothingFound->setForegroundRole(QPalette::PlaceholderText);
    m_nothingFound->hide();
    column->addWidget(m_nothingFound);
    column->addStretch(1);
    scroll->setWidget(body);
    return scroll;
}

DesignGrid *GalleryPage::createGrid(DesignListModel &model, const QString &name)
{
    auto *grid = new DesignGrid(model, m_themes, this);
    grid->setAccessibleName(name);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT openWanted(DesignId::fromString(index.data(DesignListModel::IdRole).toString()));
    };
    connect(grid, &QListView::activated, this, open);
    connect(grid, &QWidget::customContextMenuRequested, this, [this, grid](const QPoint &at) {
        if (const QModelIndex index = grid->indexAt(at); index.isValid())
            showMenu(index, grid->viewport()->mapToGlobal(at));
    });
    return grid;
}

void GalleryPage::showMenu(const QModelIndex &index, const QPoint &at)
{
    const DesignId id = DesignId::fromString(index.data(DesignListModel::IdRole).toString());
    QMenu menu(this);
    menu.addAction(icon(QStringLiteral("designs")), tr("Open"), this, [this, id] { Q_EMIT openWanted(id); });
    if (index.data(DesignListModel::IsSealedRole).toBool()) {
        menu.addAction(icon(QStringLiteral("eye")), tr("Just show me"), this, [this, id] { Q_EMIT revealWanted(id); });
        menu.exec(at);
        return;
    }
    menu.addAction(icon(QStringLiteral("copy")), tr("Edit a copy"), this, [this, id] { Q_EMIT copyWanted(id); });
    menu.addAction(icon(QStringLiteral("export")), tr("Export…"), this, [this, id] { Q_EMIT exportWanted(id); });
    if (!index.data(DesignListModel::IsReferenceRole).toBool()) {
        menu.addAction(icon(QStringLiteral("pencil")), tr("Rename…"), this, [this, id] { Q_EMIT renameWanted(id); });
        menu.addSeparator();
        menu.addAction(icon(QStringLiteral("trash")), tr("Delete"), this, [this, id] { Q_EMIT removeWanted(id); });
    }
    menu.exec(at);
}

void GalleryPage::setDesigns(const QList<DesignSummary> &designs)
{
    QList<DesignSummary> mine;
    QList<DesignSummary> references;
    QSet<QString> families;
    QHash<DesignId, QString> titles;
    for (const DesignSummary &design : designs) {
        titles.insert(design.id, design.info.title);
        (design.origin == DesignOrigin::Mine ? mine : references).append(design);
        if (!design.info.family.isEmpty())
            families.insert(design.info.family);
    }
    // What was touched last stands first.
    std::ranges::stable_sort(mine, std::greater(), &DesignSummary::editedMs);
    m_mine->setDesigns(mine, titles);
    m_references->setDesigns(references, titles);
    const QString chosen = m_family->currentData().toString();
    m_family->clear();
    m_family->addItem(tr("All families"), QString());
    QStringList names(families.begin(), families.end());
    names.sort(Qt::CaseInsensitive);
    for (const QString &name : std::as_const(names))
        m_family->addItem(name, name);
    m_family->setCurrentIndex(qMax(0, m_family->findData(chosen)));
    applyFilter();
    renewThumbnails();
}

void GalleryPage::applyFilter()
{
    const QString family = m_family->currentData().toString();
    m_mineGrid->filter(m_search->text(), family);
    m_referenceGrid->filter(m_search->text(), family);
    m_emptyMine->setVisible(m_mine->designs().isEmpty());
    m_nothingFound->setVisible(m_mineGrid->shownCount() + m_referenceGrid->shownCount() == 0);
}

void GalleryPage::renewThumbnails()
{
    const double scale = devicePixelRatioF();
    for (DesignListModel *model : {m_mine, m_references}) {
        for (const DesignSummary &design : model->designs()) {
            if (isSealed(design))
                continue;
            const auto diagram = m_load(design.id);
            if (!diagram)
                continue;
            const auto draw = [diagram = *diagram, catalog = m_catalog, theme = m_themes.theme(),
                               scale](const JobContext &) -> Result<QImage> {
                return drawThumbnail(diagram, catalog, theme, scale);
            };
            m_jobs.run<QImage>(thumbnailSlot(design.id), draw, [model, id = design.id](const Result<QImage> &image) {
                if (image)
                    model->setThumbnail(id, *image);
            });
        }
    }
}

} // namespace archdeck
