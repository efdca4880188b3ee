#include "app/gui/greeting.h"

#include "widgets/today/welcomepage.h"

#include <QtWidgets/qstackedwidget.h>

namespace archdeck {

Greeting::Greeting(Workspace &workspace, QStackedWidget &pages, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_pages(pages)
{
}

bool Greeting::show()
{
    const auto profile = m_workspace.profile();
    if (!profile || profile->isAsked)
        return false;
    m_page = new WelcomePage(m_workspace.studyDay(), profile->level, profile->language, &m_pages);
    m_page->setInterviewDate(profile->interviewDate);
    m_pages.addWidget(m_page);
    m_pages.setCurrentWidget(m_page);
    m_page->setFocus();
    const auto answers = [this, before = *profile] {
        Profile now = before;
        now.interviewDate = m_page->interviewDate();
        now.level = m_page->level();
        return now;
    };
    connect(m_page, &WelcomePage::finished, this, [this, answers] { keep(answers()); });
    connect(m_page, &WelcomePage::skipped, this, [this, before = *profile] { keep(before); });
    connect(m_page, &WelcomePage::languageWanted, this,
            [this, answers](const QString &language) { changeLanguage(answers(), language); });
    return true;
}

void Greeting::keep(const Profile &answers)
{
    Profile asked = answers;
    asked.isAsked = true;
    asked.firstDay = m_workspace.studyDay();
    if (const auto saved = m_workspace.saveProfile(asked); !saved)
        return Q_EMIT failed(saved.error());
    Q_EMIT finished();
    m_page->deleteLater();
    m_page = nullptr;
}

void Greeting::changeLanguage(Profile answers, const QString &language)
{
    answers.language = language;
    if (const auto saved = m_workspace.saveProfile(answers); !saved)
        return Q_EMIT failed(saved.error());
    Q_EMIT languageChanged();
}

} // namespace archdeck
