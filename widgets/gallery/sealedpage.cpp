#include "widgets/gallery/sealedpage.h"

#include "widgets/common/icons.h"
#include "widgets/common/markdowntext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/themecontroller.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int columnWidth = 720;

} // namespace

SealedPage::SealedPage(const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_messages(new MessageBar(themes, this)),
      m_title(textLabel({}, textsizes::title, QFont::DemiBold, this)),
      m_summary(textLabel({}, textsizes::section, QFont::Normal, this)),
      m_hidden(mutedLabel({}, textsizes::body, this)), m_text(new MarkdownText(this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_messages);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *body = new QWidget(scroll);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(24, 16, 24, 24);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    auto *back = new QToolButton(body);
    back->setText(tr("Designs"));
    back->setIcon(icon(QStringLiteral("back")));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(createChoices());
    column->addWidget(m_text);
    column->addStretch(1);
    auto *middle = new QWidget(body);
    middle->setMaximumWidth(columnWidth);
    middle->setLayout(column);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    scroll->setWidget(body);
    page->addWidget(scroll, 1);
    m_text->setAccessibleName(tr("What is asked and required"));
    connect(back, &QToolButton::clicked, this, &SealedPage::backWanted);
    connect(&m_themes, &ThemeController::themeChanged, this, &SealedPage::showTexts);
}

QWidget *SealedPage::createChoices()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 4, 0, 8);
    column->setSpacing(12);
    column->addWidget(m_hidden);
    auto *row = new QHBoxLayout;
    auto *attempt = new QPushButton(tr("Attempt it in 45 minutes"), box);
    attempt->setProperty("primary", true);
    auto *draw = new QPushButton(tr("Draw it without a clock"), box);
    auto *reveal = new QPushButton(tr("Just show me"), box);
    row->addWidget(attempt);
    row->addWidget(draw);
    row->addWidget(reveal);
    row->addStretch(1);
    column->addLayout(row);
    setFocusProxy(attempt);
    connect(attempt, &QPushButton::clicked, this, [this] { Q_EMIT attemptWanted(m_id); });
    connect(draw, &QPushButton::clicked, this, [this] { Q_EMIT drawWanted(m_id); });
    connect(reveal, &QPushButton::clicked, this, [this] { Q_EMIT revealWanted(m_id); });
    return box;
}

void SealedPage::setDesign(DesignId id, const Diagram &diagram, const QList<Section> &task)
{
    m_id = id;
    m_title->setText(diagram.info.title);
    m_summary->setText(diagram.info.summary);
    m_hidden->setText(
        tr("The diagram, its %n components and the notes stay sealed until you have drawn your own. What you "
           "recall and work out yourself is what stays.",
           nullptr, int(diagram.nodes.size())));
    QStringList parts;
    for (const Section &section : task)
        parts.append(QStringLiteral("### ") + section.heading + QStringLiteral("\n\n") + section.body);
    m_markdown = parts.join(QStringLiteral("\n\n"));
    showTexts();
}

void SealedPage::showTexts()
{
    m_text->setMarkdownText(m_markdown, markdownStyle(m_themes.theme()));
}

} // namespace archdeck
