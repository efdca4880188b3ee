#pragma once

#include "core/workspace/workspace.h"

#include <QtCore/qobject.h>

class QStackedWidget;

namespace archdeck {

class WelcomePage;

/// The very first start: asks three things on one page, keeps the answers, and gives way. User interface thread.
class Greeting : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    Greeting(Workspace &workspace, QStackedWidget &pages, QObject *parent);

    /// Shows the page, unless it was answered before. False then.
    bool show();

Q_SIGNALS:
    void finished();
    /// Interface and content are to come in another language; the answers are kept.
    void languageChanged();
    void failed(const archdeck::Error &error);

private:
    void keep(const Profile &answers);
    void changeLanguage(Profile answers, const QString &language);

    Workspace &m_workspace;
    QStackedWidget &m_pages;
    WelcomePage *m_page = nullptr;
};

} // namespace archdeck
