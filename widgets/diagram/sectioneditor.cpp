#include "widgets/diagram/sectioneditor.h"

#include "widgets/diagram/fieldkinds.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/textarea.h"

#include <QtGui/qevent.h>
#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

SectionEditor::SectionEditor(const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_heading(new TextField(tr("Heading"), {}, FieldWidth::Full, themes, this)),
      m_body(new TextArea({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    m_heading->setPlaceholder(tr("For example: Requirements"));
    m_heading->setCheck(
        [](const QString &text) { return text.isEmpty() ? tr("A section needs a heading.") : QString(); });
    column->addWidget(m_heading);

    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont body = panelFont(TextSize::Body);
    if (body.pixelSize() > 0)
        font.setPixelSize(body.pixelSize());
    else
        font.setPointSizeF(body.pointSizeF());
    m_body->setFont(font);
    m_body->setPlaceholderText(tr("Write Markdown: **bold**, `code`, lists with -, tables with |, links."));
    m_body->installEventFilter(this);
    m_heading->editor()->installEventFilter(this);
    QLabel *label = captionLabel(tr("Text (Markdown)"), this);
    label->setBuddy(m_body);
    m_body->setAccessibleName(label->text());
    auto *part = new QVBoxLayout;
    part->setSpacing(4);
    part->addWidget(label);
    part->addWidget(m_body, 1);
    column->addLayout(part, 1);

    auto *done = new QPushButton(tr("Done"), this);
    done->setProperty("primary", true);
    done->setToolTip(tr("Ctrl+Enter"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(done);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(done, &QPushButton::clicked, this, &SectionEditor::finish);
    connect(cancel, &QPushButton::clicked, this, &SectionEditor::cancelled);
}

void SectionEditor::begin(const Section &section)
{
    m_section = section;
    m_heading->setValue(section.heading);
    m_heading->revert();
    m_body->setPlainText(section.body);
    if (section.heading.isEmpty())
        m_heading->setFocus(Qt::OtherFocusReason);
    else
        m_body->setFocus(Qt::OtherFocusReason);
}

Section SectionEditor::section() const
{
    Section section = m_section;
    section.heading = m_heading->text();
    section.body = m_body->toPlainText();
    return section;
}

bool SectionEditor::isChanged() const
{
    return section() != m_section;
}

void SectionEditor::finish()
{
    if (m_heading->text().isEmpty()) {
        m_heading->complain(tr("A section needs a heading."));
        m_heading->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT done();
}

bool SectionEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (key->modifiers() & Qt::ControlModifier)) {
            finish();
            return true;
        }
        // Escape never throws a written text away: that takes the button.
        if (key->key() == Qt::Key_Escape && !isChanged()) {
            Q_EMIT cancelled();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace archdeck
