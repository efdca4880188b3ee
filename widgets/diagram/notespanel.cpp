#include "widgets/diagram/notespanel.h"

#include "core/richtext/markdown.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/sectioneditor.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qpointer.h>
#include <QtCore/qurl.h>
#include <QtGui/qdesktopservices.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qfontinfo.h>
#include <QtGui/qtextobject.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtextbrowser.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

RichTextStyle styleOf(const Theme &theme)
{
    RichTextStyle style;
    style.font = panelFont(TextSize::Body);
    const int size = QFontInfo(style.font).pixelSize();
    style.font.setPixelSize(size);
    style.codeFont = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    style.codeFont.setPixelSize(size);
    style.text = theme.text;
    style.muted = theme.muted;
    style.link = theme.accent;
    style.border = theme.border;
    style.codeBackground = theme.codeBackground;
    style.lineHeight = 1.15; // the panel is narrow and the interface's font is airy
    style.codeScheme = theme.isDark ? CodeScheme::Dark : CodeScheme::Light;
    return style;
}

} // namespace

NotesPanel::NotesPanel(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_model(model), m_themes(themes), m_editor(new SectionEditor(themes, this))
{
    QVBoxLayout *column = plainColumn(this, 0);
    m_reader = buildReader();
    m_empty = buildEmpty();
    column->addWidget(m_reader, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_editor, 1);
    m_editor->hide();
    connect(m_editor, &SectionEditor::done, this, [this] {
        const Section section = m_editor->section();
        const auto &stored = m_model.diagram().sections;
        if (stored.contains(section.id) && stored.value(section.id) == section) {
            endEdit();
        } else if (m_model.putSection(section)) {
            m_current = section.id;
            endEdit();
        }
    });
    connect(m_editor, &SectionEditor::cancelled, this, &NotesPanel::endEdit);
    connect(&model, &EditorModel::changed, this, &NotesPanel::refresh);
    connect(&themes, &ThemeController::themeChanged, this, [this] {
        m_isRendered = false;
        render();
    });
    refresh();
}

QWidget *NotesPanel::buildReader()
{
    auto *reader = new QWidget(this);
    auto *column = new QVBoxLayout(reader);
    column->setContentsMargins(16, 16, 4, 0);
    column->setSpacing(4);
    m_picker = new QComboBox(reader);
    m_picker->setAccessibleName(tr("Section of the notes"));
    m_picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_picker->setMinimumContentsLength(8);
    m_previous = symbolButton(QStringLiteral("chevron-left"), tr("Previous section"), reader);
    m_next = symbolButton(QStringLiteral("chevron-right"), tr("Next section"), reader);
    auto *pickRow = new QHBoxLayout;
    pickRow->setContentsMargins(0, 0, 12, 0);
    pickRow->setSpacing(4);
    pickRow->addWidget(m_picker, 1);
    pickRow->addWidget(m_previous);
    pickRow->addWidget(m_next);
    column->addLayout(pickRow);

    m_edit = flatButton(QStringLiteral("pencil"), tr("Edit"), reader);
    m_add = symbolButton(QStringLiteral("plus"), tr("Add section"), reader);
    m_up = symbolButton(QStringLiteral("chevron-up"), tr("Move the section up"), reader);
    m_down = symbolButton(QStringLiteral("chevron-down"), tr("Move the section down"), reader);
    m_delete = symbolButton(QStringLiteral("trash"), tr("Delete the section"), reader);
    auto *toolRow = new QHBoxLayout;
    toolRow->setContentsMargins(0, 0, 12, 0);
    toolRow->setSpacing(0);
    toolRow->addWidget(m_edit);
    toolRow->addStretch(1);
    for (QToolButton *button : {m_add, m_up, m_down, m_delete})
        toolRow->addWidget(button);
    column->addLayout(toolRow);

    m_text = new QTextBrowser(reader);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Notes"));
    m_text->viewport()->setAutoFillBackground(false);
    column->addWidget(m_text, 1);

    connect(m_picker, &QComboBox::activated, this, &NotesPanel::showSection);
    connect(m_previous, &QToolButton::clicked, this, [this] { showSection(currentIndex() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showSection(currentIndex() + 1); });
    connect(m_edit, &QToolButton::clicked, this, [this] { beginEdit(m_model.diagram().sections.value(m_current)); });
    connect(m_add, &QToolButton::clicked, this, &NotesPanel::addSection);
    connect(m_up, &QToolButton::clicked, this, [this] { moveSection(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveSection(1); });
    connect(m_delete, &QToolButton::clicked, this, &NotesPanel::removeSection);
    connect(m_text, &QTextBrowser::anchorClicked, this, &NotesPanel::openLink);
    return reader;
}

QWidget *NotesPanel::buildEmpty()
{
    auto *empty = new QWidget(this);
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(sectionLabel(tr("Nothing written yet"), empty));
    QLabel *text = bodyLabel(
        tr("Notes hold what the drawing can't say: requirements with numbers, estimates, deep dives, failure "
           "modes, metrics. Start with the requirements, as an interview does."),
        empty);
    text->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(text);
    m_addFirst = flatButton(QStringLiteral("plus"), tr("Add section"), empty);
    column->addWidget(m_addFirst, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_addFirst, &QToolButton::clicked, this, &NotesPanel::addSection);
    return empty;
}

int NotesPanel::currentIndex() const
{
    const QList<Section> all = sections();
    return int(std::ranges::find(all, m_current, &Section::id) - all.begin());
}

void NotesPanel::refresh()
{
    const QList<Section> all = sections();
    if (!m_model.diagram().sections.contains(m_current))
        m_current = all.isEmpty() ? SectionId() : all[qBound(0, m_picker->currentIndex(), int(all.size()) - 1)].id;
    QStringList headings;
    for (const Section &section : all)
        headings.append(section.heading);
    const int index = all.isEmpty() ? -1 : currentIndex();
    QStringList shown;
    for (int i = 0; i < m_picker->count(); ++i)
        shown.append(m_picker->itemText(i));
    if (shown != headings) {
        m_picker->clear();
        m_picker->addItems(headings);
    }
    m_picker->setCurrentIndex(index);
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < all.size());
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < all.size());
    for (QWidget *tool :
         {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_up),
          static_cast<QWidget *>(m_down), static_cast<QWidget *>(m_delete), static_cast<QWidget *>(m_addFirst)})
        tool->setHidden(m_model.isReadOnly());
    const bool isEditing = !m_editor->isHidden();
    m_reader->setVisible(!isEditing && !all.isEmpty());
    m_empty->setVisible(!isEditing && all.isEmpty());
    render();
}

void NotesPanel::render()
{
    const Section section = m_model.diagram().sections.value(m_current);
    if (m_isRendered && section.id == m_rendered.id && section.body == m_rendered.body)
        return;
    m_rendered = section;
    m_isRendered = true;
    auto *document = new SafeTextDocument(m_text);
    if (const Result<void> made = setMarkdown(*document, section.body, styleOf(m_themes.theme())); !made)
        document->setPlainText(made.error().message);
    document->setDocumentMargin(0);
    QTextFrameFormat frame = document->rootFrame()->frameFormat();
    frame.setRightMargin(12);
    frame.setBottomMargin(16);
    document->rootFrame()->setFrameFormat(frame);
    const QPointer<QTextDocument> before = m_text->document();
    m_text->setDocument(document); // deletes a document that the view made itself
    if (before)
        before->deleteLater();
}

void NotesPanel::showSection(int index)
{
    const QList<Section> all = sections();
    if (index < 0 || index >= all.size())
        return;
    m_current = all[index].id;
    refresh();
}

void NotesPanel::openLink(const QUrl &url)
{
    if (isAllowedLink(url.toString()))
        QDesktopServices::openUrl(url);
}

void NotesPanel::beginEdit(const Section &section)
{
    m_reader->hide();
    m_empty->hide();
    m_editor->show();
    m_editor->begin(section);
}

void NotesPanel::endEdit()
{
    m_editor->hide();
    refresh();
    if (m_reader->isHidden())
        m_addFirst->setFocus(Qt::OtherFocusReason);
    else
        m_edit->setFocus(Qt::OtherFocusReason);
}

void NotesPanel::addSection()
{
    Section section;
    section.id = SectionId::create();
    for (const Section &each : m_model.diagram().sections)
        section.order = qMax(section.order, each.order + 1);
    beginEdit(section);
}

void NotesPanel::removeSection()
{
    m_model.removeSection(m_current);
}

void NotesPanel::moveSection(int by)
{
    QList<Section> all = sections();
    const int index = currentIndex();
    if (index + by < 0 || index + by >= all.size())
        return;
    all.swapItemsAt(index, index + by);
    Diagram after = m_model.diagram();
    for (qsizetype i = 0; i < all.size(); ++i)
        after.sections[all[i].id].order = int(i);
    m_model.become(tr("Move section"), after);
}

void NotesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_isRendered) {
        m_isRendered = false;
        render();
    }
}

} // namespace archdeck
