#include "widgets/today/welcomepage.h"

#include "widgets/common/datebutton.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/textlabels.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

namespace {

constexpr int formWidth = 460;

} // namespace

WelcomePage::WelcomePage(const QDate &today, const QString &level, const QString &language, QWidget *parent)
    : QWidget(parent), m_date(new DateButton(tr("No date yet"), today, this)), m_level(new QComboBox(this)),
      m_language(new QComboBox(this))
{
    auto *page = new QHBoxLayout(this);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(formWidth);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(
        textLabel(tr("Prepare for AI system-design interviews"), textsizes::hero, QFont::DemiBold, middle));
    column->addWidget(textLabel(
        tr("Draw designs that compute what breaks first, compare them with a reference, and meet the gaps again as cards."),
        textsizes::section, QFont::Normal, middle));
    column->addSpacing(8);
    column->addWidget(createForm(level, language));
    column->addSpacing(8);
    auto *row = new QHBoxLayout;
    auto *start = new QPushButton(tr("Start"), middle);
    start->setProperty("primary", true);
    start->setDefault(true);
    auto *skip = new QPushButton(tr("Skip"), middle);
    row->addWidget(start);
    row->addWidget(skip);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(mutedLabel(tr("All of this can be changed in the settings."), textsizes::caption, middle));
    column->addStretch(3);
    page->addStretch(1);
    page->addWidget(middle, 100);
    page->addStretch(1);
    setFocusProxy(start);
    connect(start, &QPushButton::clicked, this, &WelcomePage::finished);
    connect(skip, &QPushButton::clicked, this, &WelcomePage::skipped);
    connect(m_language, &QComboBox::activated, this, [this] { Q_EMIT languageWanted(this->language()); });
}

QWidget *WelcomePage::createForm(const QString &level, const QString &language)
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_date->setAccessibleName(tr("Interview date"));
    m_level->addItem(tr("Mid-level"), QStringLiteral("mid"));
    m_level->addItem(tr("Senior"), QStringLiteral("senior"));
    m_level->addItem(tr("Staff"), QStringLiteral("staff"));
    m_level->setCurrentIndex(qMax(0, m_level->findData(level)));
    // A language is named in itself, so that whoever speaks it finds it.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_language->setCurrentIndex(qMax(0, m_language->findData(language)));
    form->addRow(tr("Interview"), m_date);
    form->addRow(tr("Level"), m_level);
    form->addRow(tr("Language"), m_language);
    return box;
}

void WelcomePage::setInterviewDate(const QDate &date)
{
    m_date->setDate(date);
}

QDate WelcomePage::interviewDate() const
{
    return m_date->date();
}

QString WelcomePage::level() const
{
    return m_level->currentData().toString();
}

QString WelcomePage::language() const
{
    return m_language->currentData().toString();
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT finished();
    else
        QWidget::keyPressEvent(event);
}

} // namespace archdeck
